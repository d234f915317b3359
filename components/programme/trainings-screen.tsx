import { CancelForm } from "@/components/services/cancel-form";
import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { type Choice, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold, RowActions } from "@/components/units/fold";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { MaterialLine, TrainingLine } from "@/lib/programme/training-queries";
import { recordTraining, removeTraining } from "@/lib/programme/unit-work-actions";
import { MaterialRows } from "./material-rows";

/** Who learned what, and what there is to learn from. */
export function TrainingsScreen({
  trainings,
  materials,
  seats,
  unitId,
  today,
  locale,
}: {
  trainings: readonly TrainingLine[];
  materials: readonly MaterialLine[];
  seats: Choice[];
  unitId: number;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "programme");
  const people = (one: TrainingLine) => one.seats.length + one.members.length;
  return (
    <>
      <PageHead
        over={t("trainings.over")}
        title={
          trainings.length === 0
            ? t("trainings.titleNone")
            : t("trainings.title", {
                count: trainings.length,
                people: trainings.reduce((sum, one) => sum + people(one), 0),
              })
        }
      />
      <Fold label={t("trainings.add")} tone="main">
        <ActionForm
          action={recordTraining}
          commandId={crypto.randomUUID()}
          hidden={{ unitId: String(unitId) }}
        >
          <TextField name="title" label={t("trainings.name")} maxLength={200} />
          <TextField name="provider" label={t("trainings.provider")} maxLength={200} />
          <DateField
            name="happenedOn"
            label={t("trainings.day")}
            defaultValue={formatDay(today, locale, "medium")}
          />
          <NumberField
            name="hours"
            label={t("trainings.hours")}
            unit={t("trainings.hoursUnit")}
            decimal
            optional
          />
          {materials.length > 0 && (
            <SelectField
              name="materialId"
              label={t("trainings.material")}
              choices={materials.map(({ id, title }) => ({ value: String(id), label: title }))}
              empty={t("trainings.noMaterial")}
              optional
            />
          )}
          {seats.length > 0 && (
            <CheckGroup name="seats" label={t("trainings.seats")} choices={seats} optional />
          )}
          <TextField
            name="members"
            label={t("trainings.members")}
            hint={t("trainings.membersHint")}
            optional
          />
          <SubmitButton>{t("trainings.submit")}</SubmitButton>
        </ActionForm>
      </Fold>
      <Section title={t("trainings.list")}>
        {trainings.length === 0 ? (
          <Empty title={t("trainings.empty")}>{t("trainings.emptyHint")}</Empty>
        ) : (
          <ul className="rows max-w-240">
            {trainings.map((one) => (
              <li key={one.id}>
                <div>
                  <b>{one.title}</b>
                  <p>
                    {[
                      formatDay(one.happenedOn, locale, "medium"),
                      one.provider,
                      one.hours !== null && t("trainings.hoursSaid", { hours: String(one.hours) }),
                      one.material,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                  <p className="note">
                    {t("trainings.took", { count: people(one) })}:{" "}
                    {[
                      ...one.seats,
                      ...one.members.map(({ no, name }) =>
                        t("trainings.member", { no: String(no), name }),
                      ),
                    ].join(", ")}
                  </p>
                </div>
                <RowActions>
                  <CancelForm
                    action={removeTraining}
                    hidden={{ unitId: String(unitId), trainingId: String(one.id) }}
                    what={`${one.title} · ${formatDay(one.happenedOn, locale, "medium")}`}
                    words={messages[locale].programme.takeOut}
                    plain
                  />
                </RowActions>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("trainings.materials")}>
        {materials.length === 0 ? (
          <Empty title={t("materials.empty")}>{t("materials.emptyHint")}</Empty>
        ) : (
          <MaterialRows materials={materials} locale={locale} />
        )}
      </Section>
    </>
  );
}
