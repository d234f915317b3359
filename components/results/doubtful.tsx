import { Section } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, type Month } from "@/lib/month";
import type { DoubtfulStatement } from "@/lib/programme/unit-statement-queries";

/** Where what was printed of a unit does not add up; nothing where it does. */
export function Doubtful({
  statements,
  locale,
}: {
  statements: readonly DoubtfulStatement[];
  locale: Locale;
}) {
  const t = translator(locale, "results");
  if (statements.length === 0) return null;
  const number = (value: number) => value.toLocaleString("en-US");
  return (
    <Section title={t("doubtful.title")} note={t("doubtful.note")}>
      <ul className="rows max-w-240">
        {statements.map(({ id, kind, about, source, note, given, stated, ought }) => (
          <li key={id}>
            <span>
              {about}
              <small className="note block">
                {t("doubtful.line", {
                  given: given
                    .map((one) =>
                      kind === "months" ? formatMonth(one as Month, locale, "short") : number(one),
                    )
                    .join(" · "),
                  stated: number(stated),
                  ought: ought === null ? "–" : number(ought),
                })}
              </small>
              <small className="note block">{[source, note].filter(Boolean).join(" · ")}</small>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
