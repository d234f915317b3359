import { Notice, PageHead, Section } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { periodIn } from "@/lib/members/periods";
import type { MemberFormChoices, MemberProfile } from "@/lib/members/queries";
import { formatMonth, monthOf } from "@/lib/month";
import { formatPhone } from "@/lib/thai";
import { classChoices, villageChoices } from "./choices";
import { EditMemberForm } from "./edit-member-form";
import { InsuranceForm } from "./insurance-form";
import type { PersonValues } from "./person-fields";
import { CarerForm, LeaveForm, ReturnForm } from "./register-forms";
import { choiceOf, insuranceChoicesFor, memberWords } from "./words";

export type EditCommandIds = Record<"profile" | "insurance" | "carer" | "leave", string>;

/** Everything of a member that the committee may change, each a form of its own. */
export function EditScreen({
  unit,
  profile,
  choices,
  today,
  commandIds,
  locale,
}: {
  unit: { id: number; slug: string };
  profile: MemberProfile;
  choices: MemberFormChoices;
  today: Day;
  commandIds: EditCommandIds;
  locale: Locale;
}) {
  const t = translator(locale, "members");
  const words = memberWords(locale);
  const { no, leftOn } = profile;
  const month = monthOf(today);
  const of = { unitId: unit.id, no, words };
  const dayText = formatDay(today, locale, "long");
  const monthText = formatMonth(month, locale, "long");
  const insurance = insuranceChoicesFor(locale, month);
  const now = words.insurance[choiceOf(periodIn(profile.insurance, month))];
  return (
    <>
      <PageHead
        back={{ href: `/unit/${unit.slug}/members/${no}`, label: words.edit.back }}
        over={t("duplicates.pair", { no })}
        title={t("form.editTitle", { name: `${profile.firstName} ${profile.lastName}` })}
      />
      {leftOn ? (
        <Section title={words.edit.return}>
          <ReturnForm {...of} commandId={commandIds.leave} today={dayText} insurance={insurance} />
        </Section>
      ) : (
        <>
          <Section title={words.edit.profile}>
            <EditMemberForm
              {...of}
              commandId={commandIds.profile}
              villages={villageChoices(choices, locale, profile.village)}
              classes={classChoices(choices, locale, profile)}
              values={valuesOf(profile, locale)}
              last4={profile.idLast4}
            />
          </Section>
          <Section id="insurance" title={words.edit.insurance}>
            <Notice>{t("edit.now", { what: now })}</Notice>
            <InsuranceForm
              unitId={unit.id}
              no={no}
              words={words.edit}
              commandId={commandIds.insurance}
              insurance={insurance}
              today={dayText}
              month={monthText}
            />
          </Section>
          <Section title={words.edit.carer}>
            <CarerForm
              {...of}
              commandId={commandIds.carer}
              carers={choices.carers.map((c) => ({ value: String(c.id), label: c.name }))}
              current={profile.carerIsOwn && profile.carer ? String(profile.carer.id) : ""}
            />
          </Section>
          <Section id="leave" title={words.edit.leave} note={words.edit.leaveNote}>
            <LeaveForm {...of} commandId={commandIds.leave} today={dayText} />
          </Section>
        </>
      )}
    </>
  );
}

function valuesOf(profile: MemberProfile, locale: Locale): PersonValues {
  const { birth, phone } = profile;
  return {
    title: profile.title ?? "",
    firstName: profile.firstName,
    lastName: profile.lastName,
    nickname: profile.nickname ?? "",
    villageId: String(profile.village.id),
    phone: phone ? formatPhone(phone) : "",
    birth: birth ? formatDay(birth, locale, "long") : "",
    houseNo: profile.houseNo ?? "",
    lineName: profile.lineName ?? "",
    sex: profile.sex ?? "",
    occupation: profile.occupation ?? "",
    classCode: profile.classCode ?? "",
    joinedOn: formatDay(profile.joinedOn, locale, "long"),
    vulnerable: profile.vulnerable,
    hardship: profile.hardship,
    otherSchemes: profile.otherSchemes,
  };
}
