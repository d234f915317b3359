import { ActionForm } from "@/components/ui/action-form";
import { TextAreaField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { acceptReport, returnReport } from "@/lib/reports/actions";

/** What a coordinator does with a report that waits: accept it, or return it with a remark. */
export function DecideForms({ submissionId, locale }: { submissionId: number; locale: Locale }) {
  const t = translator(locale, "reports");
  const hidden = { submissionId: String(submissionId) };
  return (
    <div className="no-print flex flex-wrap gap-3">
      <ActionForm action={acceptReport} commandId={crypto.randomUUID()} hidden={hidden} inline>
        <SubmitButton>{t("decide.accept")}</SubmitButton>
      </ActionForm>
      <Fold label={t("decide.giveBack")}>
        <ActionForm action={returnReport} commandId={crypto.randomUUID()} hidden={hidden}>
          <TextAreaField name="remark" label={t("decide.remark")} />
          <SubmitButton>{t("decide.submit")}</SubmitButton>
        </ActionForm>
      </Fold>
    </div>
  );
}
