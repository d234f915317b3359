import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { leftReasons } from "@/lib/members/choices";
import type { ConsentPurpose } from "@/lib/members/consent";
import { periodIn } from "@/lib/members/periods";
import type { MemberProfile as Profile } from "@/lib/members/queries";
import { monthOf } from "@/lib/month";
import { villageFull } from "@/lib/places/names";
import { ConsentList } from "./consent-list";
import { InsuranceHistory } from "./insurance-history";
import { MemberProfile } from "./member-profile";
import { choiceOf, memberWords } from "./words";

/** The committee's page of one member: what matters now in `children`, then who they are. */
export function MemberScreen({
  unit,
  profile,
  today,
  commandIds,
  locale,
  strip,
  children,
}: {
  unit: { id: number; slug: string };
  profile: Profile;
  today: Day;
  commandIds: Record<ConsentPurpose, string>;
  locale: Locale;
  /** the last twelve months */
  strip?: ReactNode;
  /** contributions, rights and their history */
  children?: ReactNode;
}) {
  const t = translator(locale, "members");
  const words = memberWords(locale);
  const path = `/unit/${unit.slug}/members`;
  const edit = `${path}/${profile.no}/edit`;
  const { leftOn } = profile;
  const month = monthOf(today);
  const now = words.insurance[choiceOf(periodIn(profile.insurance, month))];
  const name = [profile.title, profile.firstName, profile.lastName].filter(Boolean).join(" ");
  return (
    <>
      <PageHead
        back={{ href: path, label: words.profile.back }}
        over={t("profile.over", { no: profile.no, village: villageFull(profile.village, locale) })}
        title={name}
        note={[
          profile.nickname && t("profile.nickname", { nickname: profile.nickname }),
          (locale === "en" && profile.classEn) || profile.classTh,
          now,
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={<LinkButton href={edit}>{words.profile.edit}</LinkButton>}
      />
      {leftOn && (
        <Notice tone="amber">
          {t("profile.left", {
            day: formatDay(leftOn, locale, "medium"),
            reason: why(profile, locale),
          })}
        </Notice>
      )}
      {strip}
      {children}
      <Section title={words.profile.details}>
        <MemberProfile
          profile={profile}
          today={today}
          locale={locale}
          path={path}
          showId={{ unitId: unit.id }}
        />
      </Section>
      <Section
        title={words.profile.history}
        actions={
          leftOn ? undefined : (
            <LinkButton href={`${edit}#insurance`}>{words.profile.changeInsurance}</LinkButton>
          )
        }
      >
        <InsuranceHistory periods={profile.insurance} month={month} locale={locale} />
      </Section>
      <Section title={words.profile.consents}>
        <ConsentList profile={profile} unitId={unit.id} commandIds={commandIds} locale={locale} />
      </Section>
    </>
  );
}

function why(profile: Profile, locale: Locale): string {
  const words = memberWords(locale).left;
  const code = leftReasons.find((reason) => reason === profile.leftReason);
  return code ? words[code] : (profile.leftReason ?? words.other);
}
