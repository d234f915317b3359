import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { writeWorkbook } from "@/lib/spreadsheet/testing/workbook-file";

export type LargeFile = { path: string; rows: number; content: "texts" | "numbers" };

const COLUMNS = 8;
const TEXT_COLUMNS = 3;
const ROWS_PER_PIECE = 200;

/** A text of its own for each cell, in Thai and of the length of a full name. */
function textOf(row: number, column: number): string {
  return `สมาชิก ${row}-${column} หมู่ ${row % 20}`;
}

/** An XLSX file of any length: texts are distinct, as the worst case for shared strings. */
export async function writeLargeXlsx({ path, rows, content }: LargeFile): Promise<void> {
  const texts = content === "texts";
  await writeWorkbook(path, {
    sheets: [{ name: "ข้อมูล", xml: sheetXml(rows, texts) }],
    strings: stringXml(rows, texts),
  });
}

function* sheetXml(rows: number, texts: boolean) {
  yield "<sheetData>";
  let piece = "";
  for (let row = 1; row <= rows; row += 1) {
    piece += `<row r="${row}" spans="1:8">`;
    for (let column = 0; column < COLUMNS; column += 1) {
      const reference = `${String.fromCharCode(65 + column)}${row}`;
      const shared = texts && column < TEXT_COLUMNS;
      piece += shared
        ? `<c r="${reference}" t="s"><v>${(row - 1) * TEXT_COLUMNS + column}</v></c>`
        : `<c r="${reference}"><v>${row * 7 + column}</v></c>`;
    }
    piece += "</row>";
    if (row % ROWS_PER_PIECE !== 0 && row !== rows) continue;
    yield piece;
    piece = "";
  }
  yield "</sheetData>";
}

function* stringXml(rows: number, texts: boolean) {
  if (!texts) return;
  for (let row = 1; row <= rows; row += 1) {
    let piece = "";
    for (let column = 0; column < TEXT_COLUMNS; column += 1) {
      piece += `<si><t>${textOf(row, column)}</t></si>`;
    }
    yield piece;
  }
}

export async function writeLargeCsv({ path, rows, content }: LargeFile): Promise<void> {
  const file = createWriteStream(path);
  for (let row = 1; row <= rows; row += 1) {
    const cells = Array.from({ length: COLUMNS }, (_, column) =>
      content === "texts" && column < TEXT_COLUMNS
        ? `"${textOf(row, column)}"`
        : String(row * 7 + column),
    );
    if (!file.write(`${cells.join(",")}\r\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}
