import { EnrolmentsScreen } from "@/components/fees/enrolments-screen";
import { askedYear } from "@/components/fees/fees-config";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { enrolmentsOf } from "@/lib/fund/enrolment-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { BUDDHIST_ERA } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("services"))("enrolment.pageTitle") };
}

export default async function EnrolmentsPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
}) {
  const [actor, { unit: slug }, { year }, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const today = todayInBangkok();
  const thisYear = Number(today.slice(0, 4)) + BUDDHIST_ERA;
  const yearBe = askedYear(typeof year === "string" ? year : undefined, thisYear);
  return (
    <EnrolmentsScreen
      unitId={unitId}
      path={`/unit/${slug}`}
      yearBe={yearBe}
      enrolments={found(await enrolmentsOf(actor, unitId, yearBe))}
      today={today}
      locale={locale}
    />
  );
}
