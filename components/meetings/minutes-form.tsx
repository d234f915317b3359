import { ActionForm } from "@/components/ui/action-form";
import { TextAreaField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { writeMinutes } from "@/lib/meetings/actions";
import type { MeetingPage } from "@/lib/meetings/queries";

/** What was said, item by item; what stood there goes along, so that two who write do not overwrite. */
export function MinutesForm({
  meeting,
  hidden,
  locale,
}: {
  meeting: MeetingPage;
  hidden: Record<string, string>;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const was = Object.fromEntries(meeting.agenda.map(({ id, notes }) => [`was-${id}`, notes ?? ""]));
  return (
    <ActionForm
      action={writeMinutes}
      commandId={crypto.randomUUID()}
      hidden={{ ...hidden, ...was, "was-minutes": meeting.minutes ?? "" }}
      keep
    >
      {meeting.agenda.map(({ id, title, notes }, at) => (
        <TextAreaField
          key={id}
          name={`note-${id}`}
          label={`${at + 1}. ${title}`}
          defaultValue={notes ?? ""}
          rows={2}
        />
      ))}
      <TextAreaField
        name="minutes"
        label={t("page.general")}
        defaultValue={meeting.minutes ?? ""}
        rows={2}
      />
      <SubmitButton>{t("page.notesSave")}</SubmitButton>
    </ActionForm>
  );
}
