import { comparedLines } from "@/components/programme/compare-cells";
import { recordsOf } from "@/components/programme/compare-chart";
import { CompareTableScreen } from "@/components/programme/compare-table-screen";
import { CompareScreen } from "@/components/units/compare-screen";
import type { Actor } from "@/lib/access/actor";
import { mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { isoMonth } from "@/lib/month";
import { placeName } from "@/lib/places/names";
import { columnsNeeded, readView } from "@/lib/programme/compare";
import { unitsCompared } from "@/lib/programme/compare-queries";
import { viewsOf } from "@/lib/programme/view-queries";
import { mostCompared } from "@/lib/units/choices";
import { compareUnits } from "@/lib/units/figures-queries";
import { type Period, shownPeriod } from "@/lib/units/period";

type Search = Record<string, string | string[] | undefined>;

export async function generateMetadata() {
  return { title: (await words("frame"))("compare") };
}

export default async function ComparePage({
  params,
  searchParams,
}: {
  params: Promise<{ province: string }>;
  searchParams: Promise<Search>;
}) {
  const [actor, { province }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  found(mayOpenProvince(actor, code) || null);
  const slugs = [...new Set([search.unit ?? []].flat().filter((s) => s !== ""))];
  const path = `/province/${province}/compare`;
  const period = shownPeriod([search.month].flat()[0], todayInBangkok());
  if (slugs.length < 2 || slugs.length > mostCompared) {
    const view = readView(search);
    const [rows, views] = await Promise.all([
      unitsCompared(actor, code, period.month, columnsNeeded(view)).then(found),
      viewsOf(actor, path),
    ]);
    return (
      <CompareTableScreen
        place={placeName(code, locale)}
        rows={rows}
        view={view}
        views={views}
        period={period}
        province={province}
        tooFew={slugs.length > 0}
        back={{ href: `/province/${province}`, label: placeName(code, locale) }}
        locale={locale}
      />
    );
  }
  const units = found(await compareUnits(actor, slugs, period.from, period.month));
  const rows = search.c === undefined ? null : await chosenColumns(actor, code, search, period);
  return (
    <CompareScreen
      units={units}
      more={
        rows
          ? comparedLines(
              rows,
              readView(search).columns,
              slugs,
              (row, key) => recordsOf(`/province/${province}`, row, key, isoMonth(period.month)),
              locale,
            )
          : []
      }
      columns={[search.c ?? []].flat()}
      period={period}
      locale={locale}
      path={path}
      unitPath={`/province/${province}/units/`}
      back={{ href: path, label: (await words("frame"))("compare") }}
    />
  );
}

/** What the table was asked to show beside the figures that always stand there. */
async function chosenColumns(actor: Actor, code: string | null, search: Search, period: Period) {
  return found(await unitsCompared(actor, code, period.month, columnsNeeded(readView(search))));
}
