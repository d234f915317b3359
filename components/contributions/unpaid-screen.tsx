import { Empty, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet, SignLines } from "@/components/ui/sheet";
import { MonthSwitch } from "@/components/units/month-switch";
import type { UnpaidMember } from "@/lib/contributions/unpaid-queries";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month, monthOf } from "@/lib/month";
import { type CallBy, callGroups } from "./call-groups";
import { CallTable } from "./call-table";
import { riskWords, rowWords } from "./words";

/** The unpaid as call sheets: one sheet of paper per village, or per person who calls. */
export function UnpaidScreen({
  people,
  insured,
  by,
  place,
  path,
  month,
  today,
  locale,
}: {
  people: UnpaidMember[];
  /** how many are insured in the month at all */
  insured: number;
  by: CallBy;
  place: string;
  /** of the unit's workspace */
  path: string;
  month: Month;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const present = monthOf(today);
  const groups = callGroups(people, by, month, month < present, locale);
  const name = formatMonth(month, locale, "long");
  const here = (change: { by?: CallBy; month?: string }) =>
    `${path}/unpaid?month=${change.month ?? isoMonth(month)}&by=${change.by ?? by}`;
  const say = rowWords(locale);
  return (
    <>
      <div className="no-print">
        <PageHead
          over={t("monthOver", { month: name })}
          title={
            insured > 0
              ? t(month < present ? "unpaid.titlePast" : "unpaid.title", { n: people.length })
              : t("unpaid.nobodyInsured")
          }
          note={t("unpaid.note")}
          actions={
            <>
              <MonthSwitch
                month={month}
                present={present}
                locale={locale}
                href={(m) => here({ month: m })}
              />
              <PrintButton tone="main" />
            </>
          }
        />
        <nav className="pages" aria-label={t("unpaid.groups")}>
          {(["village", "carer"] as const).map((one) => (
            <a key={one} href={here({ by: one })} aria-current={one === by ? "true" : undefined}>
              {t(`unpaid.${one}`)}
            </a>
          ))}
        </nav>
        {groups.length > 1 && (
          <nav className="my-4 flex flex-wrap gap-2" aria-label={t("unpaid.groups")}>
            {groups.map((group) => (
              <a key={group.id} className="btn" href={`#${group.id}`}>
                {group.title ?? t("unpaid.nobody")} · {group.rows.length}
              </a>
            ))}
          </nav>
        )}
      </div>
      {people.length === 0 &&
        (insured > 0 ? (
          <Empty title={t("unpaid.none")}>{t("unpaid.noneHint")}</Empty>
        ) : (
          <Empty title={t("unpaid.nobodyInsured")}>{t("unpaid.nobodyInsuredHint")}</Empty>
        ))}
      {groups.map((group) => (
        <div
          key={group.id}
          id={group.id}
          className="mt-8 print:break-after-page print:last:break-after-auto"
        >
          <Sheet
            over={`${place} · ${t("round.paper", { month: name })} · ${formatDay(today, locale, "long")}`}
            title={t("unpaid.sheet", {
              name: group.title ?? t("unpaid.nobody"),
              n: group.rows.length,
            })}
          >
            {group.atRisk > 0 && <p className="note">{t("unpaid.risk", { n: group.atRisk })}</p>}
            <CallTable
              rows={group.rows}
              register={`${path}/members`}
              showVillage={by === "carer"}
              words={{
                risk: riskWords(locale),
                owes: say.owes,
                back: say.back,
                steady: say.steady,
                first: say.first,
                paid: say.paid,
                name: t("unpaid.name"),
                stake: t("unpaid.stake"),
                called: t("unpaid.called"),
                willPay: t("unpaid.willPay"),
                paidBox: t("unpaid.paidBox"),
                noPhone: t("unpaid.noPhone"),
              }}
            />
            <div className="only-print">
              <SignLines signers={[t("unpaid.caller"), t("paper.checker")]} />
            </div>
          </Sheet>
        </div>
      ))}
    </>
  );
}
