import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { readSpreadsheet } from "@/lib/spreadsheet/read";
import { readAll, temporaryFolder } from "@/lib/spreadsheet/testing/folder";
import { writeWorkbook } from "@/lib/spreadsheet/testing/workbook-file";

const inFolder = temporaryFolder();

describe("a workbook of an ordinary program", () => {
  test("texts, numbers, dates and blanks", async () => {
    const path = inFolder("ordinary.xlsx");
    await writeExcelFile(
      [
        ["ชื่อ", "ยอด", "วันที่", "หมายเหตุ"],
        ["นํ้าใจ ใจดี", 70, { value: new Date("2023-01-31"), format: "d/m/yyyy" }, null],
        [null, null, null, null],
        ["a < b & c", -0.5, null, true],
      ],
      { sheet: "มกราคม" },
    ).toFile(path);
    const { kind, sheets, sheet, rows } = await readAll(path);
    expect({ kind, sheets, sheet }).toEqual({ kind: "xlsx", sheets: ["มกราคม"], sheet: "มกราคม" });
    expect(rows).toEqual([
      { number: 1, cells: ["ชื่อ", "ยอด", "วันที่", "หมายเหตุ"] },
      { number: 2, cells: ["นํ้าใจ ใจดี", 70, { date: "2023-01-31" }] },
      { number: 4, cells: ["a < b & c", -0.5, null, "TRUE"] },
    ]);
  });

  test("a formula that was never calculated is marked, not guessed", async () => {
    const path = inFolder("formula.xlsx");
    await writeExcelFile([[1, { type: "Formula", value: "=A1+1" }]]).toFile(path);
    const { cells, notes } = await readAll(path);
    expect(cells).toEqual([[1, { formula: true }]]);
    expect(notes.formulasWithoutValue).toBe(1);
  });

  test("the first visible sheet, or the one asked for", async () => {
    const path = inFolder("sheets.xlsx");
    const row = (text: string) => `<sheetData><row><c t="str"><v>${text}</v></c></row></sheetData>`;
    await writeWorkbook(path, {
      sheets: [
        { name: "ซ่อน", state: "hidden", xml: row("hidden") },
        { name: "หนึ่ง", xml: row("one") },
        { name: "สอง", xml: row("two") },
      ],
    });
    expect(await readAll(path)).toMatchObject({ sheets: ["หนึ่ง", "สอง"], cells: [["one"]] });
    expect(await readAll(path, { sheet: "สอง" })).toMatchObject({ sheet: "สอง", cells: [["two"]] });
    const hidden = await readSpreadsheet({ path, name: path }, { sheet: "ซ่อน" });
    expect(hidden).toEqual({ ok: false, code: "no_such_sheet" });
  });
});

