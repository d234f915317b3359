import { EntryScreen } from "@/components/fund/entry-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { entry } from "@/lib/fund/entry-queries";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("fund"))("overview.journal") };
}

/** What a photo sent without JavaScript may be refused for. */
const problems = ["photo_missing", "photo_too_large", "photo_not_one", "photos_many"] as const;

export default async function EntryPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string; no: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
}) {
  const [actor, { unit, no }, { problem }, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const asked = /^\d{1,9}$/.test(no) ? Number(no) : null;
  const code = problems.find((one) => one === problem);
  return (
    <EntryScreen
      entry={found(asked === null ? null : await entry(actor, unitId, asked))}
      unitId={unitId}
      unit={unit}
      problem={code && sayRefusal(locale, { code })}
      locale={locale}
    />
  );
}
