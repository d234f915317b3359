import { UnpaidScreen } from "@/components/contributions/unpaid-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { askedMonth } from "@/lib/contributions/asked-month";
import { unpaidMembers } from "@/lib/contributions/unpaid-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";

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
  return (
    <UnpaidScreen
      people={found(await unpaidMembers(actor, grant.unitId, month, today))}
      by={search.by === "carer" ? "carer" : "village"}
      place={locale === "th" ? grant.placeTh : grant.placeEn}
      path={`/unit/${unit}`}
      month={month}
      today={today}
      locale={locale}
    />
  );
}
