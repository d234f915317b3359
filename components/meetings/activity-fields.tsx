import { DateField } from "@/components/ui/date-field";
import { type Choice, NumberField, SelectField, TextField } from "@/components/ui/field";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { ActivityLine } from "@/lib/meetings/plan-queries";
import { formatBaht } from "@/lib/money";

/** What, for which goal, who, when, what it costs and who pays. */
export function ActivityFields({
  activity,
  goals,
  seats,
  locale,
}: {
  activity?: ActivityLine;
  goals: Choice[];
  seats: Choice[];
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const { startsOn, dueOn, budgetSatang } = activity ?? {};
  return (
    <>
      <TextField
        name="title"
        label={t("plan.activity")}
        defaultValue={activity?.title}
        maxLength={300}
      />
      <SelectField
        name="goalId"
        label={t("plan.goal")}
        choices={withOwn(goals, activity?.goalId, activity?.goalTh)}
        empty={t("plan.noGoal")}
        defaultValue={activity?.goalId ? String(activity.goalId) : ""}
        optional
      />
      <DateField
        name="startsOn"
        label={t("plan.startsOn")}
        defaultValue={startsOn ? formatDay(startsOn, locale, "medium") : undefined}
        optional
      />
      <DateField
        name="dueOn"
        label={t("plan.dueOn")}
        defaultValue={dueOn ? formatDay(dueOn, locale, "medium") : undefined}
      />
      <SelectField
        name="committeeMemberId"
        label={t("plan.who")}
        choices={withOwn(seats, activity?.whoId, activity?.who)}
        empty={t("plan.nobody")}
        defaultValue={activity?.whoId ? String(activity.whoId) : ""}
        optional
      />
      <NumberField
        name="budgetSatang"
        label={t("plan.budget")}
        unit={t("plan.baht")}
        defaultValue={budgetSatang ? formatBaht(budgetSatang, locale) : undefined}
        decimal
        optional
      />
      <TextField
        name="budgetFrom"
        label={t("plan.budgetFrom")}
        hint={t("plan.budgetHint")}
        defaultValue={activity?.budgetFrom ?? undefined}
        maxLength={120}
        optional
      />
    </>
  );
}

/** What was chosen before stays on offer, also when the goal is closed or the person has left. */
function withOwn(
  choices: Choice[],
  id: number | null | undefined,
  name: string | null | undefined,
): Choice[] {
  if (!id || choices.some(({ value }) => value === String(id))) return choices;
  return [{ value: String(id), label: name ?? "" }, ...choices];
}
