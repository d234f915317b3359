import { Empty, PageHead } from "@/components/ui/page";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import type { MemberFormChoices } from "@/lib/members/queries";
import { monthOf } from "@/lib/month";
import { classChoices, villageChoices } from "./choices";
import { NewMemberForm } from "./new-member-form";
import { insuranceChoicesFor, memberWords } from "./words";

/** The form that puts a person on the register, for the committee and for volunteers alike. */
export function NewMemberScreen({
  unitId,
  commandId,
  path,
  choices,
  today,
  locale,
}: {
  unitId: number;
  commandId: string;
  path: string;
  choices: MemberFormChoices;
  today: Day;
  locale: Locale;
}) {
  const words = memberWords(locale);
  return (
    <>
      <PageHead back={{ href: path, label: words.profile.back }} title={words.form.newTitle} />
      {choices.villages.length === 0 ? (
        <Empty title={words.form.noVillages}>{words.form.noVillagesHint}</Empty>
      ) : (
        <NewMemberForm
          unitId={unitId}
          commandId={commandId}
          path={path}
          villages={villageChoices(choices, locale)}
          classes={classChoices(choices, locale)}
          insurance={insuranceChoicesFor(locale, monthOf(today))}
          today={today}
          locale={locale}
          words={words}
          enrolment={messages[locale].services.enrolment}
        />
      )}
    </>
  );
}
