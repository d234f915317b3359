import { ActionForm } from "@/components/ui/action-form";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { TextAreaField } from "@/components/ui/field";
import { Chip } from "@/components/ui/marks";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { judgeMark } from "@/lib/units/actions";
import type { Judgement, MarkEvidence, MarkLine } from "@/lib/units/goal-queries";
import { Fold, RowActions } from "./fold";

/** The five marks as a checklist, each with what the records say and its dated judgement. */
export function MarkRows({
  unitId,
  marks,
  evidence,
  today,
  locale,
  edit,
}: {
  unitId: number;
  marks: MarkLine[];
  evidence: MarkEvidence;
  today: Day;
  locale: Locale;
  edit: boolean;
}) {
  const t = translator(locale, "units");
  const judged = (j: Judgement) =>
    t("goals.judgedBy", { day: formatDay(j.judgedOn, locale, "medium"), name: j.judge });
  return (
    <ul className="rows">
      {marks.map(({ mark, now, earlier }) => (
        <li key={mark}>
          <div>
            <p>
              <b>{t(`mark.${mark}`)}</b>{" "}
              {now === null ? (
                <Chip tone="amber">{t("goals.unjudged")}</Chip>
              ) : (
                <Chip tone={now.met ? "teal" : "amber"}>
                  {now.met ? `✓ ${t("goals.met")}` : t("goals.unmet")}
                </Chip>
              )}
            </p>
            {now?.note && <p>{now.note}</p>}
            <p className="note">
              {[evidenceOf(mark, evidence, locale), now && judged(now)].filter(Boolean).join(" · ")}
            </p>
            {earlier.length > 0 && (
              <details className="note">
                <summary className="link">{t("goals.earlier", { count: earlier.length })}</summary>
                <ul>
                  {earlier.map((one) => (
                    <li key={`${one.judgedOn}${one.judge}${one.note}`}>
                      {one.met ? t("goals.met") : t("goals.unmet")} · {judged(one)}
                      {one.note && ` · ${one.note}`}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </div>
          {edit && (
            <RowActions>
              <Fold label={t("goals.judge")} tone="plain">
                <ActionForm
                  action={judgeMark}
                  commandId={crypto.randomUUID()}
                  hidden={{ unitId: String(unitId), mark }}
                >
                  <RadioCards
                    name="met"
                    label={t("goals.judgeQuestion")}
                    choices={[
                      { value: "yes", label: t("goals.met") },
                      { value: "no", label: t("goals.unmet") },
                    ]}
                  />
                  <TextAreaField name="note" label={t("goals.judgeNote")} optional rows={2} />
                  <DateField
                    name="judgedOn"
                    label={t("goals.judgeDay")}
                    defaultValue={formatDay(today, locale, "medium")}
                  />
                  <SubmitButton>{t("save")}</SubmitButton>
                </ActionForm>
              </Fold>
            </RowActions>
          )}
        </li>
      ))}
    </ul>
  );
}

function evidenceOf(mark: MarkLine["mark"], e: MarkEvidence, locale: Locale): string {
  const t = translator(locale, "units");
  switch (mark) {
    case "team":
      return t("goals.evidence.team", { count: e.committee });
    case "data":
      return t("goals.evidence.data", { count: e.members });
    case "rules":
      return e.regulation === null
        ? t("goals.evidence.rulesNone")
        : t("goals.evidence.rules", { count: e.regulation });
    case "office":
      return e.office
        ? t("goals.evidence.office", { office: e.office })
        : t("goals.evidence.officeNone");
    case "goals":
      return t("goals.evidence.goals", { count: e.openGoals });
  }
}
