import type { KeyboardEvent } from "react";

/** Marks an element as a cell of a grid that the keys below move in. */
export const cellAt = (row: number, column: number) => ({ "data-at": `${row}:${column}` });

const CELLS = "[data-at]";

/**
 * Arrows and Enter among the cells of a table of fields: up, down and Enter keep the column, left and
 * right leave a text only at its end. Selects keep their own up and down, which choose.
 */
export function moveInGrid(event: KeyboardEvent<HTMLElement>): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.nativeEvent.isComposing) return;
  const cell = (event.target as HTMLElement).closest<HTMLElement>(CELLS);
  const [row, column] = cell?.dataset.at?.split(":").map(Number) ?? [];
  if (!cell || row === undefined || column === undefined) return;
  const step = stepOf(event, cell);
  if (!step) return;
  const to = nextCell(event.currentTarget, row, column, step);
  if (!to) return;
  event.preventDefault();
  focusCell(to);
}

export function focusCell(cell: HTMLElement): void {
  cell.focus();
  if (cell instanceof HTMLInputElement) cell.select();
}

type Step = { rows: number; columns: number };

function stepOf({ key, shiftKey }: KeyboardEvent, cell: HTMLElement): Step | null {
  const chooses = cell instanceof HTMLSelectElement;
  const presses = cell instanceof HTMLButtonElement;
  if (key === "Enter" && !presses) return { rows: shiftKey ? -1 : 1, columns: 0 };
  if (key === "ArrowDown" && !chooses) return { rows: 1, columns: 0 };
  if (key === "ArrowUp" && !chooses) return { rows: -1, columns: 0 };
  if (shiftKey) return null;
  if (key === "ArrowLeft" && atEdge(cell, "start")) return { rows: 0, columns: -1 };
  if (key === "ArrowRight" && atEdge(cell, "end")) return { rows: 0, columns: 1 };
  return null;
}

function atEdge(cell: HTMLElement, edge: "start" | "end"): boolean {
  if (!(cell instanceof HTMLInputElement) || cell.type === "checkbox") return true;
  const { selectionStart, selectionEnd, value } = cell;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  if (selectionStart !== selectionEnd) return false;
  return edge === "start" ? selectionStart === 0 : selectionEnd === value.length;
}

/** The next cell that way; in a row that lacks the column, the nearest before it. */
function nextCell(grid: HTMLElement, row: number, column: number, step: Step): HTMLElement | null {
  const cells = [...grid.querySelectorAll<HTMLElement>(CELLS)].map((element) => {
    const [r = 0, c = 0] = (element.dataset.at ?? "").split(":").map(Number);
    return { element, row: r, column: c };
  });
  if (step.columns !== 0) {
    const way = cells
      .filter((one) => one.row === row && (one.column - column) * step.columns > 0)
      .sort((a, b) => (a.column - b.column) * step.columns);
    return way[0]?.element ?? null;
  }
  const rows = cells
    .filter((one) => (one.row - row) * step.rows > 0)
    .sort((a, b) => (a.row - b.row) * step.rows);
  const target = rows[0]?.row;
  const there = cells.filter((one) => one.row === target);
  const fit = there.filter((one) => one.column <= column).sort((a, b) => b.column - a.column);
  return (fit[0] ?? there[0])?.element ?? null;
}
