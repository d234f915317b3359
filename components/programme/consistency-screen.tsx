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
  const place = ofCommittee(key);
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
        {place && <p className="note">{t("whoLooks", { where: t(`recordsAt.${place}`) })}</p>}
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
                  <UnitName href={recordsOf(key, one)}>
                    {locale === "th" ? one.nameTh : one.nameEn}
                  </UnitName>
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

function UnitName({ href, children }: { href: string | null; children: string }) {
  return href === null ? children : <a href={href}>{children}</a>;
}

/** Checks of records that the committee alone sees, with the page of its workspace they stand on. */
const committeePages = {
  fundMonth: "fund",
  fundChain: "fund",
  fundSums: "fund",
  receipts: "receipts",
  twoUnits: "register",
} as const satisfies Partial<Record<CheckKey, string>>;

function ofCommittee(key: CheckKey) {
  return key in committeePages ? committeePages[key as keyof typeof committeePages] : null;
}

/** Where the records behind a finding stand: the month, or the rounds; null where others keep them. */
function recordsOf(key: CheckKey, { slug, month, year, runs }: Finding): string | null {
  const place = ofCommittee(key);
  if (place) {
    const at = `/unit/${slug}`;
    const page = {
      fund: month === null ? "fund" : `fund/months/${isoMonth(month)}`,
      receipts: `receipts?year=${year}`,
      register: "members",
    }[place];
    return runs ? `${at}/${page}` : null;
  }
  if (key === "roundsGrew") return `/evaluator/results/${slug}`;
  const unit = `/evaluator/units/${slug}`;
  return month === null ? unit : `${unit}?month=${isoMonth(month)}`;
}
