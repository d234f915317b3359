import { MentorEffect } from "@/components/programme/mentor-effect";
import { PairForms, PairHead, PairVisits, pairUnitName } from "@/components/programme/mentor-pair";
import { PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { translator } from "@/lib/i18n/translator";
import { effectSpan } from "@/lib/programme/mentoring";
import { mentorshipAt } from "@/lib/programme/mentoring-queries";
import { unitRetention } from "@/lib/units/figures-queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("mentoring") };
}

export default async function MentoringPairPage({
  params,
}: {
  params: Promise<{ province: string; pair: string }>;
}) {
  const [actor, { province, pair: asked }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  const id = /^\d{1,9}$/.test(asked) ? Number(asked) : null;
  const pair = found(id === null ? null : await mentorshipAt(actor, code, id));
  const today = todayInBangkok();
  const span = effectSpan(pair, today);
  // The other unit may be of a province that is not theirs: then its figures are not shown.
  const months = span && (await unitRetention(actor, pair.unit.id, span.from, span.to));
  const t = translator(locale, "mentoring");
  const unit = pairUnitName(pair.unit, locale);
  return (
    <>
      <PageHead
        back={{ href: `/province/${province}/mentoring`, label: t("overUnit") }}
        title={t("pair", { unit, mentor: pairUnitName(pair.mentor, locale) })}
        actions={<PrintButton />}
      />
      <div className="max-w-240">
        <PairHead pair={pair} locale={locale} named={false} />
        {pair.startedOn && months && (
          <MentorEffect unit={unit} startedOn={pair.startedOn} months={months} locale={locale} />
        )}
        <Section title={`${t("visits")} · ${pair.visits.length}`}>
          <PairVisits pair={pair} locale={locale} />
          <PairForms pair={pair} today={today} locale={locale} />
        </Section>
      </div>
    </>
  );
}
