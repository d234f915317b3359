import { RoundPrintScreen } from "@/components/contributions/round-print-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { askedMonth } from "@/lib/contributions/asked-month";
import { roundPage } from "@/lib/contributions/round-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("frame"))("round") };
}

const everybody = {
  q: "",
  villageId: null,
  carerId: null,
  standing: null,
  sort: "no",
  descending: false,
  limit: 1_000_000,
  offset: 0,
} as const;

export default async function RoundPrintPage({
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
  const grant = found(committeeAt(actor, unit));
  const today = todayInBangkok();
  const month = askedMonth(search.month, today);
  return (
    <RoundPrintScreen
      round={found(await roundPage(actor, grant.unitId, { ...everybody, month }, today))}
      place={locale === "th" ? grant.placeTh : grant.placeEn}
      path={`/unit/${unit}`}
      month={month}
      today={today}
      locale={locale}
    />
  );
}
