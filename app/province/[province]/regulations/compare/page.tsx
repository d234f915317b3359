import { saidComparison } from "@/components/regulations/changes-said";
import { ComparisonParts } from "@/components/regulations/comparison";
import { TwoUnits } from "@/components/regulations/two-units";
import { Notice, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { Actor } from "@/lib/access/actor";
import { mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { feeTables } from "@/lib/regulations/fee-table-queries";
import { regulationInForce } from "@/lib/regulations/queries";

export async function generateMetadata() {
  return { title: (await words("regulations"))("tables.compareTitle") };
}

export default async function CompareUnitsPage({
  params,
  searchParams,
}: {
  params: Promise<{ province: string }>;
  searchParams: Promise<{ unit?: string | string[] }>;
}) {
  const [actor, { province }, search, locale, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
    words("regulations"),
  ]);
  const code = province === "all" ? null : province;
  found(mayOpenProvince(actor, code) || null);
  const { units } = await feeTables(actor, code);
  const ruled = units.filter(({ terms }) => terms !== null);
  const name = (of: (typeof units)[number]) => (locale === "th" ? of.shortTh : of.shortEn);
  const asked = [...new Set([search.unit ?? []].flat().filter((slug) => slug !== ""))];
  // A unit outside the actor's scope is not there.
  for (const slug of asked) found(units.find((unit) => unit.slug === slug) ?? null);
  const [first, second] = asked.map((slug) => ruled.find((unit) => unit.slug === slug));
  const path = `/province/${province}/regulations`;
  const back = { href: path, label: t("tables.back") };
  const form = (
    <TwoUnits
      choices={ruled.map((unit) => ({ value: unit.slug, label: name(unit) }))}
      chosen={asked}
      again={asked.length > 0 && !(first && second)}
      path={`${path}/compare`}
      locale={locale}
    />
  );
  const [before, after] = await Promise.all([
    termsOf(actor, first?.id),
    termsOf(actor, second?.id),
  ]);
  if (!first || !second || !before || !after) {
    return (
      <>
        <PageHead back={back} title={t("tables.compareTitle")} />
        {form}
      </>
    );
  }
  const comparison = saidComparison(before, after, locale, { ofOneUnit: false });
  const names = { before: name(first), after: name(second) };
  return (
    <>
      <PageHead
        back={back}
        over={t("compare.over")}
        title={
          comparison.count === 0
            ? t("compare.titleSame", names)
            : t("compare.titleUnits", { ...names, count: comparison.count })
        }
        note={comparison.count > 0 ? t("compare.noteUnits") : undefined}
        actions={<PrintButton />}
      />
      <div className="no-print">{form}</div>
      {comparison.count === 0 && <Notice tone="teal">{t("compare.same")}</Notice>}
      <ComparisonParts comparison={comparison} names={names} locale={locale} />
    </>
  );
}

async function termsOf(actor: Actor, unitId: number | undefined) {
  if (unitId === undefined) return null;
  return (await regulationInForce(actor, unitId, todayInBangkok()))?.terms ?? null;
}
