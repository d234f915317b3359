import { saidComparison } from "@/components/regulations/changes-said";
import { CompareScreen } from "@/components/regulations/compare-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { sidesOf, sideTerms } from "../sides";

export async function generateMetadata() {
  return { title: (await words("regulations"))("compare.meta") };
}

export default async function CompareRegulationsPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
}) {
  const [actor, { unit: slug }, search, locale, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
    words("regulations"),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const choices = await sidesOf(actor, unitId, locale);
  // The draft beside what it would replace, or the two latest versions.
  const own = choices.filter(({ value }) => !value.startsWith("shared:"));
  const asked = (of: string | string[] | undefined) => [of].flat()[0];
  const side = (value: string | undefined) => choices.find((one) => one.value === value) ?? null;
  const from = side(asked(search.from) ?? own[1]?.value);
  const to = side(asked(search.to) ?? own[0]?.value);
  const [before, after] = await Promise.all([
    from && sideTerms(actor, unitId, from.value),
    to && sideTerms(actor, unitId, to.value),
  ]);
  const ofOneUnit = ![from, to].some((one) => one?.value.startsWith("shared:"));
  const path = `/unit/${slug}/regulations`;
  return (
    <CompareScreen
      choices={choices}
      from={from}
      to={to}
      comparison={before && after && saidComparison(before, after, locale, { ofOneUnit })}
      apart={!ofOneUnit}
      path={`${path}/compare`}
      back={{ href: path, label: t("back") }}
      locale={locale}
    />
  );
}
