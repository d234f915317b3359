import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readSpreadsheet } from "@/lib/spreadsheet/read";
import { readAll, temporaryFolder } from "@/lib/spreadsheet/testing/folder";

const inFolder = temporaryFolder();
const TEXT = "ชื่อ,ยอด\r\nน้ำใจ เก่งกล้า,70\r\n";
const CELLS = [
  ["ชื่อ", "ยอด"],
  ["น้ำใจ เก่งกล้า", "70"],
];

async function readText(content: string | Buffer) {
  const path = inFolder(`${Math.random()}.csv`);
  await writeFile(path, content);
  return readAll(path);
}

/** Thai as Windows-874 writes it: one byte for each character from U+0E01, from A1 upward. */
function windows874(text: string): Buffer {
  return Buffer.from(
    [...text].map((char) => {
      const code = char.charCodeAt(0);
      return code >= 0x0e00 ? code - 0x0e00 + 0xa0 : code;
    }),
  );
}

describe("encodings", () => {
  test.each([
    ["UTF-8", Buffer.from(TEXT)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`)],
    ["UTF-16 with a mark", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["UTF-16 big-endian", Buffer.from(`\ufeff${TEXT}`, "utf16le").swap16()],
    ["UTF-16 without a mark", Buffer.from(TEXT, "utf16le")],
    ["Windows-874, the CSV of a Thai Excel", windows874(TEXT)],
  ])("%s", async (_, bytes) => {
    const { kind, cells } = await readText(bytes);
    expect(kind).toBe("csv");
    expect(cells).toEqual(CELLS);
  });

  test("Windows-874 whose first Thai letter comes late", async () => {
    const digits = "1,2\r\n".repeat(100_000);
    const { cells } = await readText(windows874(`${digits}สมชาย,70\r\n`));
    expect(cells).toHaveLength(100_001);
    expect(cells.at(-1)).toEqual(["สมชาย", "70"]);
  });

  test("UTF-8 with a byte lost stays UTF-8, letters cut between chunks stay whole", async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `ผู้ประกันตน ${at},บ้านดอน`);
    const bytes = Buffer.from(`${rows.join("\n")}\n`);
    expect((await readText(bytes)).cells.map((row) => row.join(","))).toEqual(rows);
    const { cells } = await readText(bytes.subarray(1));
    expect(cells.slice(1).map((row) => row.join(","))).toEqual(rows.slice(1));
  });

  test("bytes that are no Thai in any encoding are refused", async () => {
    const path = inFolder("unknown.csv");
    await writeFile(path, Buffer.from([0x61, 0x2c, 0xfc, 0xfd, 0xdb, 0xde, 0xff, 0x0a]));
    expect(await readSpreadsheet({ path, name: path })).toEqual({ ok: false, code: "damaged" });
  });
});

describe("separators", () => {
  test.each([
    [
      "semicolon beside decimal commas",
      "ชื่อ;ยอด\nก;1,5\nข;2,5\n",
      [
        ["ชื่อ", "ยอด"],
        ["ก", "1,5"],
        ["ข", "2,5"],
      ],
    ],
    [
      "tab",
      "a\tb\n1\t2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "comma inside quotes beside semicolons",
      '"a,b,c";x\n"d,e,f";y\n',
      [
        ["a,b,c", "x"],
        ["d,e,f", "y"],
      ],
    ],
    [
      "title lines first",
      "รายงาน; ประจำเดือน\n\na,b,c\n1,2,3\n4,5,6\n",
      [["รายงาน; ประจำเดือน"], ["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"]],
    ],
    [
      "declared by Excel",
      "sep=;\r\na;b\r\n1;2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    ["one column", "ชื่อ\nก\nข\n", [["ชื่อ"], ["ก"], ["ข"]]],
  ])("%s", async (_, text, cells) => expect((await readText(text)).cells).toEqual(cells));
});

test("quotes, doubled quotes, line ends inside and stray quotes", async () => {
  const { rows } = await readText('a,"b ""c""\r\nd"\r\n5" pipe,"x"y\n\n,,\nlast,1');
  expect(rows).toEqual([
    { number: 1, cells: ["a", 'b "c"\r\nd'] },
    { number: 2, cells: ['5" pipe', '"x"y'] },
    { number: 5, cells: ["last", "1"] },
  ]);
});

test("row numbers are those of the spreadsheet, also after Excel's sep line", async () => {
  const { rows } = await readText("sep=,\n\na,b\n");
  expect(rows).toEqual([{ number: 2, cells: ["a", "b"] }]);
});

test("formulas, errors, kept zeros and the apostrophe of our own exports", async () => {
  const { cells, notes } = await readText(`="0812345678",=A1+1,#N/A,'=1+1,'+66,-5,'ok,'-ไม่มี\n`);
  expect(cells).toEqual([
    ["0812345678", { formula: true }, { error: "#N/A" }, "=1+1", "+66", "-5", "'ok", "-ไม่มี"],
  ]);
  expect(notes).toMatchObject({ formulasWithoutValue: 1, errorCells: 1 });
});

test("amounts and dates are left as written", async () => {
  const { cells } = await readText('ก,๗๐,70.-,31/02/66,"1,200"\n');
  expect(cells).toEqual([["ก", "๗๐", "70.-", "31/02/66", "1,200"]]);
});
