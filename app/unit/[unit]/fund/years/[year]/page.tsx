import { YearScreen } from "@/components/fund/year-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { yearStatement } from "@/lib/fund/statement-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { monthOf } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("fund"))("overview.year") };
}

export default async function YearPage({
  params,
}: {
  params: Promise<{ unit: string; year: string }>;
}) {
  const [actor, { unit, year }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const asked = /^2[45]\d\d$/.test(year) ? Number(year) : null;
  return (
    <YearScreen
      statement={found(asked === null ? null : await yearStatement(actor, unitId, asked))}
      path={`/unit/${unit}/fund`}
      present={monthOf(todayInBangkok())}
      locale={locale}
    />
  );
}
