import { ActionForm } from "@/components/ui/action-form";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, type Month } from "@/lib/month";
import { setGoal } from "@/lib/units/actions";
import type { GoalLine, MarkEvidence, MarkLine } from "@/lib/units/goal-queries";
import { Fold } from "./fold";
import { GoalFields } from "./goal-fields";
import { GoalRows, type MeasuredGoal } from "./goal-rows";
import { MarkRows } from "./mark-rows";

/** The unit's goals with progress from the records, and its five marks. */
export function GoalsScreen({
  unitId,
  open,
  closed,
  marks,
  evidence,
  month,
  today,
  locale,
  edit,
}: {
  unitId: number;
  open: MeasuredGoal[];
  closed: GoalLine[];
  marks: MarkLine[];
  evidence: MarkEvidence;
  month: Month;
  today: Day;
  locale: Locale;
  edit: boolean;
}) {
  const t = translator(locale, "units");
  const met = marks.filter((m) => m.now?.met).length;
  const reached = open.filter((g) => g.progress.reached).length;
  return (
    <>
      <PageHead
        over={t("goals.over")}
        title={
          open.length > 0
            ? t("goals.title", { reached, all: open.length, met })
            : t("goals.titleNoGoals", { met })
        }
        note={t("goals.note", { month: formatMonth(month, locale, "long") })}
        actions={<PrintButton />}
      />
      <Section title={t("goals.goals")}>
        {open.length > 0 ? (
          <GoalRows goals={open} today={today} locale={locale} edit={edit} />
        ) : (
          <Empty title={t("goals.emptyTitle")}>{t("goals.empty")}</Empty>
        )}
        {edit && (
          <div className="mt-4">
            <Fold label={t("goals.set")}>
              <ActionForm
                action={setGoal}
                commandId={crypto.randomUUID()}
                hidden={{ unitId: String(unitId) }}
              >
                <GoalFields locale={locale} today={today} />
                <SubmitButton>{t("goals.setButton")}</SubmitButton>
              </ActionForm>
            </Fold>
          </div>
        )}
        {closed.length > 0 && (
          <details className="mt-4">
            <summary className="link">{t("goals.closed", { count: closed.length })}</summary>
            <ul className="rows">
              {closed.map((goal) => (
                <li key={goal.id}>
                  <div>
                    <b>{locale === "en" && goal.labelEn ? goal.labelEn : goal.labelTh}</b>
                    <p className="note">
                      {goal.reached ? t("goals.reached") : t("goals.notReached")}
                      {goal.closedOn &&
                        ` · ${t("goals.closedOn", { day: formatDay(goal.closedOn, locale, "medium") })}`}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
      <Section title={t("goals.marks")} note={t("goals.marksNote")}>
        <MarkRows
          unitId={unitId}
          marks={marks}
          evidence={evidence}
          today={today}
          locale={locale}
          edit={edit}
        />
      </Section>
    </>
  );
}
