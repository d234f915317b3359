import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { SelectField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { addVillage } from "@/lib/places/actions";
import { addSupporter, changeUnit, removeSupporter } from "@/lib/units/actions";
import { tracks } from "@/lib/units/choices";
import type { UnitProfile } from "@/lib/units/queries";
import { Fold } from "./fold";

/** What the coordinator may change about a unit: its profile, its supporters, the villages there are. */
export function ProfileForms({ profile, locale }: { profile: UnitProfile; locale: Locale }) {
  const t = translator(locale, "units");
  const unitId = String(profile.id);
  return (
    <div className="mt-6 grid gap-2">
      <Fold label={t("profile.edit")}>
        <ActionForm action={changeUnit} commandId={crypto.randomUUID()} hidden={{ unitId }} keep>
          <ProfileFields locale={locale} profile={profile} />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      </Fold>
      <Fold label={t("profile.supporterAdd")}>
        <ActionForm action={addSupporter} commandId={crypto.randomUUID()} hidden={{ unitId }}>
          <TextField name="nameTh" label={t("profile.supporterName")} />
          <TextField name="supportTh" label={t("profile.supporterWith")} optional />
          <TextField name="nameEn" label={t("profile.supporterNameEn")} optional />
          <TextField name="supportEn" label={t("profile.supporterWithEn")} optional />
          <SubmitButton>{t("profile.supporterAdd")}</SubmitButton>
        </ActionForm>
        {profile.supporters.length > 0 && (
          <ul className="rows mt-4">
            {profile.supporters.map((s) => (
              <li key={s.id}>
                <span>{(locale === "en" && s.nameEn) || s.nameTh}</span>
                <ActionForm
                  action={removeSupporter}
                  commandId={crypto.randomUUID()}
                  hidden={{ supporterId: String(s.id) }}
                  className="contents"
                >
                  <SubmitButton tone="plain">{t("profile.supporterRemove")}</SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
      </Fold>
      <Fold label={t("found.village")}>
        <ActionForm
          action={addVillage}
          commandId={crypto.randomUUID()}
          hidden={{
            districtId: String(profile.districtId),
            ...(profile.subdistrictId === null
              ? {}
              : { subdistrictId: String(profile.subdistrictId) }),
          }}
        >
          <TextField
            name="number"
            label={t("found.villageNumber")}
            hint={t("found.villageNumberHint")}
            inputMode="numeric"
            optional
          />
          <TextField name="name" label={t("found.villageName")} />
          <SubmitButton>{t("found.villageButton")}</SubmitButton>
        </ActionForm>
      </Fold>
    </div>
  );
}

/** The fields of a unit's profile, also for a new unit. */
export function ProfileFields({ locale, profile }: { locale: Locale; profile?: UnitProfile }) {
  const t = translator(locale, "units");
  const appointedOn = profile?.appointedOn;
  return (
    <>
      <TextField name="nameTh" label={t("profile.name")} defaultValue={profile?.nameTh} />
      <TextField name="shortTh" label={t("profile.short")} defaultValue={profile?.shortTh} />
      <TextField name="nameEn" label={t("profile.nameEn")} defaultValue={profile?.nameEn} />
      <TextField name="shortEn" label={t("profile.shortEn")} defaultValue={profile?.shortEn} />
      <SelectField
        name="track"
        label={t("profile.track")}
        defaultValue={profile?.track}
        choices={tracks.map((value) => ({ value, label: t(`track.${value}`) }))}
      />
      <TextField
        name="innovationTh"
        label={t("profile.innovation")}
        optional
        defaultValue={profile?.innovationTh ?? ""}
      />
      <TextField
        name="innovationEn"
        label={t("profile.innovationEn")}
        optional
        defaultValue={profile?.innovationEn ?? ""}
      />
      <TextField
        name="slogan"
        label={t("profile.slogan")}
        optional
        defaultValue={profile?.slogan ?? ""}
      />
      <TextField
        name="office"
        label={t("profile.office")}
        optional
        defaultValue={profile?.office ?? ""}
      />
      <TextField
        name="openingDays"
        label={t("profile.openingDays")}
        optional
        defaultValue={profile?.openingDays ?? ""}
      />
      <TextField
        name="appointedBy"
        label={t("profile.appointedBy")}
        optional
        defaultValue={profile?.appointedBy ?? ""}
      />
      <DateField
        name="appointedOn"
        label={t("profile.appointedDay")}
        optional
        defaultValue={appointedOn ? formatDay(appointedOn, locale, "medium") : ""}
      />
    </>
  );
}
