import { ReceiptScreen } from "@/components/fund/receipt-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { receiptPaper } from "@/lib/fund/receipt-queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("frame"))("receipts") };
}

export default async function ReceiptPage({
  params,
}: {
  params: Promise<{ unit: string; year: string; no: string }>;
}) {
  const [actor, { unit, year, no }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const asked = /^\d{4}$/.test(year) && /^\d{1,9}$/.test(no);
  const receipt = asked ? await receiptPaper(actor, unitId, Number(year), Number(no)) : null;
  return (
    <ReceiptScreen
      receipt={found(receipt)}
      unitId={unitId}
      path={`/unit/${unit}`}
      locale={locale}
    />
  );
}
