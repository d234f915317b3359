import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { villageFull } from "@/lib/places/names";
import { appointMember, coverVillage } from "@/lib/units/actions";
import { grades, positions } from "@/lib/units/choices";
import type { VillageChoice } from "@/lib/units/queries";
import { Fold } from "./fold";

type Seat = { name: string; position: string; grade: string | null; phone: string };

/** Name, position, grade and phone of a seat on the committee. */
export function SeatFields({ locale, seat }: { locale: Locale; seat?: Seat }) {
  const t = translator(locale, "units");
  return (
    <>
      <TextField
        name="name"
        label={t("committee.name")}
        defaultValue={seat?.name}
        autoComplete="off"
      />
      <SelectField
        name="position"
        label={t("committee.position")}
        defaultValue={seat?.position ?? "member"}
        choices={positions.map((value) => ({ value, label: t(`position.${value}`) }))}
      />
      <SelectField
        name="grade"
        label={t("committee.grade")}
        optional
        defaultValue={seat?.grade ?? ""}
        empty={t("grade.none")}
        choices={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
      />
      <TextField
        name="phone"
        label={t("committee.phone")}
        optional
        inputMode="tel"
        autoComplete="off"
        defaultValue={seat?.phone}
      />
    </>
  );
}

export function AppointForm({
  unitId,
  locale,
  open,
}: {
  unitId: number;
  locale: Locale;
  open?: boolean;
}) {
  const t = translator(locale, "units");
  return (
    <div className="mt-4">
      <Fold label={t("committee.appoint")} open={open}>
        <ActionForm
          action={appointMember}
          commandId={crypto.randomUUID()}
          hidden={{ unitId: String(unitId) }}
        >
          <SeatFields locale={locale} />
          <DateField
            name="since"
            label={t("committee.sinceField")}
            hint={t("committee.sinceHint")}
            optional
          />
          <SubmitButton>{t("committee.appointButton")}</SubmitButton>
        </ActionForm>
      </Fold>
    </div>
  );
}

export function CoverForm({
  unitId,
  choices,
  locale,
}: {
  unitId: number;
  choices: VillageChoice[];
  locale: Locale;
}) {
  const t = translator(locale, "units");
  return (
    <div className="mt-4">
      <Fold label={t("committee.cover")}>
        {choices.length === 0 ? (
          <p className="note">{t("committee.coverNone")}</p>
        ) : (
          <ActionForm
            action={coverVillage}
            commandId={crypto.randomUUID()}
            hidden={{ unitId: String(unitId) }}
            inline
          >
            <SelectField
              name="villageId"
              label={t("committee.coverField")}
              choices={choices.map((v) => ({
                value: String(v.id),
                label: `${villageFull(v, locale)} (${v.areaTh})`,
              }))}
            />
            <DateField
              name="since"
              label={t("committee.coverSince")}
              hint={t("committee.sinceHint")}
              optional
            />
            <SubmitButton>{t("committee.coverButton")}</SubmitButton>
          </ActionForm>
        )}
      </Fold>
    </div>
  );
}
