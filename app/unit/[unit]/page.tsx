import { OverviewScreen } from "@/components/contributions/overview-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { askedMonth, lineFrom } from "@/lib/contributions/asked-month";
import { unitOverview } from "@/lib/contributions/overview-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { openTasks } from "@/lib/meetings/task-queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("overview") };
}

export default async function OverviewPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
}) {
  const [actor, { unit }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const today = todayInBangkok();
  const month = askedMonth(search.month, today);
  const [overview, tasks, t] = await Promise.all([
    unitOverview(actor, unitId, lineFrom(month), month, today).then(found),
    openTasks(actor, unitId, today),
    words("meetings"),
  ]);
  return (
    <OverviewScreen
      overview={overview}
      more={
        tasks && tasks.open > 0 ? (
          <p>
            <a className="link" href={`/unit/${unit}/meetings#tasks`}>
              {t("tasks.line", tasks)}
            </a>
          </p>
        ) : undefined
      }
      unitId={unitId}
      path={`/unit/${unit}`}
      month={month}
      today={today}
      locale={locale}
    />
  );
}
