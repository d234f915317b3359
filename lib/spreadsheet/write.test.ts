import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readAll, temporaryFolder } from "@/lib/spreadsheet/testing/folder";
import { type CsvValue, csvStream, xlsxFile } from "@/lib/spreadsheet/write";

const inFolder = temporaryFolder();

function csv(header: string[], rows: CsvValue[][]): Promise<string> {
  return new Response(csvStream(header, rows))
    .arrayBuffer()
    .then((bytes) => Buffer.from(bytes).toString());
}

test("UTF-8 with a mark, CRLF, quotes only where needed", async () => {
  const text = await csv(
    ["month", "ชื่อ"],
    [
      ["2023-01", 'a "b", c'],
      [60.85, null],
      [undefined, "x\ny"],
    ],
  );
  expect(text).toBe('\ufeffmonth,ชื่อ\r\n2023-01,"a ""b"", c"\r\n60.85,\r\n,"x\ny"\r\n');
});

test.each([
  ["=1+1", "'=1+1"],
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ["+CMD|'/C calc'!A0", "'+CMD|'/C calc'!A0"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", "'\t=1"],
  ["\r=1", `"'\r=1"`],
  ["  =1", "'  =1"],
  ["＝1+1", "'＝1+1"],
  ["-", "'-"],
  ["-5", "-5"],
  ["-1,200.50", '"-1,200.50"'],
  ["+66812345678", "+66812345678"],
  [-5, "-5"],
  ["a=b", "a=b"],
])("%j is written as %j", async (value, written) => {
  expect(await csv(["h"], [[value]])).toBe(`\ufeffh\r\n${written}\r\n`);
});

test("a header is made harmless too", async () => {
  expect(await csv(["=1"], [])).toBe("\ufeff'=1\r\n");
});

test("what is written is read back, whatever the text", async () => {
  const text = fc.string({ unit: "grapheme", minLength: 1 }).filter((value) => {
    // Control characters make a file binary; blanks alone, errors and quoted formulas read otherwise.
    const first = value.trim();
    return first !== "" && !/\p{Cc}/u.test(value) && !/^(?:'|#|\ufeff)/.test(value);
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }),
      async (rows) => {
        const path = inFolder("round.csv");
        await writeFile(path, await csv(["หนึ่ง", "สอง"], rows));
        const { cells } = await readAll(path);
        expect(cells.slice(1)).toEqual(rows);
      },
    ),
    { numRuns: 60 },
  );
});

test("rows are produced only as fast as they are taken, and dropped when the reader leaves", async () => {
  let made = 0;
  let finished = false;
  async function* rows() {
    try {
      for (; made < 1_000_000; made += 1) yield ["ก".repeat(100)];
    } finally {
      finished = true;
    }
  }
  const reader = csvStream(["h"], rows()).getReader();
  await reader.read();
  await reader.cancel();
  expect(made).toBeLessThan(5_000);
  expect(finished).toBe(true);
});

test("an error among the rows fails the stream instead of ending it", async () => {
  async function* rows() {
    yield ["a"];
    throw new Error("database gone");
  }
  await expect(new Response(csvStream(["h"], rows())).text()).rejects.toThrow("database gone");
});

test("an XLSX file keeps types, Thai text and what looks like a formula", async () => {
  const path = inFolder("typed.xlsx");
  const file = await xlsxFile({
    sheet: "ทะเบียน: 1/2566 [ป่าซาง] ซึ่งมีชื่อยาวเกินไป",
    columns: [
      { header: "ชื่อ", type: "text", width: 30 },
      { header: "ลำดับ", type: "number" },
      { header: "ยอด (บาท)", type: "money" },
      { header: "วันที่", type: "date" },
    ],
    rows: [
      ["น้ำใจ", 1_234, 7_050, "2023-01-31"],
      ["=1+1", 0.5, null, "1899-01-01"],
      ["constructor", null, 0, "2023-02-31"],
      ["_x0041_", "มาก", undefined, ""],
    ],
  });
  await writeFile(path, file);
  const { sheet, cells } = await readAll(path);
  expect(sheet?.length).toBeLessThanOrEqual(31);
  expect(cells).toEqual([
    ["ชื่อ", "ลำดับ", "ยอด (บาท)", "วันที่"],
    ["น้ำใจ", 1_234, 70.5, { date: "2023-01-31" }],
    ["=1+1", 0.5, null, "1899-01-01"],
    ["constructor ", null, 0, "2023-02-31"],
    ["_x0041_", "มาก"],
  ]);
});
