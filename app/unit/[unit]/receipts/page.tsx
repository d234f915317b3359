import { ReceiptsScreen } from "@/components/fund/receipts-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { receiptsOf } from "@/lib/fund/receipt-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { BUDDHIST_ERA } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("frame"))("receipts") };
}

export default async function ReceiptsPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ year?: string | string[] }>;
}) {
  const [actor, { unit }, { year }, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const present = Number(todayInBangkok().slice(0, 4)) + BUDDHIST_ERA;
  const yearBe = /^2[45]\d\d$/.test(String(year)) ? Number(year) : present;
  return (
    <ReceiptsScreen
      receipts={found(await receiptsOf(actor, unitId, yearBe))}
      yearBe={yearBe}
      path={`/unit/${unit}`}
      locale={locale}
    />
  );
}
