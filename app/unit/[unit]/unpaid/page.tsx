import { UnpaidScreen } from "@/components/contributions/unpaid-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { askedMonth } from "@/lib/contributions/asked-month";
import { unpaidMembers } from "@/lib/contributions/unpaid-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { unitRetention } from "@/lib/units/figures-queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("unpaid") };
}

export default async function UnpaidPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ month?: string | string[]; by?: string | string[] }>;
}) {
  const [actor, { unit }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const grant = found(committeeAt(actor, unit));
  const today = todayInBangkok();
  const month = askedMonth(search.month, today);
  const [people, figures] = await Promise.all([
    unpaidMembers(actor, grant.unitId, month, today).then(found),
    unitRetention(actor, grant.unitId, month, month).then(found),
  ]);
  return (
    <UnpaidScreen
      people={people}
      insured={figures[0]?.insured ?? 0}
      by={search.by === "carer" ? "carer" : "village"}
      place={locale === "th" ? grant.placeTh : grant.placeEn}
      path={`/unit/${unit}`}
      month={month}
      today={today}
      locale={locale}
    />
  );
}
