import { type Instrument, itemsOf } from "@/lib/assessments/instrument";
import type { translator } from "@/lib/i18n/translator";

/** What somebody is told before they are asked about their mind. */
export function consentPoints(
  instrument: Instrument,
  t: ReturnType<typeof translator<"assessments">>,
): string[] {
  return [
    t("consent.what", { count: itemsOf(instrument).length }),
    t("consent.who"),
    t("consent.free"),
    t("consent.withdraw"),
    t("consent.care"),
  ];
}
