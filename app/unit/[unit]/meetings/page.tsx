import { MeetingsScreen } from "@/components/meetings/meetings-screen";
import { MeetingsMonthScreen } from "@/components/meetings/month-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { workers } from "@/lib/fund/work-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { meetingsOf } from "@/lib/meetings/queries";
import { tasksOf, tasksOfMonth } from "@/lib/meetings/task-queries";
import { monthOf, parseMonth } from "@/lib/month";
import { regulationInForce } from "@/lib/regulations/queries";
import { meetingsAsked } from "@/lib/regulations/rhythm";

export async function generateMetadata() {
  return { title: (await words("meetings"))("list.pageTitle") };
}

export default async function MeetingsPage({
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
  const month = typeof search.month === "string" ? parseMonth(search.month) : null;
  if (month !== null) {
    const [all, tasks] = await Promise.all([
      meetingsOf(actor, unitId).then(found),
      tasksOfMonth(actor, unitId, month).then(found),
    ]);
    return (
      <MeetingsMonthScreen
        meetings={all.filter((one) => !one.cancelled && monthOf(one.heldOn) === month)}
        tasks={tasks}
        month={month}
        unitId={unitId}
        path={`/unit/${unit}/meetings`}
        today={today}
        locale={locale}
      />
    );
  }
  const [meetings, tasks, people, regulation] = await Promise.all([
    meetingsOf(actor, unitId).then(found),
    tasksOf(actor, unitId, today).then(found),
    workers(actor, unitId).then(found),
    regulationInForce(actor, unitId, today),
  ]);
  const held = meetings.flatMap(({ heldOn, cancelled, finished, present }) =>
    !cancelled && (finished || present > 0) ? [heldOn] : [],
  );
  return (
    <MeetingsScreen
      meetings={meetings}
      tasks={tasks}
      seats={people.map(({ id, name }) => ({ value: String(id), label: name }))}
      asked={regulation && meetingsAsked(regulation.terms, held, today)}
      unitId={unitId}
      path={`/unit/${unit}/meetings`}
      exports={`/api/units/${unit}/meetings`}
      today={today}
      locale={locale}
    />
  );
}
