import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { MeetingLine } from "@/lib/meetings/queries";
import type { FileTable } from "@/lib/spreadsheet/file-response";

/**
 * Meetings for a spreadsheet: how many came and how many decisions, once the minutes are finished.
 * Who they were and what was decided stay in the minutes.
 */
export function meetingsFile(
  lines: readonly MeetingLine[],
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "meetings");
  const text = (header: string, width: number) => ({ header, type: "text" as const, width });
  const number = (header: string) => ({ header, type: "number" as const });
  const state = ({ cancelled, finished }: MeetingLine) =>
    cancelled ? t("list.cancelled") : finished ? t("file.finished") : t("list.unfinished");
  return {
    name: `${slug}-meetings`,
    sheet: t("file.sheet"),
    columns: [
      { header: t("list.day"), type: "date" },
      text(t("list.kind"), 24),
      text(t("list.place"), 28),
      number(t("file.items")),
      number(t("file.present")),
      number(t("file.decisions")),
      text(t("file.state"), 16),
    ],
    rows: lines.map((line) => [
      line.heldOn,
      t(`kind.${line.kind}`),
      line.place ?? "",
      line.items,
      line.finished ? line.present : null,
      line.finished ? line.decisions : null,
      state(line),
    ]),
  };
}
