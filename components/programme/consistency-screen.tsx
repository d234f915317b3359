import { Chip } from "@/components/ui/marks";
import { PageHead, Section } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth } from "@/lib/month";
import type {
  CheckKey,
  CheckResult,
  Consistency,
  Finding,
} from "@/lib/programme/consistency-queries";
import { type Place, StatementSection } from "./statement-section";

/** What does not hold among the figures of all units somebody evaluates, check by check. */
export function ConsistencyScreen({
  found,
  units,
  locale,
}: {
  found: Consistency;
  /** whose figures can be typed */
  units: readonly Place[];
  locale: Locale;
}) {
  const t = translator(locale, "consistency");
  const wrong = found.statements.filter(({ holds }) => !holds).length;
  const count = found.checks.reduce((sum, { total }) => sum + total, wrong);
  const checks = found.checks.length + found.statements.length;
  const at = new Intl.DateTimeFormat(locale === "th" ? "th-TH" : "en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: "Asia/Bangkok",
  }).format(new Date(found.checkedAt));
  return (
    <>
      <PageHead
        over={t("over")}
        title={count > 0 ? t("title", { count, checks }) : t("titleNone", { checks })}
        note={t("note", { units: found.units, at })}
      />
      <Section title={t("records")}>
        <ul className="rows">
          {[...found.checks]
            .sort((a, b) => b.total - a.total)
            .map((check) => (
              <CheckRow key={check.key} check={check} locale={locale} />
            ))}
        </ul>
      </Section>
      <StatementSection statements={found.statements} units={units} locale={locale} />
    </>
  );
}

function CheckRow({ check, locale }: { check: CheckResult; locale: Locale }) {
  const t = translator(locale, "consistency");
  const { key, findings, total } = check;
  if (total === 0) {
    return (
      <li>
        <div>{t(`check.${key}`)}</div>
        <Chip tone="teal">{t("holds")}</Chip>
      </li>
    );
  }
  return (
    <li>
      <details className="col-span-full">
        <summary>
          {t(`check.${key}`)} <Chip tone="red">{t("found", { count: total })}</Chip>
        </summary>
        {total > findings.length && (
          <p className="note">{t("more", { listed: findings.length, total })}</p>
        )}
        <table className="tbl max-w-200">
          <thead>
            <tr>
              <th scope="col">{t("unit")}</th>
              <th scope="col">{t("when")}</th>
              <th scope="col" className="num">
                {t("is")}
              </th>
              <th scope="col" className="num">
                {t("ought")}
              </th>
            </tr>
          </thead>
          <tbody>
            {findings.map((one) => (
              <tr key={`${one.unitId} ${one.month} ${one.year}`}>
                <th scope="row">
                  <a href={recordsOf(key, one)}>{locale === "th" ? one.nameTh : one.nameEn}</a>
                </th>
                <td>
                  {one.month !== null && formatMonth(one.month, locale, "short")}
                  {one.year !== null && t("year", { year: String(one.year) })}
                </td>
                <td className="num">{one.is.toLocaleString("en-US")}</td>
                <td className="num">{one.ought.toLocaleString("en-US")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}

/** Where the records behind a finding stand in the evaluator's workspace: the month, or the rounds. */
function recordsOf(key: CheckKey, { slug, month }: Finding): string {
  if (key === "roundsGrew") return `/evaluator/results/${slug}`;
  const unit = `/evaluator/units/${slug}`;
  return month === null ? unit : `${unit}?month=${isoMonth(month)}`;
}
