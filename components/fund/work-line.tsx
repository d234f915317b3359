import type { ReactNode } from "react";
import { Chip, type Tone } from "@/components/ui/marks";
import { formatDay } from "@/lib/day";
import type { WorkState } from "@/lib/fund/work";
import type { WorkLine } from "@/lib/fund/work-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { activityName } from "@/lib/regulations/names";
import { articleName, bahtText } from "./names";

const tones: Record<WorkState, Tone> = {
  waiting: "amber",
  approved: "teal",
  paid: "neutral",
  rejected: "neutral",
  cancelled: "neutral",
};

/** One day of work or one trip as a row: who, what, how much, where it stands. */
export function WorkRow({
  work,
  own,
  entries,
  locale,
  children,
}: {
  work: WorkLine;
  /** in a list of one person's own the name is left out */
  own?: boolean;
  /** address of the journal, for readers who may open it */
  entries?: string;
  locale: Locale;
  children?: ReactNode;
}) {
  const t = translator(locale, "fund");
  const say = translator(locale, "regulations");
  const per = say(`per.${work.per}`).replace(/^ต่อ|^per /, "");
  const activity = activityName(work, locale);
  const what = [
    formatDay(work.happenedOn, locale, "medium"),
    work.quantity > 1 ? t("work.times", { n: work.quantity, per }) : null,
    work.place === null ? null : t("work.at", { place: work.place }),
  ];
  return (
    <li>
      <div>
        <b>{own ? activity : `${work.worker} · ${activity}`}</b>
        <p>{what.filter(Boolean).join(" · ")}</p>
        <p className="note">{story(work, own === true, locale).join(" · ")}</p>
        {entries && work.entryNo !== null && (
          <p className="note">
            <a href={`${entries}/${work.entryNo}`}>{t("work.entry", { no: work.entryNo })}</a>
          </p>
        )}
        <Chip tone={tones[work.state]}>{t(`work.state.${work.state}`)}</Chip>
      </div>
      <span className="num text-right">
        <b>{bahtText(work.amount, locale)}</b>
      </span>
      {children}
    </li>
  );
}

/** By which article, and who did what with it. */
function story(work: WorkLine, own: boolean, locale: Locale): string[] {
  const t = translator(locale, "fund");
  // Who reads of their own work knows that they recorded it.
  const told =
    own && work.recordedBy === work.worker ? [] : [t("work.recorded", { name: work.recordedBy })];
  if (work.articleNo !== null) told.unshift(articleName(work, locale));
  if (work.approvedBy) told.push(t("work.approved", { name: work.approvedBy }));
  if (work.state === "rejected") {
    told.push(t("work.rejected", { name: work.rejectedBy ?? "", reason: work.reason ?? "" }));
  }
  if (work.state === "cancelled") told.push(t("work.cancelled", { reason: work.reason ?? "" }));
  if (work.paidOn) told.push(t("work.paid", { day: formatDay(work.paidOn, locale, "medium") }));
  return told;
}
