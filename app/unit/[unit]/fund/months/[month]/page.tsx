import { MonthScreen } from "@/components/fund/month-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { closes, monthStatement } from "@/lib/fund/statement-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { monthOf, parseMonth } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("fund"))("overview.months") };
}

export default async function MonthPage({
  params,
}: {
  params: Promise<{ unit: string; month: string }>;
}) {
  const [actor, { unit, month: asked }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const month = found(parseMonth(decodeURIComponent(asked)));
  const [statement, books] = await Promise.all([
    monthStatement(actor, unitId, month),
    closes(actor, unitId),
  ]);
  const { mayReopen, closedThrough } = found(books);
  return (
    <MonthScreen
      statement={found(statement)}
      mayReopen={mayReopen && closedThrough === month}
      unitId={unitId}
      path={`/unit/${unit}/fund`}
      present={monthOf(todayInBangkok())}
      locale={locale}
    />
  );
}
