import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead } from "@/components/ui/page";
import { clampPage, type TableState } from "@/components/ui/table-state";
import type { Day } from "@/lib/day";
import { type Account, accounts } from "@/lib/fund/accounts";
import type { JournalLine } from "@/lib/fund/journal-queries";
import type { InOut } from "@/lib/fund/sums";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { addMonths, formatMonth, isoMonth, type Month, monthOf, monthsBetween } from "@/lib/month";
import type { TableAnswer } from "@/lib/table";
import { entryKinds } from "./journal-config";
import { journalRow } from "./journal-rows";
import { JournalTable } from "./journal-table";
import { accountName, bahtText } from "./names";

/** The journal of the fund for its committee. */
export function JournalScreen({
  answer,
  state,
  unit,
  begun,
  today,
  locale,
}: {
  answer: TableAnswer<JournalLine> & { sums: InOut };
  state: TableState;
  /** slug */
  unit: string;
  /** the first month with an entry */
  begun: Month | null;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const path = `/unit/${unit}/fund`;
  const last = monthOf(today);
  const months = monthsBetween(begun ?? addMonths(last, -11), last).reverse();
  const found = state.q !== "" || Object.keys(state.filters).length > 0;
  return (
    <>
      <PageHead
        back={{ href: path, label: t("back") }}
        over={t("journal.over")}
        title={
          found
            ? t("journal.titleFound", {
                total: answer.total,
                in: bahtText(answer.sums.in, locale),
                out: bahtText(answer.sums.out, locale),
              })
            : t("journal.title", { total: answer.total })
        }
        note={t("journal.note")}
        actions={
          <>
            <LinkButton tone="main" href={`${path}/new?kind=in`}>
              {t("overview.recordIn")}
            </LinkButton>
            <LinkButton href={`${path}/new?kind=out`}>{t("overview.recordOut")}</LinkButton>
          </>
        }
      />
      <JournalTable
        rows={answer.rows.map((line) => journalRow(line, locale))}
        total={answer.total}
        state={{ ...state, page: clampPage(state, answer.total) }}
        path={`${path}/entries`}
        caption={t("journal.caption")}
        findLabel={t("journal.find")}
        words={{
          no: t("journal.no"),
          booked: t("journal.booked"),
          text: t("journal.text"),
          kind: t("journal.kind"),
          account: t("journal.account"),
          article: t("journal.article"),
          in: t("journal.in"),
          out: t("journal.out"),
          photo: t("journal.photo"),
        }}
        filters={[
          {
            id: "month",
            label: t("journal.month"),
            choices: months.map((m) => ({
              value: isoMonth(m),
              label: formatMonth(m, locale, "short"),
            })),
          },
          {
            id: "account",
            label: t("journal.account"),
            choices: (Object.keys(accounts) as Account[]).map((value) => ({
              value,
              label: accountName(value, locale),
            })),
          },
          {
            id: "kind",
            label: t("journal.kind"),
            choices: entryKinds.map((value) => ({ value, label: t(`kind.${value}`) })),
          },
        ]}
        exports={[
          { href: `/api/units/${unit}/fund/journal.csv`, label: t("journal.csv") },
          { href: `/api/units/${unit}/fund/journal.xlsx`, label: t("journal.xlsx") },
        ]}
        empty={<Empty title={t("journal.emptyTitle")}>{t("journal.empty")}</Empty>}
      />
    </>
  );
}
