import { ReadScreen } from "@/components/fund/read-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { monthStatement } from "@/lib/fund/statement-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { parseMonth } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("fund"))("month.read") };
}

export default async function ReadPage({
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
  return (
    <ReadScreen
      statement={found(await monthStatement(actor, unitId, month))}
      path={`/unit/${unit}/fund`}
      locale={locale}
    />
  );
}
