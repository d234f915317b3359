import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { type Choice, TextAreaField } from "@/components/ui/field";
import { Chip, Meter } from "@/components/ui/marks";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import {
  addActivity,
  changeActivity,
  dropActivity,
  finishActivity,
  reopenActivity,
} from "@/lib/meetings/actions";
import { progressOf } from "@/lib/meetings/plan";
import type { ActivityLine } from "@/lib/meetings/plan-queries";
import { type TaskState, taskState } from "@/lib/meetings/tasks";
import { formatBaht } from "@/lib/money";
import { ActivityFields } from "./activity-fields";
import { OneTap } from "./one-tap";

type Choices = { goals: Choice[]; seats: Choice[] };

/** The unit's plan: what is to do first, then what is done; prints as a list to file. */
export function PlanScreen({
  plan,
  unitId,
  today,
  locale,
  ...choices
}: Choices & { plan: readonly ActivityLine[]; unitId: number; today: Day; locale: Locale }) {
  const t = translator(locale, "meetings");
  const progress = progressOf(plan, today);
  const { all, done, late } = progress;
  const state = (one: ActivityLine) => taskState(one, today);
  const open = plan.filter((one) => ["open", "late"].includes(state(one)));
  const ended = plan.filter((one) => !open.includes(one));
  const title = () => {
    if (all === 0) return t("plan.titleNone");
    return t(late > 0 ? "plan.titleLate" : "plan.title", { done, all, late });
  };
  const rows = { unitId, today, locale, ...choices };
  return (
    <>
      <PageHead
        over={t("plan.over")}
        title={title()}
        note={
          progress.budget > 0
            ? t("plan.note", {
                budget: formatBaht(progress.budget, locale),
                budgetDone: formatBaht(progress.budgetDone, locale),
              })
            : undefined
        }
        actions={<PrintButton />}
      />
      {all > 0 && <Meter filled={done} of={all} label={title()} />}
      <Section title={t("plan.open")}>
        {open.length === 0 ? (
          <Empty title={t("plan.emptyTitle")}>{t("plan.empty")}</Empty>
        ) : (
          <ActivityRows plan={open} {...rows} />
        )}
        <div className="mt-4">
          <Fold label={t("plan.add")} tone="main">
            <ActionForm
              action={addActivity}
              commandId={crypto.randomUUID()}
              hidden={{ unitId: String(unitId) }}
            >
              <ActivityFields {...choices} locale={locale} />
              <SubmitButton>{t("plan.submit")}</SubmitButton>
            </ActionForm>
          </Fold>
        </div>
      </Section>
      {ended.length > 0 && (
        <Section title={t("plan.ended")}>
          <ActivityRows plan={ended} {...rows} />
        </Section>
      )}
    </>
  );
}

const words: Record<TaskState, "late" | "running" | "done" | "dropped"> = {
  late: "late",
  open: "running",
  done: "done",
  dropped: "dropped",
};

function ActivityRows({
  plan,
  unitId,
  today,
  locale,
  ...choices
}: Choices & { plan: readonly ActivityLine[]; unitId: number; today: Day; locale: Locale }) {
  const t = translator(locale, "meetings");
  return (
    <ul className="rows max-w-240">
      {plan.map((one) => {
        const state = taskState(one, today);
        return (
          <li key={one.id}>
            <div>
              <b>{one.title}</b>{" "}
              <Chip tone={state === "late" ? "amber" : state === "done" ? "teal" : "neutral"}>
                {t(`plan.${words[state]}`)}
              </Chip>
              <p>{facts(one, locale).join(" · ")}</p>
              {one.result && <p className="note whitespace-pre-line">{one.result}</p>}
            </div>
            {one.budgetSatang !== null && (
              <span className="num text-right">
                {formatBaht(one.budgetSatang, locale)} {t("plan.baht")}
              </span>
            )}
            <ActivityForms
              activity={one}
              open={state === "late" || state === "open"}
              unitId={unitId}
              today={today}
              locale={locale}
              {...choices}
            />
          </li>
        );
      })}
    </ul>
  );
}

function facts(one: ActivityLine, locale: Locale): string[] {
  const t = translator(locale, "meetings");
  const day = (given: Day) => formatDay(given, locale, "medium");
  const goal = (locale === "en" && one.goalEn) || one.goalTh;
  return [
    one.doneOn
      ? t("plan.finished", { day: day(one.doneOn) })
      : one.startsOn
        ? t("plan.when", { from: day(one.startsOn), due: day(one.dueOn) })
        : t("plan.due", { due: day(one.dueOn) }),
    one.who,
    goal && `${t("plan.goal")}: ${goal}`,
    one.budgetFrom,
  ].filter((said): said is string => Boolean(said));
}

function ActivityForms({
  activity,
  open,
  unitId,
  today,
  locale,
  ...choices
}: Choices & {
  activity: ActivityLine;
  open: boolean;
  unitId: number;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const hidden = { unitId: String(unitId), activityId: String(activity.id) };
  return (
    <div className="no-print col-span-full -ml-3 flex flex-wrap gap-x-2">
      {open ? (
        <>
          <Fold label={t("plan.finish")} tone="plain">
            <ActionForm action={finishActivity} commandId={crypto.randomUUID()} hidden={hidden}>
              <DateField
                name="doneOn"
                label={t("plan.doneOn")}
                defaultValue={formatDay(today, locale, "medium")}
              />
              <TextAreaField name="result" label={t("plan.result")} optional />
              <SubmitButton>{t("plan.finish")}</SubmitButton>
            </ActionForm>
          </Fold>
          <Fold label={t("plan.change")} tone="plain">
            <ActionForm
              action={changeActivity}
              commandId={crypto.randomUUID()}
              hidden={hidden}
              keep
            >
              <ActivityFields activity={activity} {...choices} locale={locale} />
              <SubmitButton>{t("plan.save")}</SubmitButton>
            </ActionForm>
          </Fold>
          <OneTap action={dropActivity} hidden={hidden} label={t("plan.drop")} />
        </>
      ) : (
        <OneTap action={reopenActivity} hidden={hidden} label={t("plan.reopen")} />
      )}
    </div>
  );
}
