import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries";

/** "ประชุมคณะทำงาน ที่ ศาลากลางบ้าน" */
export function meetingName(
  { kind, place }: Pick<MeetingPage, "kind" | "place">,
  locale: Locale,
): string {
  const t = translator(locale, "meetings");
  return [t(`kind.${kind}`), place === null ? null : t("page.where", { place })]
    .filter(Boolean)
    .join(" ");
}
