import { type Day, formatDay, fromIsoDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import type { ExportedMember } from "@/lib/members/export-queries";
import { asMonth, formatMonth } from "@/lib/month";
import type { FileFormat, FileTable } from "@/lib/spreadsheet/file-response";
import type { XlsxColumn, XlsxValue } from "@/lib/spreadsheet/write";
import { formatPhone } from "@/lib/thai";
import { choiceOf, memberWords } from "./words";

type Cell = (member: ExportedMember) => XlsxValue;

/** The columns of the register as a file, with what stands in each; dates as ISO days. */
function exportColumns(locale: Locale): { column: XlsxColumn; cell: Cell }[] {
  const { export: say, insurance } = memberWords(locale);
  const column = (header: string, cell: Cell, type: XlsxColumn["type"] = "text") => ({
    column: { header, type },
    cell,
  });
  const yes = (value: boolean) => (value ? say.yes : null);
  return [
    column(say.no, (m) => m.no, "number"),
    column(say.title, (m) => m.title),
    column(say.firstName, (m) => m.firstName),
    column(say.lastName, (m) => m.lastName),
    column(say.nickname, (m) => m.nickname),
    column(say.villageNumber, (m) => m.villageNumber, "number"),
    column(say.villageName, (m) => m.villageName),
    column(say.houseNo, (m) => m.houseNo),
    column(say.phone, (m) => m.phone && formatPhone(m.phone)),
    column(say.lineName, (m) => m.lineName),
    column(say.idLast4, (m) => m.idLast4),
    column(say.birth, (m) => m.birth, "date"),
    column(say.occupation, (m) => m.occupation),
    column(say.memberClass, (m) => (locale === "en" ? m.classEn : null) ?? m.classTh),
    column(say.insurance, (m) => insurance[choiceOf(periodOf(m))]),
    column(say.since, (m) => m.since && formatMonth(asMonth(m.since), locale, "short")),
    column(say.joinedOn, (m) => m.joinedOn, "date"),
    column(say.leftOn, (m) => m.leftOn, "date"),
    column(say.carer, (m) => m.carer),
    column(say.vulnerable, (m) => yes(m.vulnerable)),
    column(say.hardship, (m) => yes(m.hardship)),
  ];
}

/** Members as a file; in a text file what a workbook shows as a date is written out. */
export function registerFile(
  members: AsyncIterable<ExportedMember>,
  slug: string,
  format: FileFormat,
  locale: Locale,
): FileTable {
  const columns = exportColumns(locale);
  async function* rows() {
    for await (const member of members) {
      yield columns.map(({ column, cell }) =>
        format === "csv" ? asText(cell(member), column.type, locale) : cell(member),
      );
    }
  }
  return {
    name: `members-${slug}`,
    sheet: memberWords(locale).export.sheet,
    columns: columns.map(({ column }) => column),
    rows: rows(),
  };
}

function asText(value: XlsxValue, type: XlsxColumn["type"], locale: Locale): XlsxValue {
  const day: Day | null = type === "date" && typeof value === "string" ? fromIsoDay(value) : null;
  return day ? formatDay(day, locale, "medium") : value;
}

function periodOf({ section, option }: ExportedMember) {
  const known = (["section33", "section39", "section40"] as const).find((s) => s === section);
  const chosen = ([1, 2, 3] as const).find((o) => o === option) ?? null;
  return known && { section: known, option: chosen };
}
