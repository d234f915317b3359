export type Move = "up" | "down" | "left" | "right" | "home" | "end";
export type Place = { row: number; column: number };

const moves: Record<string, Move> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
  Home: "home",
  End: "end",
};

export const moveOf = (key: string): Move | null => moves[key] ?? null;

/** The next cell that way; null at the edge. */
export function moveFrom(
  { row, column }: Place,
  move: Move,
  rows: number,
  columns: number,
): Place | null {
  const to = {
    up: { row: row - 1, column },
    down: { row: row + 1, column },
    left: { row, column: column - 1 },
    right: { row, column: column + 1 },
    home: { row, column: 0 },
    end: { row, column: columns - 1 },
  }[move];
  const inside = to.row >= 0 && to.row < rows && to.column >= 0 && to.column < columns;
  return inside ? to : null;
}

/** Marks a cell, so that it can be found again. */
export const cellAt = (row: number, column: number) => ({ "data-at": `${row}:${column}` });

export function focusCell(grid: HTMLElement | null, row: number, column: number): void {
  const cell = grid?.querySelector<HTMLInputElement>(`[data-at="${row}:${column}"]`);
  cell?.focus();
  cell?.select();
}
