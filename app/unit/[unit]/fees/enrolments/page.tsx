import { EnrolmentsScreen } from "@/components/fees/enrolments-screen";
import { askedYear } from "@/components/fees/fees-config";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { enrolmentsOf } from "@/lib/fund/enrolment-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { BUDDHIST_ERA, monthOf, parseMonth, yearOf } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("services"))("enrolment.pageTitle") };
}

export default async function EnrolmentsPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ year?: string | string[]; month?: string | string[] }>;
}) {
  const [actor, { unit: slug }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const today = todayInBangkok();
  const thisYear = Number(today.slice(0, 4)) + BUDDHIST_ERA;
  const one = (text: string | string[] | undefined) =>
    typeof text === "string" ? text : undefined;
  const asked = parseMonth(one(search.month) ?? "");
  const month = asked !== null && asked <= monthOf(today) ? asked : null;
  const yearBe =
    month === null ? askedYear(one(search.year), thisYear) : yearOf(month) + BUDDHIST_ERA;
  return (
    <EnrolmentsScreen
      unitId={unitId}
      path={`/unit/${slug}`}
      yearBe={yearBe}
      month={month}
      enrolments={found(await enrolmentsOf(actor, unitId, yearBe, month))}
      today={today}
      locale={locale}
    />
  );
}
