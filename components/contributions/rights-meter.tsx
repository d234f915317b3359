import { Chip, Meter } from "@/components/ui/marks";
import { Notice, Section } from "@/components/ui/page";
import type { Right } from "@/lib/contributions/rights";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";

/** Each right with its months paid and asked for, and what missing this month would cost. */
export function RightsMeter({
  rights,
  missable,
  locale,
}: {
  rights: Right[];
  /** whether this month can still be paid */
  missable: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const lost = rights.filter((right) => right.lostIfMissed);
  const gained = rights.filter((right) => right.gainedIfPaid);
  const names = (some: Right[]) => some.map((r) => t(`right.${r.benefit}`)).join(", ");
  return (
    <Section title={t("member.rights")} note={t("member.rightsNote")}>
      <ul>
        {rights.map((right) => (
          <li key={right.benefit} className="border-b border-line py-3">
            <div className="mb-2 flex items-start justify-between gap-3">
              <h3>{t(`right.${right.benefit}`)}</h3>
              <Chip tone={right.entitled ? "teal" : "neutral"}>
                {t(right.entitled ? "member.entitled" : "member.notEntitled")}
              </Chip>
            </div>
            <Meter
              filled={right.paid}
              of={right.within}
              tone={right.entitled ? "teal" : "amber"}
              label={t("member.paidWithin", { paid: right.paid, within: right.within })}
            />
            <p className="note mt-1">
              {t("member.paidWithin", { paid: right.paid, within: right.within })} ·{" "}
              {t("member.needed", { needed: right.needed })}
              {right.tier !== null && right.tier > 0 && (
                <> · {t("member.tier", { tier: right.tier })}</>
              )}
              {!right.confirmed && <> · {t("member.unconfirmed")}</>}
            </p>
          </li>
        ))}
      </ul>
      {missable && lost.length > 0 && (
        <Notice tone="red" title={t("member.ifMissed")}>
          {t("member.lost", { rights: names(lost) })}
        </Notice>
      )}
      {missable && gained.length > 0 && (
        <Notice tone="teal" title={t("member.ifPaid")}>
          {t("member.gained", { rights: names(gained) })}
        </Notice>
      )}
    </Section>
  );
}
