import { ActionForm } from "@/components/ui/action-form";
import type { ButtonTone } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";

/** One button that does one thing to one record. */
export function OneTap<T>({
  action,
  hidden,
  label,
  says,
  tone = "plain",
}: {
  action: FormAction<T>;
  hidden: Record<string, string>;
  label: string;
  /** what a screen reader says where the label is a sign */
  says?: string;
  tone?: ButtonTone;
}) {
  return (
    <ActionForm
      action={action}
      commandId={crypto.randomUUID()}
      hidden={hidden}
      className="contents"
    >
      <SubmitButton tone={tone} aria-label={says}>
        {label}
      </SubmitButton>
    </ActionForm>
  );
}
