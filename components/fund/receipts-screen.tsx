import { reasonText } from "@/components/members/reason";
import { Chip } from "@/components/ui/marks";
import { Empty, PageHead } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { ReceiptLine, Receipts } from "@/lib/fund/receipt-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { EntryText } from "./entry-text";
import { receiptWords } from "./entry-words";

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
  const t = translator(locale, "fund");
  const { lines, years, total } = receipts;
  const valid = lines.filter((line) => line.cancelledOn === null).length;
  return (
    <>
      <PageHead
        back={{ href: `${path}/fund`, label: t("back") }}
        over={t("receipts.year", { year: String(yearBe) })}
        title={
          lines.length === 0
            ? t("receipts.titleNone")
            : t("receipts.title", {
                n: valid,
                amount: formatBaht(total, locale, { symbol: true }),
              })
        }
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
        <ul className="rows max-w-240">
          {lines.map((line) => (
            <Row key={line.no} line={line} yearBe={yearBe} path={path} locale={locale} />
          ))}
        </ul>
      )}
    </>
  );
}

function Row({
  line,
  yearBe,
  path,
  locale,
}: {
  line: ReceiptLine;
  yearBe: number;
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const printed =
    line.prints === 0
      ? t("receipts.never")
      : line.prints === 1
        ? t("receipts.once")
        : t("receipts.times", { n: line.prints });
  return (
    <li>
      <div>
        <b>
          <a href={`${path}/receipts/${yearBe}/${line.no}`}>
            {t("receipts.no", { no: line.no, year: String(yearBe) })}
          </a>
        </b>{" "}
        {line.name}
        <p>
          <EntryText words={receiptWords(line, locale)} />
        </p>
        <p className="note">
          {formatDay(line.issuedOn, locale, "medium")} · {t("receipts.by", { name: line.by })} ·{" "}
          {printed}
        </p>
        {line.cancelledOn && (
          <Chip tone="amber">
            {t("receipts.cancelled", {
              day: formatDay(line.cancelledOn, locale, "medium"),
              reason: reasonText(line.cancelReason, locale),
            })}
          </Chip>
        )}
      </div>
      <span className={line.cancelledOn ? "num line-through" : "num"}>
        {formatBaht(line.amount, locale, { symbol: true })}
      </span>
    </li>
  );
}
