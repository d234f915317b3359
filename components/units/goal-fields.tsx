import { DateField } from "@/components/ui/date-field";
import { NumberField, SelectField, TextField } from "@/components/ui/field";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { indicators } from "@/lib/units/choices";
import type { GoalLine } from "@/lib/units/goal-queries";

/** The fields of a goal; a new one starts today. */
export function GoalFields({
  locale,
  goal,
  today,
}: {
  locale: Locale;
  goal?: GoalLine;
  today: Day;
}) {
  const t = translator(locale, "units");
  const number = (n: number | null | undefined) => (n === null || n === undefined ? "" : String(n));
  const day = (d: Day | null | undefined) => (d ? formatDay(d, locale, "medium") : "");
  return (
    <>
      <TextField
        name="labelTh"
        label={t("goals.label")}
        hint={t("goals.labelHint")}
        defaultValue={goal?.labelTh}
      />
      <SelectField
        name="indicator"
        label={t("goals.indicator")}
        defaultValue={goal?.indicator ?? "retention_percent"}
        choices={indicators.map((value) => ({ value, label: t(`indicator.${value}`) }))}
      />
      <NumberField
        name="target"
        label={t("goals.targetField")}
        hint={t("goals.targetHint")}
        decimal
        defaultValue={number(goal?.target)}
      />
      <NumberField
        name="baseline"
        label={t("goals.baselineField")}
        hint={t("goals.baselineHint")}
        optional
        decimal
        defaultValue={number(goal?.baseline)}
      />
      <TextField
        name="measure"
        label={t("goals.measure")}
        hint={t("goals.measureHint")}
        optional
        defaultValue={goal?.measure ?? ""}
      />
      <DateField
        name="startsOn"
        label={t("goals.startsOn")}
        defaultValue={day(goal?.startsOn ?? today)}
      />
      <DateField name="dueOn" label={t("goals.dueOn")} optional defaultValue={day(goal?.dueOn)} />
      <TextField
        name="labelEn"
        label={t("goals.labelEn")}
        optional
        defaultValue={goal?.labelEn ?? ""}
      />
    </>
  );
}
