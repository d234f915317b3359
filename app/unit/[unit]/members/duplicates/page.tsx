import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { DuplicatesScreen } from "@/components/members/duplicates-screen";
import { MergeScreen } from "@/components/members/merge-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { mergePreview, possibleDuplicates } from "@/lib/members/duplicate-queries";
import { memberByNo } from "@/lib/members/queries";
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
  found(committeeAt(actor, slug));
  const unit = found(await unitForWork(actor, slug));
  const [a, b] = [Number(search.a), Number(search.b)];
  if (!a || !b) {
    const pairs = await possibleDuplicates(actor, unit.id);
    return <DuplicatesScreen unit={unit} pairs={pairs} locale={locale} />;
  }
  const preview = await mergePreview(actor, unit.id, [a, b]);
  if (!preview) {
    // Merged a moment ago: on to the record that is kept.
    const sides = await Promise.all([a, b].map((no) => memberByNo(actor, unit.id, no)));
    const kept = sides.find((side) => side?.mergedIntoNo)?.mergedIntoNo;
    redirect(`/unit/${slug}/members/${found(kept)}`);
  }
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
