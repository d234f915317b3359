import { SelectField, TextField } from "@/components/ui/field";
import { Empty, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { FoundForm } from "./found-form";
import { ProfileFields } from "./profile-forms";

type Named = { id: number; nameTh: string; nameEn: string };

/** A new unit in a province; its district or subdistrict is chosen from those known. */
export function FoundScreen({
  provinceCode,
  districts,
  path,
  back,
  locale,
}: {
  provinceCode: string;
  districts: (Named & { subdistricts: Named[] })[];
  /** profiles are this with a slug */
  path: string;
  back: { href: string; label: string };
  locale: Locale;
}) {
  const t = translator(locale, "units");
  const name = (p: Named) => (locale === "th" ? p.nameTh : p.nameEn);
  const places = districts.flatMap((d) => [
    ...d.subdistricts.map((s) => ({ value: `${d.id}-${s.id}`, label: `${name(d)} / ${name(s)}` })),
    { value: String(d.id), label: name(d) },
  ]);
  return (
    <>
      <PageHead back={back} over={t("found.over")} title={t("found.title")} />
      {places.length === 0 ? (
        <Empty title={t("found.districtNone")} />
      ) : (
        <FoundForm commandId={crypto.randomUUID()} provinceCode={provinceCode} path={path}>
          <SelectField
            name="place"
            label={t("found.district")}
            hint={t("found.districtHint")}
            choices={places}
          />
          <TextField
            name="slug"
            label={t("found.slug")}
            hint={t("found.slugHint")}
            autoComplete="off"
          />
          <ProfileFields locale={locale} />
          <SubmitButton>{t("found.button")}</SubmitButton>
        </FoundForm>
      )}
    </>
  );
}
