import { UnitMentoringScreen } from "@/components/programme/unit-mentoring-screen";
import { mayRunUnit } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { effectSpan } from "@/lib/programme/mentoring";
import { mentorshipsOf } from "@/lib/programme/mentoring-queries";
import { unitRetention } from "@/lib/units/figures-queries";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("mentoring") };
}

export default async function UnitMentoringPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const unit = found(await unitForWork(actor, slug));
  found(mayRunUnit(actor, unit.id) || null);
  const pairs = found(await mentorshipsOf(actor, unit.id));
  const today = todayInBangkok();
  const learning = pairs.flatMap((pair) => {
    const span = pair.unit.id === unit.id && effectSpan(pair, today);
    return span ? [{ id: pair.id, ...span }] : [];
  });
  const lines = await Promise.all(
    learning.map(({ from, to }) => unitRetention(actor, unit.id, from, to)),
  );
  return (
    <UnitMentoringScreen
      unit={{ id: unit.id, name: locale === "th" ? unit.shortTh : unit.shortEn }}
      pairs={pairs}
      months={new Map(learning.map(({ id }, at) => [id, found(lines[at] ?? null)]))}
      today={today}
      locale={locale}
    />
  );
}
