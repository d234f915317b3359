import { Empty, PageHead } from "@/components/ui/page";
import { clampPage, type TableState } from "@/components/ui/table-state";
import type { AuditLine, AuditNames } from "@/lib/access/audit-queries";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { addMonths, formatMonth, isoMonth, monthOf, monthsBetween } from "@/lib/month";
import type { TableAnswer } from "@/lib/table";
import { actionText, auditRows } from "./audit-rows";
import { AuditTable } from "./audit-table";

/** The audit trail of a unit for its committee. */
export function AuditScreen({
  answer,
  names,
  state,
  unitSlug,
  today,
  locale,
}: {
  answer: TableAnswer<AuditLine>;
  names: AuditNames;
  state: TableState;
  unitSlug: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "audit");
  const unitPath = `/unit/${unitSlug}`;
  const now = monthOf(today);
  const months = monthsBetween(addMonths(now, -11), now).reverse();
  return (
    <>
      <PageHead
        over={t("over")}
        title={answer.total > 0 ? t("title", { total: answer.total }) : t("titleNone")}
        note={t("note")}
      />
      <AuditTable
        rows={auditRows(answer.rows, names, unitPath, locale)}
        total={answer.total}
        state={{ ...state, page: clampPage(state, answer.total) }}
        path={`${unitPath}/audit`}
        caption={t("caption")}
        words={{
          at: t("at"),
          who: t("who"),
          what: t("what"),
          about: t("about"),
          changes: t("changes"),
        }}
        filters={[
          {
            id: "kind",
            label: t("action"),
            choices: names.actions
              .map((value) => ({ value, label: actionText(value, locale) }))
              .sort((a, b) => a.label.localeCompare(b.label, "th")),
          },
          {
            id: "person",
            label: t("person"),
            choices: names.people.map((p) => ({ value: String(p.id), label: p.name })),
          },
          {
            id: "month",
            label: t("month"),
            choices: months.map((m) => ({
              value: isoMonth(m),
              label: formatMonth(m, locale, "long"),
            })),
          },
        ]}
        exports={[
          { href: `/api/units/${unitSlug}/audit.csv`, label: t("csv") },
          { href: `/api/units/${unitSlug}/audit.xlsx`, label: t("xlsx") },
        ]}
        empty={<Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      />
    </>
  );
}