describe("cells that few programs write", () => {
  async function cellsOf(xml: string, workbook: Partial<Parameters<typeof writeWorkbook>[1]> = {}) {
    const path = inFolder(`cells-${Math.random()}.xlsx`);
    const sheets = [{ name: "S", xml }];
    await writeWorkbook(path, { ...workbook, sheets });
    return readAll(path);
  }

  test("cached values of formulas, also empty ones, and failed ones", async () => {
    const { cells, notes } = await cellsOf(
      `<sheetData><row r="3">
        <c r="A3"><f>1+1</f><v>2</v></c><c r="B3" t="str"><f>A1</f><v>ข้อความ</v></c>
        <c r="C3" t="str"><f>""</f><v></v></c><c r="D3"><f>NOW()</f></c>
        <c r="E3"><f t="shared" si="0"/><v/></c><c r="F3" t="e"><f>A0</f><v>#REF!</v></c>
        <c r="G3" t="b"><v>0</v></c>
      </row></sheetData>`,
    );
    const formula = { formula: true };
    expect(cells).toEqual([[2, "ข้อความ", null, formula, formula, { error: "#REF!" }, "FALSE"]]);
    expect(notes).toMatchObject({ formulasWithoutValue: 2, errorCells: 1 });
  });

  test("merged cells and hidden rows are counted for the notes", async () => {
    const { rows, notes } = await cellsOf(
      `<sheetData>
        <row r="1"><c r="A1" t="str"><v>ชื่อ</v></c><c r="B1"/><c r="C1"/></row>
        <row r="2" hidden="1"><c r="A2"><v>1</v></c></row>
      </sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="D1:D2"/></mergeCells>`,
    );
    expect(rows).toEqual([
      { number: 1, cells: ["ชื่อ"] },
      { number: 2, cells: [1] },
    ]);
    expect(notes).toMatchObject({ mergedCells: 2, hiddenRows: 1 });
  });

  test("inline strings, rich text, phonetic marks and escaped characters", async () => {
    const { cells } = await cellsOf(
      `<sheetData><row>
        <c t="inlineStr"><is><t xml:space="preserve"> ป้า </t></is></c>
        <c t="inlineStr"><is><r><t>บุญ</t></r><r><rPr/><t>มี</t></r><rPh><t>x</t></rPh></is></c>
        <c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>  </t></is></c>
        <c t="inlineStr"><is><t><![CDATA[<b>]]></t></is></c>
      </row></sheetData>`,
      {
        strings: `<si><r><t>บ้าน</t></r><r><t>ดอน</t></r><rPh sb="0" eb="1"><t>y</t></rPh></si><si><t>a_x000A_b</t></si>`,
      },
    );
    expect(cells).toEqual([[" ป้า ", "บุญมี", "บ้านดอน", "a\nb", null, "<b>"]]);
  });

  test("dates by format, in Thai calendars too, and ISO dates", async () => {
    const { cells } = await cellsOf(
      `<sheetData><row>
        <c s="1"><v>44957</v></c><c s="2"><v>44957.6</v></c><c s="3"><v>44957</v></c>
        <c s="0"><v>44957</v></c><c t="d"><v>2023-01-31T00:00:00</v></c><c s="1"><v>0</v></c>
      </row></sheetData>`,
      { formats: ["[$-D07041E]d mmm yyyy", '[$-1070000]d/mm/yyyy "น."', '#,##0 "บาท"'] },
    );
    const date = { date: "2023-01-31" };
    expect(cells).toEqual([[date, date, 44_957, 44_957, date, 0]]);
  });

  test("dates counted from 1904", async () => {
    const { cells } = await cellsOf(`<sheetData><row><c s="1"><v>43495</v></c></row></sheetData>`, {
      workbookPr: `<workbookPr date1904="1"/>`,
      formats: ["d/m/yyyy"],
    });
    expect(cells).toEqual([[{ date: "2023-01-31" }]]);
  });

  test("rows and cells without references count on from the last", async () => {
    const { rows } = await cellsOf(
      `<sheetData><row><c><v>1</v></c></row><row r="7"><c r="C7"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row></sheetData>`,
    );
    expect(rows).toEqual([
      { number: 1, cells: [1] },
      { number: 7, cells: [null, null, 2, 3] },
      { number: 8, cells: [4] },
    ]);
  });

  test("elements under a namespace prefix", async () => {
    const path = inFolder("prefixed.xlsx");
    const content = `<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const extra = [{ name: "xl/worksheets/sheet1.xml", content }];
    await writeWorkbook(path, { sheets: [{ name: "S", xml: "" }], extra });
    expect((await readAll(path)).cells).toEqual([[5]]);
  });

  test("texts past the memory limit come back from the temporary file", async () => {
    const path = inFolder("spill.xlsx");
    const texts = Array.from({ length: 5_000 }, (_, at) => `ข้อความที่ ${at} ${"ยาว".repeat(10)}`);
    await writeExcelFile(texts.map((text, at) => [text, texts[4_999 - at]])).toFile(path);
    const { cells } = await readAll(path, { limits: { textsInMemory: 70_000 } });
    expect(cells).toEqual(texts.map((text, at) => [text, texts[4_999 - at]]));
  });
});
