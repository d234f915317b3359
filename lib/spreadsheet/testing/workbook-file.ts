import { writeZip, type ZipPart } from "@/lib/spreadsheet/testing/zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

export type WorkbookParts = {
  /** What stands between `<worksheet>` and `</worksheet>`, sheet by sheet. */
  sheets: { name: string; state?: string; xml: string | Iterable<string> }[];
  workbookPr?: string;
  /** What stands in `<sst>`. */
  strings?: string | Iterable<string>;
  /** Format codes; the cell style s="1" uses the first, s="2" the second and so on. */
  formats?: string[];
  /** Replaces or adds parts, to write what no program would. */
  extra?: ZipPart[];
};

/** Writes an XLSX file by hand, for the odd cases that no library writes. */
export async function writeWorkbook(path: string, workbook: WorkbookParts): Promise<void> {
  const { sheets, workbookPr = "", strings, formats = [], extra = [] } = workbook;
  const worksheets = sheets.map(({ xml }, at) => ({
    name: `xl/worksheets/sheet${at + 1}.xml`,
    content: wrapped(`<worksheet xmlns="${MAIN}">`, xml, "</worksheet>"),
  }));
  const relations = sheets.map((_, at) =>
    relation(`rId${at + 1}`, `${DOCUMENT}/worksheet`, `worksheets/sheet${at + 1}.xml`),
  );
  const tabs = sheets.map(
    ({ name, state = "visible" }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`,
  );
  const parts: ZipPart[] = [
    {
      name: "_rels/.rels",
      content: relationships([relation("r1", `${DOCUMENT}/officeDocument`, "xl/workbook.xml")]),
    },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${workbookPr}<sheets>${tabs.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relationships([
        ...relations,
        relation("s1", `${DOCUMENT}/styles`, "/xl/styles.xml"),
        relation("s2", `${DOCUMENT}/sharedStrings`, "sharedStrings.xml"),
      ]),
    },
    { name: "xl/styles.xml", content: styles(formats) },
    ...worksheets,
  ];
  if (strings !== undefined) {
    const content = wrapped(`<sst xmlns="${MAIN}">`, strings, "</sst>");
    parts.push({ name: "xl/sharedStrings.xml", content });
  }
  const replaced = new Set(extra.map(({ name }) => name));
  await writeZip(path, [...parts.filter(({ name }) => !replaced.has(name)), ...extra]);
}

function* wrapped(before: string, content: string | Iterable<string>, after: string) {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${before}`;
  if (typeof content === "string") yield content;
  else yield* content;
  yield after;
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relationships(relations: string[]): string {
  return `<Relationships xmlns="${PACKAGE}">${relations.join("")}</Relationships>`;
}

function styles(formats: string[]): string {
  const escaped = formats.map((code) => code.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
  const codes = escaped.map((code, at) => `<numFmt numFmtId="${at + 164}" formatCode="${code}"/>`);
  const used = formats.map((_, at) => `<xf numFmtId="${at + 164}"/>`);
  return `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${used.join("")}</cellXfs></styleSheet>`;
}
