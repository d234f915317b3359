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
  const open = people.filter((one) => one.closedOn === null);
  const late = open.filter((one) => one.dueOn < today && one.steps.length === 0).length;
  const counts = { open: open.length, late, closed: people.length - open.length, few: false };
  return (
    <FollowUpsScreen
      people={people}
      counts={counts}
      today={today}
      roundsPath="/evaluator/rounds"
      units
      locale={locale}
    />
  );
}
