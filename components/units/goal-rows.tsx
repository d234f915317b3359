import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { NumberField } from "@/components/ui/field";
import { Bar, Chip } from "@/components/ui/marks";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { changeGoal, closeGoal, recordGoalProgress } from "@/lib/units/actions";
import type { GoalLine } from "@/lib/units/goal-queries";
import type { GoalProgress } from "@/lib/units/goals";
import { Fold } from "./fold";
import { GoalFields } from "./goal-fields";

export type MeasuredGoal = {
  goal: GoalLine;
  progress: GoalProgress;
  /** mean retention since the goal began, for retention goals */
  average: string | null;
};

/** Open goals with their progress; with `edit`, what can be done about each. */
export function GoalRows({
  goals,
  today,
  locale,
  edit,
}: {
  goals: MeasuredGoal[];
  today: Day;
  locale: Locale;
  edit: boolean;
}) {
  return (
    <ul className="rows">
      {goals.map((measured) => (
        <li key={measured.goal.id}>
          <div className="col-span-full">
            <GoalLook {...measured} today={today} locale={locale} />
          </div>
          {edit && <GoalForms goal={measured.goal} today={today} locale={locale} />}
        </li>
      ))}
    </ul>
  );
}

/** What a goal is counted in: in words of the product where it counts, else in the unit's own. */
function measureOf({ indicator, measure }: MeasuredGoal["goal"], locale: Locale): string {
  const own = measure ?? "";
  if (indicator === "own_count" || indicator === "text") return own;
  const known = translator(locale, "units")(`goals.measureOf.${indicator}`);
  return locale === "th" && own !== "" && indicator !== "retention_percent" ? own : known;
}

function GoalLook({
  goal,
  progress,
  average,
  today,
  locale,
}: MeasuredGoal & { today: Day; locale: Locale }) {
  const t = translator(locale, "units");
  const say = (n: number) => n.toLocaleString("en-US");
  const measure = measureOf(goal, locale);
  const withMeasure = (text: string) => `${text} ${measure}`.trim();
  const overdue = goal.dueOn !== null && goal.dueOn < today;
  const facts = [
    goal.dueOn
      ? t("goals.datesDue", {
          from: formatDay(goal.startsOn, locale, "medium"),
          due: formatDay(goal.dueOn, locale, "medium"),
        })
      : t("goals.dates", { from: formatDay(goal.startsOn, locale, "medium") }),
    goal.baseline !== null && t("goals.baseline", { value: withMeasure(say(goal.baseline)) }),
    average !== null && t("goals.averageSince", { percent: average }),
  ];
  return (
    <>
      <p>
        <b>{locale === "en" && goal.labelEn ? goal.labelEn : goal.labelTh}</b>{" "}
        {progress.reached ? (
          <Chip tone="teal">{t("goals.reached")}</Chip>
        ) : overdue ? (
          <Chip tone="amber">{t("goals.overdue")}</Chip>
        ) : (
          <Chip>{t("goals.running")}</Chip>
        )}
      </p>
      {goal.target !== null && (
        <p className="grid items-center gap-x-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <Bar value={progress.share ?? 0} low={overdue && progress.reached === false} />
          <span className="num">
            {progress.text === null
              ? `${t("goals.notYet")} · ${t("goals.target", { target: withMeasure(say(goal.target)) })}`
              : t("goals.ofTarget", {
                  value: progress.text,
                  target: withMeasure(say(goal.target)),
                })}
          </span>
        </p>
      )}
      <p className="note">{facts.filter(Boolean).join(" · ")}</p>
    </>
  );
}

function GoalForms({ goal, today, locale }: { goal: GoalLine; today: Day; locale: Locale }) {
  const t = translator(locale, "units");
  const hidden = { goalId: String(goal.id) };
  return (
    <div className="no-print col-span-full -ml-3 flex flex-wrap gap-x-2">
      {goal.indicator === "own_count" && (
        <Fold label={t("goals.record")} tone="plain">
          <ActionForm
            action={recordGoalProgress}
            commandId={crypto.randomUUID()}
            hidden={hidden}
            inline
          >
            <NumberField
              name="progress"
              label={t("goals.progress")}
              unit={goal.measure ?? undefined}
              defaultValue={goal.progress === null ? "" : String(goal.progress)}
            />
            <DateField
              name="countedOn"
              label={t("goals.countedOn")}
              defaultValue={formatDay(today, locale, "medium")}
            />
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionForm>
        </Fold>
      )}
      <Fold label={t("change")} tone="plain">
        <ActionForm action={changeGoal} commandId={crypto.randomUUID()} hidden={hidden} keep>
          <GoalFields locale={locale} goal={goal} today={today} />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      </Fold>
      <Fold label={t("goals.closeGoal")} tone="plain">
        <ActionForm action={closeGoal} commandId={crypto.randomUUID()} hidden={hidden}>
          <RadioCards
            name="reached"
            label={t("goals.closeQuestion")}
            choices={[
              { value: "yes", label: t("goals.closeReached") },
              { value: "no", label: t("goals.closeNot") },
            ]}
          />
          <DateField
            name="closedOn"
            label={t("goals.closeDay")}
            defaultValue={formatDay(today, locale, "medium")}
          />
          <SubmitButton>{t("goals.closeGoal")}</SubmitButton>
        </ActionForm>
      </Fold>
    </div>
  );
}
