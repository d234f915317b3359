import type { Archive } from "@/lib/spreadsheet/archive";
import { isDateFormat } from "@/lib/spreadsheet/number-format";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";
import { readXml } from "@/lib/spreadsheet/xml";

const SMALL_PART = 32 * 1024 * 1024;

/** A worksheet that a person sees as a tab; `part` is its file in the archive. */
export type Worksheet = { name: string; part: string };

export type Workbook = {
  /** Visible worksheets in the order of their tabs; chart sheets are left out. */
  sheets: Worksheet[];
  /** Dates counted from 1904, as older Macs did. */
  date1904: boolean;
  /** For each cell style, whether it shows numbers as dates. */
  dateStyles: boolean[];
  sharedStrings: string | null;
};

/** What has to be known of an XLSX file before its rows. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = await readRelations(archive, "");
  const part = root.find((relation) => relation.type === "officeDocument")?.target;
  if (part === undefined || !archive.has(part)) {
    const open = await isOpenDocument(archive);
    throw new SpreadsheetRefusal(open ? "old_xls" : "not_a_spreadsheet");
  }
  if (part.endsWith(".bin")) throw new SpreadsheetRefusal("old_xls");

  const relations = await readRelations(archive, part);
  const parts = new Map(
    relations.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]),
  );
  const sheets: Worksheet[] = [];
  let date1904 = false;
  let isWorkbook = false;
  await readXml(archive.part(part, SMALL_PART), {
    open(name, attributes) {
      if (name === "workbook") isWorkbook = true;
      if (name === "workbookPr") date1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet" || (attributes.state ?? "visible") !== "visible") return;
      const id = Object.keys(attributes).find((key) => key.endsWith(":id"));
      const target = id === undefined ? undefined : parts.get(attributes[id] ?? "");
      if (target !== undefined) sheets.push({ name: attributes.name ?? "", part: target });
    },
  });
  if (!isWorkbook) throw new SpreadsheetRefusal("not_a_spreadsheet");

  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const strings = partOf("sharedStrings");
  return {
    sheets,
    date1904,
    dateStyles: await readDateStyles(archive, partOf("styles")),
    sharedStrings: strings !== undefined && archive.has(strings) ? strings : null,
  };
}

/** An .ods file, which says so in a part of its own. */
async function isOpenDocument(archive: Archive): Promise<boolean> {
  if (!archive.has("mimetype")) return false;
  let type = "";
  for await (const chunk of archive.part("mimetype", 1_000)) type += chunk.toString("latin1");
  return type.startsWith("application/vnd.oasis.opendocument.spreadsheet");
}

type Relation = { id: string; type: string; target: string };

/** The parts a part refers to; `""` stands for the file as a whole. */
async function readRelations(archive: Archive, of: string): Promise<Relation[]> {
  const slash = of.lastIndexOf("/") + 1;
  const folder = of.slice(0, slash);
  const name = `${folder}_rels/${of.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!archive.has(name)) return relations;
  await readXml(archive.part(name, SMALL_PART), {
    open(element, { Id = "", Type = "", Target = "", TargetMode }) {
      if (element !== "Relationship" || TargetMode === "External") return;
      const type = Type.slice(Type.lastIndexOf("/") + 1);
      relations.push({ id: Id, type, target: resolve(folder, Target) });
    },
  });
  return relations;
}

function resolve(folder: string, target: string): string {
  const path = target.startsWith("/") ? target : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

async function readDateStyles(archive: Archive, part: string | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (part === undefined || !archive.has(part)) return styles;
  const codes = new Map<number, string>();
  let inCellStyles = false;
  await readXml(archive.part(part, SMALL_PART), {
    open(name, attributes) {
      if (name === "cellXfs") inCellStyles = true;
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "xf" && inCellStyles) {
        const id = Number(attributes.numFmtId ?? 0);
        styles.push(isDateFormat(id, codes.get(id)));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return styles;
}
