"use client";
import type { ReactNode } from "react";
import { ArticleSelect } from "./article-select";
import { CellFault, useCell } from "./cell";
import { useDraftContext } from "./draft-context";
import type { TypedDays } from "./typed";

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Title, cut-off and the days of the week and month by which the unit lives. */
export function DaysFields({ days }: { days: TypedDays }) {
  const { words, change } = useDraftContext();
  const t = words.edit;
  const set = (to: Partial<TypedDays>) =>
    change((typed) => ({ ...typed, days: { ...typed.days, ...to } }));
  const dayName = (day: number) => words.weekday[`d${day}` as keyof typeof words.weekday];
  const text = (field: keyof TypedDays & TextField, label: string, hint?: string) => (
    <DayField field={field} label={label} hint={hint}>
      {(aria) => (
        <input
          className={field === "title" ? "input" : "input num"}
          inputMode={field === "title" ? undefined : "numeric"}
          autoComplete="off"
          value={days[field]}
          onChange={(event) => set({ [field]: event.target.value })}
          {...aria}
        />
      )}
    </DayField>
  );
  const choice = (field: "submissionWeekday" | "feeMonth", label: string, options: ReactNode) => (
    <DayField field={field} label={label}>
      {(aria) => (
        <select
          className="input"
          value={days[field]}
          onChange={(event) => set({ [field]: event.target.value })}
          {...aria}
        >
          {options}
        </select>
      )}
    </DayField>
  );
  return (
    <div className="form">
      {text("title", t.titleField)}
      <div className="pair">
        {text("cutoffDay", t.cutoffDay, t.cutoffHint)}
        {text("reportDay", t.reportDay)}
      </div>
      <fieldset className="field">
        <legend>{t.serviceWeekdays}</legend>
        <div className="weekdays">
          {weekdays.map((day) => (
            <label key={day} className="check">
              <input
                type="checkbox"
                checked={days.serviceWeekdays.includes(day)}
                onChange={(event) =>
                  set({
                    serviceWeekdays: event.target.checked
                      ? [...days.serviceWeekdays, day]
                      : days.serviceWeekdays.filter((one) => one !== day),
                  })
                }
              />
              {dayName(day)}
            </label>
          ))}
        </div>
      </fieldset>
      <div className="pair">
        {choice(
          "submissionWeekday",
          t.submissionWeekday,
          <>
            <option value="">{t.unset}</option>
            {weekdays.map((day) => (
              <option key={day} value={day}>
                {dayName(day)}
              </option>
            ))}
          </>,
        )}
        {choice(
          "feeMonth",
          t.feeMonth,
          <>
            <option value="">{t.feeMonthJoined}</option>
            {words.months.map((name, at) => (
              <option key={name} value={at + 1}>
                {name}
              </option>
            ))}
          </>,
        )}
      </div>
      <div className="field">
        <ArticleSelect
          cell="days.0.feeArticleKey"
          label={t.feeArticle}
          value={days.feeArticleKey}
          onChange={(feeArticleKey) => set({ feeArticleKey })}
        />
      </div>
      <fieldset className="field">
        <legend>{t.meetings}</legend>
        <div className="pair">
          {text("meetingTimes", t.meetingTimes)}
          {text("meetingMonths", t.meetingMonths)}
        </div>
      </fieldset>
      {text("quorum", t.quorum, t.quorumHint)}
    </div>
  );
}

type TextField = Exclude<keyof TypedDays, "serviceWeekdays" | "feeArticleKey">;

function DayField({
  field,
  label,
  hint,
  children,
}: {
  field: string;
  label: string;
  hint?: string;
  children: (aria: ReturnType<typeof useCell>) => ReactNode;
}) {
  const cell = `days.0.${field}`;
  const aria = useCell(cell);
  return (
    <div className="field">
      <label htmlFor={aria.id}>{label}</label>
      {hint && <span className="hint">{hint}</span>}
      {children(aria)}
      <CellFault cell={cell} />
    </div>
  );
}
