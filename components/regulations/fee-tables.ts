import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import type { FeeTableUnit } from "@/lib/regulations/fee-table-queries";
import { className, serviceName } from "@/lib/regulations/names";
import { formatRange } from "@/lib/regulations/range";
import type { FeeTerm, Terms } from "@/lib/regulations/terms";
import { ANNUAL_FEE, type Unusual } from "@/lib/regulations/unusual";

// Fee tables of many units laid side by side: a column for each service, a cell for each unit.

export type Mark = "high" | "low" | "only_here";

export type Cell = {
  unitId: number;
  prices: { name: string | null; price: string; mark: Mark | null }[];
};

export type ServiceColumn = { key: string; name: string; cells: Cell[] };

/** The same thing in every unit: a service by its code, one of a unit's own by its name. */
const what = (fee: FeeTerm): string => `${fee.nameTh ?? fee.service} ${fee.per}`;

/** All services that any of the units takes a fee for, those of most units first. */
export function servicesOf(
  units: readonly FeeTableUnit[],
  unusual: readonly Unusual[],
  locale: Locale,
): ServiceColumn[] {
  const t = translator(locale, "regulations");
  const names = new Map<string, string>();
  const columns = new Map<string, Cell[]>();
  const put = (key: string, name: string, cell: Cell) => {
    if (!names.has(key)) names.set(key, name);
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  };
  for (const { id, terms } of units) {
    if (!terms) continue;
    for (const fee of terms.fees) {
      const prices = fee.amounts.map(({ classCode, range }) => ({
        name: classNameOf(terms, classCode, locale),
        price: formatRange(range, locale),
        mark: markOf(unusual, id, fee.service, classCode),
      }));
      put(what(fee), `${serviceName(fee, locale)} · ${t(`per.${fee.per}`)}`, {
        unitId: id,
        prices,
      });
    }
    const annual = terms.classes.filter((one) => one.annualFee);
    if (annual.length === 0) continue;
    put(ANNUAL_FEE, `${t("annualFee")} · ${t("per.year")}`, {
      unitId: id,
      prices: annual.map((one) => ({
        name: className(one, locale),
        price: formatBaht(one.annualFee ?? 0, locale),
        mark: markOf(unusual, id, ANNUAL_FEE, one.code),
      })),
    });
  }
  return [...columns]
    .map(([key, cells]) => ({ key, name: names.get(key) ?? key, cells }))
    .sort((a, b) => b.cells.length - a.cells.length);
}

/** What stands out, each as a sentence with the unit's name in it. */
export function unusualSaid(
  units: readonly FeeTableUnit[],
  unusual: readonly Unusual[],
  locale: Locale,
): string[] {
  const t = translator(locale, "regulations");
  return unusual.flatMap((one) => {
    const unit = units.find(({ id }) => id === one.unitId);
    if (!unit) return [];
    const name = locale === "th" ? unit.shortTh : unit.shortEn;
    if (one.why === "no_regulation") return [t("tables.noRegulation", { unit: name })];
    const fee = unit.terms?.fees.find(({ service }) => service === one.service);
    const service = fee ? serviceName(fee, locale) : t("annualFee");
    if (one.why === "only_here") return [t("tables.onlyHere", { unit: name, service })];
    const { classCode, median } = one;
    const range = fee?.amounts.find((amount) => amount.classCode === classCode)?.range;
    const annual = unit.terms?.classes.find(({ code }) => code === classCode)?.annualFee ?? 0;
    const ofClass = unit.terms && classNameOf(unit.terms, classCode, locale);
    return [
      t(`tables.${one.why}`, {
        unit: name,
        service,
        name: ofClass ? t("tables.of", { name: ofClass }) : "",
        price: range ? formatRange(range, locale) : formatBaht(annual, locale),
        median: formatBaht(median, locale),
      }),
    ];
  });
}

function classNameOf(terms: Terms, code: string, locale: Locale): string | null {
  const found = terms.classes.find((one) => one.code === code);
  return found ? className(found, locale) : null;
}

function markOf(
  unusual: readonly Unusual[],
  unitId: number,
  service: string,
  classCode: string,
): Mark | null {
  for (const one of unusual) {
    if (one.unitId !== unitId || one.why === "no_regulation" || one.service !== service) continue;
    if (one.why === "only_here") return "only_here";
    if (one.classCode === classCode) return one.why;
  }
  return null;
}
