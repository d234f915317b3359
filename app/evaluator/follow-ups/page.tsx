import { FollowUpsScreen } from "@/components/assessments/follow-ups-screen";
import { found, requireActor } from "@/lib/access/session";
import { followUpsToEvaluate } from "@/lib/assessments/follow-up-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("assessments"))("followUps.pageTitle") };
}

export default async function FollowUpsPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const people = found(await followUpsToEvaluate(actor));
  const today = todayInBangkok();
  return (
    <FollowUpsScreen
      people={people}
      today={today}
      roundsPath="/evaluator/rounds"
      units
      locale={locale}
    />
  );
}
