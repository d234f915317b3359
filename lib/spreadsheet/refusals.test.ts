import { readFile, writeFile } from "node:fs/promises";
import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readSpreadsheet } from "@/lib/spreadsheet/read";
import { refusalOf } from "@/lib/spreadsheet/refusal";
import { readAll, temporaryFolder } from "@/lib/spreadsheet/testing/folder";
import { writeWorkbook } from "@/lib/spreadsheet/testing/workbook-file";
import { writeZip } from "@/lib/spreadsheet/testing/zip";

const inFolder = temporaryFolder();
const MB = 1024 * 1024;

/** The code with which a file is refused on opening, or while its rows are read. */
async function refusal(path: string, options?: Parameters<typeof readSpreadsheet>[1]) {
  const read = await readSpreadsheet({ path, name: path }, options);
  if (!read.ok) return read.code;
  try {
    for await (const _ of read.rows);
    return null;
  } catch (error) {
    return refusalOf(error) ?? error;
  }
}

async function refusalOfContent(name: string, content: string | Buffer) {
  const path = inFolder(name);
  await writeFile(path, content);
  return refusal(path);
}

function ole2(streamName: string): Buffer {
  const file = Buffer.alloc(4_096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.write(streamName, 1_500, "utf16le");
  return file;
}

const ONE_ROW = "<sheetData><row><c><v>1</v></c></row></sheetData>";
const SHEET = "xl/worksheets/sheet1.xml";

describe("what is no spreadsheet, whatever its name", () => {
  test.each([
    ["page.xlsx", "<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>"],
    ["table.xls", "\ufeff\r\n <html xmlns:x='urn'><table></table></html>"],
    ["report.csv", "<?xml version='1.0'?><Workbook/>"],
    ["paper.xlsx", "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>"],
    ["data.csv", '{"rows": [1, 2]}'],
    ["note.xlsx", "เรียนท่านประธาน\nขอส่งรายงาน"],
    ["picture.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
    ["noise.csv", Buffer.from([1, 2, 3, 4, 5, 6, 44, 10, 7, 8])],
    ["letter.doc", ole2("WordDocument")],
  ])("%s", async (name, content) => {
    expect(await refusalOfContent(name, content)).toBe("not_a_spreadsheet");
  });

  test("a Word document is a zip file too", async () => {
    const path = inFolder("word.xlsx");
    await writeZip(path, [{ name: "word/document.xml", content: "<w/>" }]);
    expect(await refusal(path)).toBe("not_a_spreadsheet");
  });
});

describe("spreadsheets to be saved as .xlsx first", () => {
  test("an old .xls, an .ods", async () => {
    expect(await refusalOfContent("old.xlsx", ole2("Workbook"))).toBe("old_xls");
    const path = inFolder("libre.ods");
    const type = "application/vnd.oasis.opendocument.spreadsheet";
    await writeZip(path, [
      { name: "mimetype", content: type, stored: true },
      { name: "content.xml", content: "<x/>" },
    ]);
    expect(await refusal(path)).toBe("old_xls");
  });

  test("one under a password", async () => {
    expect(await refusalOfContent("secret.xlsx", ole2("EncryptedPackage"))).toBe("encrypted");
    const path = inFolder("zipcrypto.xlsx");
    const extra = [{ name: SHEET, content: "<worksheet/>", flags: 1 }];
    await writeWorkbook(path, { sheets: [{ name: "S", xml: "" }], extra });
    expect(await refusal(path)).toBe("encrypted");
  });
});

describe("ten megabytes of nothing", { timeout: 30_000 }, () => {
  test("no bytes, blanks, zeros, separators alone", async () => {
    expect(await refusalOfContent("0.csv", "")).toBe("empty");
    expect(await refusalOfContent("blank.csv", " \r\n".repeat(MB))).toBe("empty");
    expect(await refusalOfContent("zeros.xlsx", Buffer.alloc(10 * MB))).toBe("empty");
    expect(await refusalOfContent("commas.csv", ",,,,,,,,\r\n".repeat(MB / 8))).toBe("empty");
  });

  test("a sheet of empty rows", async () => {
    const path = inFolder("empty.xlsx");
    function* rows() {
      yield "<sheetData>";
      for (let row = 1; row <= 140_000; row += 100) {
        const some = Array.from({ length: 100 }, (_, at) => row + at);
        yield some
          .map((r) => `<row r="${r}" spans="1:3" ht="20"><c r="A${r}" s="1"/><c r="B${r}"/></row>`)
          .join("");
      }
      yield "</sheetData>";
    }
    await writeWorkbook(path, { sheets: [{ name: "S", xml: rows() }] });
    expect(await refusal(path)).toBe("empty");
    await writeWorkbook(path, { sheets: [{ name: "S", xml: "" }] });
    expect(await refusal(path)).toBe("empty");
  });
});

describe("files past the limits", { timeout: 30_000 }, () => {
  test("a zip bomb is refused by what it declares,", async () => {
    const path = inFolder("bomb.xlsx");
    function* blanks() {
      for (let at = 0; at < 64; at += 1) yield " ".repeat(MB);
    }
    const extra = [{ name: SHEET, content: blanks(), level: 9 }];
    await writeWorkbook(path, { sheets: [{ name: "S", xml: "" }], extra });
    expect(await refusal(path)).toBe("too_large");
    const limits = { ratio: 10_000, partBytes: 10 * MB };
    expect(await refusal(path, { limits })).toBe("too_large");
  });

  test("a text without end is stopped even where the file as a whole is in bounds", async () => {
    const path = inFolder("endless.xlsx");
    const xml = `<sheetData><row><c t="str"><v>${"ก".repeat(2 * MB)}</v></c></row></sheetData>`;
    await writeWorkbook(path, { sheets: [{ name: "S", xml }] });
    expect(await refusal(path)).toBe("too_large");
  });

  test("and stopped where it declares less than it holds", async () => {
    const path = inFolder("liar.xlsx");
    const content = `<worksheet>${" ".repeat(32 * MB)}${ONE_ROW}</worksheet>`;
    const extra = [{ name: SHEET, content, declaredSize: 1_000 }];
    await writeWorkbook(path, { sheets: [{ name: "S", xml: "" }], extra });
    expect(await refusal(path)).toBe("damaged");
  });

  test("bytes, columns and long texts", async () => {
    const csv = inFolder("limits.csv");
    await writeFile(csv, `a,b\n1,${"ก".repeat(200)}\n`);
    expect(await refusal(csv, { limits: { fileBytes: 100 } })).toBe("too_large");
    expect(await refusal(csv, { limits: { columns: 1 } })).toBe("too_large");
    expect(await refusal(csv, { limits: { cellText: 199 } })).toBe("too_large");
    expect(await refusal(csv, { limits: { cellText: 200, columns: 2 } })).toBeNull();

    const xlsx = inFolder("limits.xlsx");
    const cells = `<c t="s"><v>0</v></c><c t="inlineStr"><is><t>${"ก".repeat(50)}</t></is></c>`;
    const xml = `<sheetData><row>${cells}<c r="ZZ1" s="0"/></row></sheetData>`;
    const strings = `<si><t>${"ข".repeat(60)}</t></si><si><t>${"ค".repeat(5_000)}</t></si>`;
    await writeWorkbook(xlsx, { sheets: [{ name: "S", xml }], strings });
    expect(await refusal(xlsx, { limits: { cellText: 59 } })).toBe("too_large");
    expect(await refusal(xlsx, { limits: { columns: 1 } })).toBe("too_large");
    expect(await refusal(xlsx, { limits: { sharedTexts: 1 } })).toBe("too_large");
    expect(await refusal(xlsx, { limits: { cellText: 60, columns: 2 } })).toBeNull();
  });

  test("a quote that never closes does not swallow the rest of a large file", async () => {
    const content = `a,b\n"x,1\n${"y,2\n".repeat(500_000)}`;
    expect(await refusalOfContent("quote.csv", content)).toBe("too_large");
    expect(await refusalOfContent("quote2.csv", 'a,b\n"x,1\n')).toBe("damaged");
  });
});

describe("damaged files", () => {
  async function workbook(name: string, xml: string, strings?: string) {
    const path = inFolder(name);
    await writeWorkbook(path, { sheets: [{ name: "S", xml }], strings });
    return path;
  }

  test("cut short", async () => {
    const path = await workbook("cut.xlsx", ONE_ROW);
    const whole = await readFile(path);
    for (const share of [0.2, 0.6, 0.95]) {
      const part = whole.subarray(0, Math.floor(whole.length * share));
      expect(await refusalOfContent("cut2.xlsx", part)).toBe("damaged");
    }
  });

  test("altered on the way", async () => {
    const path = inFolder("crc.xlsx");
    const content = `<worksheet>${ONE_ROW}</worksheet>`;
    const sheets = [{ name: "S", xml: "" }];
    await writeWorkbook(path, { sheets, extra: [{ name: SHEET, content, declaredCrc: 1 }] });
    expect(await refusal(path)).toBe("damaged");
    const packed = deflateRawSync(content).fill(0xff, 4);
    await writeWorkbook(path, { sheets, extra: [{ name: SHEET, content: packed, stored: true }] });
    expect(await refusal(path)).toBe("damaged");
  });

  test("XML that does not close, nests without end, or names no such text", async () => {
    expect(await refusal(await workbook("x1.xlsx", "<sheetData><row><c><v>1</v></c>"))).toBe(
      "damaged",
    );
    expect(await refusal(await workbook("x2.xlsx", "<a>".repeat(100_000)))).toBe("damaged");
    const unknown = `<sheetData><row><c t="s"><v>7</v></c></row></sheetData>`;
    expect(await refusal(await workbook("x3.xlsx", unknown, "<si><t>a</t></si>"))).toBe("damaged");
    expect(await refusal(await workbook("x4.xlsx", unknown))).toBe("damaged");
    const comment = `<!-- ${"<".repeat(3 * MB)} -->${ONE_ROW}`;
    expect(await refusal(await workbook("x5.xlsx", comment))).toBe("too_large");
    const entity = `<sheetData><row><c t="str"><v>&lol;</v></c></row></sheetData>`;
    expect(await refusal(await workbook("x6.xlsx", entity))).toBe("damaged");
  });

  test("a fault far down ends the rows with a refusal, never as if the file ended there", async () => {
    const rows = "<row><c><v>1</v></c></row>".repeat(50_000);
    const path = await workbook("late.xlsx", `<sheetData>${rows}<row></sheetData>`);
    const read = await readSpreadsheet({ path, name: path });
    expect(read.ok).toBe(true);
    expect(await refusal(path)).toBe("damaged");
  });
});

test("a missing file is a bug of the caller, not a refusal", async () => {
  await expect(readAll(inFolder("nowhere.csv"))).rejects.toThrow(/ENOENT/);
});
