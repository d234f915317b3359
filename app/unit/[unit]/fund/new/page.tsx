import { regulationsSince } from "@/app/regulations-since";
import { RecordScreen, recordKinds } from "@/components/fund/record-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { type Day, todayInBangkok } from "@/lib/day";
import { closes } from "@/lib/fund/statement-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { meetingsOf } from "@/lib/meetings/queries";
import { addMonths, firstDay, monthOf } from "@/lib/month";

const lately = (today: Day) => addMonths(monthOf(today), -6);

export async function generateMetadata() {
  return { title: (await words("fund"))("record.over") };
}

export default async function RecordPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ kind?: string | string[]; incentive?: string | string[] }>;
}) {
  const [actor, { unit }, { kind, incentive }, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId, position } = found(committeeAt(actor, unit));
  const { closedThrough } = found(await closes(actor, unitId));
  const today = todayInBangkok();
  // What is written by hand was decided lately, if by a meeting at all.
  const meetings = found(await meetingsOf(actor, unitId)).filter(
    (one) => !one.cancelled && one.heldOn <= today && monthOf(one.heldOn) >= lately(today),
  );
  const open = closedThrough === null ? null : firstDay(addMonths(closedThrough, 1));
  return (
    <RecordScreen
      kind={recordKinds.find((one) => one === kind) ?? "in"}
      incentive={typeof incentive === "string" ? incentive : undefined}
      unitId={unitId}
      unit={unit}
      position={position}
      regulations={await regulationsSince(actor, unitId, open)}
      meetings={meetings}
      closedThrough={closedThrough}
      today={today}
      locale={locale}
    />
  );
}
