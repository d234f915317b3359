import { LinkButton } from "@/components/ui/button";
import { Notice, PageHead } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import { expensesByHand, incomeByHand } from "@/lib/fund/accounts";
import type { Position } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { MeetingLine } from "@/lib/meetings/queries";
import { formatBaht } from "@/lib/money";
import { addMonths, firstDay, formatMonth, type Month } from "@/lib/month";
import { mayApprove } from "@/lib/regulations/approval";
import { numbered } from "@/lib/regulations/articles";
import { incentivesByHand } from "@/lib/regulations/compensation";
import { incentiveName } from "@/lib/regulations/names";
import type { RegulationVersion } from "@/lib/regulations/queries";
import type { IncentiveTerm, Terms } from "@/lib/regulations/terms";
import { accountName, bahtText } from "./names";
import { type Articles, type Known, RecordForm, type RecordKind } from "./record-form";
import { inForceOn } from "./regulation-days";

export const recordKinds = ["in", "out", "transfer", "opening"] as const;

/** What the product does not know by itself is recorded here by hand. */
export function RecordScreen({
  kind,
  incentive,
  unitId,
  unit,
  position,
  regulations,
  meetings,
  closedThrough,
  today,
  locale,
}: {
  kind: RecordKind;
  /** code of money from outside that the regulation knows, to be filled in */
  incentive?: string;
  unitId: number;
  /** slug */
  unit: string;
  /** the reader's seat in the committee */
  position: Position | null;
  /** versions in force on days that are still open */
  regulations: RegulationVersion[];
  meetings: MeetingLine[];
  closedThrough: Month | null;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const said = translator(locale, "meetings");
  const path = `/unit/${unit}/fund`;
  const versions = regulations.map(
    (one): Articles => ({
      version: one.version,
      from: one.effectiveFrom,
      to: one.effectiveTo,
      articles: numbered(one.terms.articles).map(({ key, no, heading }) => ({
        value: key,
        label: t("articleOf", { no, heading }),
      })),
      limit: kind === "out" ? limitText(one.terms, position, locale) : null,
    }),
  );
  const now = regulations.find((one) => one.version === inForceOn(versions, today)?.version);
  const outside = kind === "in" && now ? incentivesByHand(now.terms) : [];
  const chosen = outside.find((line) => line.kind === incentive);
  const of = kind === "in" ? incomeByHand : expensesByHand;
  return (
    <>
      <PageHead
        back={{ href: path, label: t("back") }}
        over={t("record.over")}
        title={t(`record.title.${kind}`)}
        note={t(`record.note.${kind}`)}
      />
      <nav className="pages mb-6" aria-label={t("record.kinds")}>
        {recordKinds.map((one) => (
          <a
            key={one}
            href={`${path}/new?kind=${one}`}
            aria-current={one === kind ? "page" : undefined}
          >
            {t(`record.kind.${one}`)}
          </a>
        ))}
      </nav>
      {closedThrough !== null && (
        <Notice>
          {t("record.closed", {
            month: formatMonth(closedThrough, locale, "long"),
            day: formatDay(firstDay(addMonths(closedThrough, 1)), locale, "medium"),
          })}
        </Notice>
      )}
      {kind === "in" && (
        <p className="actions mb-5">
          <LinkButton href={`/unit/${unit}/desk`}>{t("record.toDesk")}</LinkButton>
          <LinkButton href={`/unit/${unit}/fees`}>{t("record.toFees")}</LinkButton>
          {outside.map((line) => (
            <LinkButton key={line.kind} href={`${path}/new?kind=in&incentive=${line.kind}`}>
              {t("record.toIncentive", { name: incentiveName(line, locale) })}
            </LinkButton>
          ))}
        </p>
      )}
      {kind === "out" && (
        <p className="mb-5">
          <LinkButton href={`${path}/work/new`}>{t("record.toWork")}</LinkButton>
        </p>
      )}
      <RecordForm
        key={`${kind} ${chosen?.kind}`}
        known={chosen ? knownOf(chosen, locale) : null}
        kind={kind}
        unitId={unitId}
        commandId={crypto.randomUUID()}
        today={today}
        todayText={formatDay(today, locale, "medium")}
        accounts={of.map((value) => ({ value, label: accountName(value, locale) }))}
        money={moneyChoices(kind, locale)}
        versions={versions}
        meetings={meetings.map(({ id, kind: of, heldOn }) => ({
          value: String(id),
          label: `${said(`kind.${of}`)} ${formatDay(heldOn, locale, "medium")}`,
        }))}
        path={path}
        receipts={`/unit/${unit}/receipts`}
        baht={t("baht")}
        words={messages[locale].fund.recordForm}
      />
    </>
  );
}

function moneyChoices(kind: RecordKind, locale: Locale) {
  const t = translator(locale, "fund");
  if (kind === "transfer") {
    return [
      { value: "cash", label: t("recordForm.toBank") },
      { value: "bank", label: t("recordForm.toCash") },
    ];
  }
  return [
    { value: "cash", label: t("account.cash") },
    { value: "bank", label: t("account.bank") },
  ];
}

/** Up to what the reader may record an expense alone, and who may beyond; null where anybody may. */
function limitText(terms: Terms, position: Position | null, locale: Locale): string | null {
  const lines = terms.approvals.filter((line) => line.of === "expense");
  if (lines.length === 0 || mayApprove(terms, "expense", position, Number.MAX_SAFE_INTEGER)) {
    return null;
  }
  const t = translator(locale, "fund");
  const say = translator(locale, "units");
  const mine = lines.find((line) => line.by === position);
  const more = lines.filter((line) => !mine || line.upTo === null || line.upTo > (mine.upTo ?? 0));
  const who = more
    .map((line) => {
      const name = say(`position.${line.by}`);
      return line.upTo === null ? name : `${name} (≤ ${bahtText(line.upTo, locale)})`;
    })
    .join(", ");
  return mine && mine.upTo !== null
    ? t("recordForm.limit", { amount: bahtText(mine.upTo, locale), who: who || "–" })
    : t("recordForm.limitNone", { who });
}

function knownOf(line: IncentiveTerm, locale: Locale): Known {
  return {
    amount: formatBaht(line.amount, locale),
    text: incentiveName(line, locale),
    account: "incentives",
    articleKey: line.articleKey ?? "",
    payerName: line.payer,
  };
}
