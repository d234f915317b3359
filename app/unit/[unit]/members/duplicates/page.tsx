import { randomUUID } from "node:crypto";
import { DuplicatesScreen } from "@/components/members/duplicates-screen";
import { MergeScreen } from "@/components/members/merge-screen";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { mergePreview, possibleDuplicates } from "@/lib/members/duplicate-queries";
import { monthOf } from "@/lib/month";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("members"))("register.duplicates") };
}

export default async function DuplicatesPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ a?: string | string[]; b?: string | string[] }>;
}) {
  const [actor, { unit: slug }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const [a, b] = [Number(search.a), Number(search.b)];
  if (!a || !b) {
    const pairs = await possibleDuplicates(actor, unit.id);
    return <DuplicatesScreen unit={unit} pairs={pairs} locale={locale} />;
  }
  const preview = found(await mergePreview(actor, unit.id, [a, b]));
  return (
    <MergeScreen
      unit={unit}
      {...preview}
      month={monthOf(todayInBangkok())}
      commandIds={[randomUUID(), randomUUID()]}
      locale={locale}
    />
  );
}
