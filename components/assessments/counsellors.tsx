import { Section } from "@/components/ui/page";
import type { Counsellors as Data } from "@/lib/assessments/follow-up-queries";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { EndCounsellor, NameCounsellor } from "./follow-up-forms";

/** Whom the unit trusts with what troubles people; its committee names them. */
export function Counsellors({
  unitId,
  data: { lines, choices },
  today,
  locale,
}: {
  unitId: number;
  data: Data;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const words = messages[locale].assessments.counsellors;
  const on = (day: Day) => formatDay(day, locale, "medium");
  const typed = formatDay(today, locale, "long");
  return (
    <Section title={t("counsellors.title")} note={t("counsellors.note")}>
      {lines.length === 0 && <p>{t("counsellors.none")}</p>}
      <ul className="follow-ups">
        {lines.map((line) => (
          <li key={line.id}>
            <b>{line.name}</b>{" "}
            <small className="inline">
              {line.until
                ? t("counsellors.until", { since: on(line.since), until: on(line.until) })
                : t("counsellors.since", { day: on(line.since) })}
            </small>
            {line.until === null && (
              <EndCounsellor
                counsellorId={line.id}
                today={typed}
                title={t("counsellors.endTitle", { name: line.name })}
                words={words}
              />
            )}
          </li>
        ))}
      </ul>
      {choices.length > 0 && (
        <div className="actions">
          <NameCounsellor
            unitId={unitId}
            choices={choices.map((one) => ({ value: String(one.userId), label: one.name }))}
            today={typed}
            words={words}
          />
        </div>
      )}
    </Section>
  );
}
