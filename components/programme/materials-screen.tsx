import { OneTap } from "@/components/meetings/one-tap";
import { ActionForm } from "@/components/ui/action-form";
import { TextAreaField, TextField } from "@/components/ui/field";
import { Empty, PageHead } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { MaterialLine } from "@/lib/programme/training-queries";
import { addMaterial, retireMaterial } from "@/lib/programme/unit-work-actions";
import { MaterialRows } from "./material-rows";

/** The coordinator's shelf: handbooks and media for units. */
export function MaterialsScreen({
  materials,
  province,
  locale,
}: {
  materials: readonly MaterialLine[];
  /** the code, or "all" */
  province: string;
  locale: Locale;
}) {
  const t = translator(locale, "programme");
  const used = materials.reduce((sum, { trainings }) => sum + trainings, 0);
  return (
    <>
      <PageHead
        over={t("materials.over")}
        title={
          materials.length === 0
            ? t("materials.titleNone")
            : t("materials.title", { count: materials.length, used })
        }
      />
      <Fold label={t("materials.add")} tone="main">
        <ActionForm action={addMaterial} commandId={crypto.randomUUID()} hidden={{ province }}>
          <TextField name="title" label={t("materials.name")} maxLength={200} />
          <TextAreaField name="about" label={t("materials.about")} optional />
          <TextField
            name="place"
            label={t("materials.place")}
            hint={t("materials.placeHint")}
            maxLength={300}
            optional
          />
          <SubmitButton>{t("materials.submit")}</SubmitButton>
        </ActionForm>
      </Fold>
      {materials.length === 0 ? (
        <Empty title={t("materials.empty")}>{t("materials.emptyHint")}</Empty>
      ) : (
        <MaterialRows
          materials={materials}
          locale={locale}
          forms={({ id, provinceCode }) =>
            // Of the nation's only the nation disposes.
            (provinceCode ?? "all") === province && (
              <OneTap
                action={retireMaterial}
                hidden={{ materialId: String(id) }}
                label={t("materials.retire")}
              />
            )
          }
        />
      )}
    </>
  );
}
