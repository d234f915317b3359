import { MentoringScreen } from "@/components/programme/mentoring-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { placeName } from "@/lib/places/names";
import { mentorshipsAcross, proposedPairs } from "@/lib/programme/mentoring-queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("mentoring") };
}

export default async function MentoringPage({ params }: { params: Promise<{ province: string }> }) {
  const [actor, { province }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  const [pairs, proposed] = await Promise.all([
    mentorshipsAcross(actor, code).then(found),
    proposedPairs(actor, code).then(found),
  ]);
  return (
    <MentoringScreen
      place={placeName(code, locale)}
      pairs={pairs}
      proposed={proposed.pairs}
      units={proposed.units}
      path={`/province/${province}/mentoring`}
      locale={locale}
    />
  );
}
