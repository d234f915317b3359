import { Chip } from "@/components/ui/marks";
import { Empty, PageHead } from "@/components/ui/page";
import type { Receipts } from "@/lib/contributions/receipt-queries";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";

/** Receipts of a year by number, the cancelled ones among them so that no number is missing. */
export function ReceiptsScreen({
  receipts,
  yearBe,
  path,
  locale,
}: {
  receipts: Receipts;
  yearBe: number;
  /** of the unit's workspace */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const { lines, years, total } = receipts;
  const valid = lines.filter((line) => line.cancelledOn === null).length;
  return (
    <>
      <PageHead
        over={t("receipts.year", { year: String(yearBe) })}
        title={t("receipts.title", {
          n: valid,
          amount: formatBaht(total, locale, { symbol: true }),
        })}
        note={t("receipts.note")}
      />
      {years.length > 1 && (
        <nav className="pages" aria-label={t("receipts.years")}>
          {years.map((year) => (
            <a
              key={year}
              href={`${path}/receipts?year=${year}`}
              aria-current={year === yearBe ? "page" : undefined}
            >
              {year}
            </a>
          ))}
        </nav>
      )}
      {lines.length === 0 ? (
        <Empty title={t("receipts.none")}>{t("receipts.noneHint")}</Empty>
      ) : (
        <ul className="rows">
          {lines.map((line) => (
            <li key={line.no}>
              <div>
                <b>
                  <a href={`${path}/receipts/${yearBe}/${line.no}`}>
                    {t("receipts.no", { no: line.no, year: String(yearBe) })}
                  </a>
                </b>{" "}
                {line.name}
                <p className="note">
                  {formatDay(line.issuedOn, locale, "medium")} ·{" "}
                  {t("receipts.by", { name: line.by })}
                </p>
                {line.cancelledOn && (
                  <Chip tone="amber">
                    {t("receipts.cancelled", {
                      day: formatDay(line.cancelledOn, locale, "medium"),
                      reason: line.cancelReason ?? "",
                    })}
                  </Chip>
                )}
              </div>
              <span className={line.cancelledOn ? "num line-through" : "num"}>
                {formatBaht(line.amount, locale, { symbol: true })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
