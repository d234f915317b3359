import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button";
import { Fold } from "@/components/units/fold";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { tiers } from "@/lib/maturity/criteria";
import { type ComparedRow, type CompareView, columnKeys } from "@/lib/programme/compare";
import { tracks } from "@/lib/units/choices";
import { columnName } from "./compare-cells";

/** Which units, which columns, which chart: one form, and the address holds all of it. */
export function CompareForm({
  all,
  view,
  month,
  path,
  locale,
}: {
  all: readonly ComparedRow[];
  view: CompareView;
  month: string | null;
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "compare");
  const districts = new Map(
    all.map((row) => [row.districtTh, locale === "th" ? row.districtTh : row.districtEn]),
  );
  return (
    <Fold label={t("ask")}>
      <form action={path} className="form">
        {month && <input type="hidden" name="month" value={month} />}
        {(view.sort !== "unit" || view.desc) && (
          <input type="hidden" name="sort" value={`${view.desc ? "-" : ""}${view.sort}`} />
        )}
        <Select name="track" label={t("track")} value={view.track} empty={t("all")}>
          {tracks.map((track) => [track, translator(locale, "units")(`track.${track}`)])}
        </Select>
        <Select name="district" label={t("district")} value={view.district} empty={t("all")}>
          {[...districts]}
        </Select>
        <Select name="tier" label={t("tier")} value={view.tier} empty={t("all")}>
          {tiers.map((tier) => [tier, translator(locale, "maturity")(`tiers.${tier}`)])}
        </Select>
        <fieldset className="field">
          <legend>{t("shown")}</legend>
          <div className="checks">
            {columnKeys.map((key) => (
              <label className="check" key={key}>
                <input
                  type="checkbox"
                  name="c"
                  value={key}
                  defaultChecked={view.columns.includes(key)}
                />
                <span>{columnName(key, locale)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <Select name="x" label={t("chartX")} value={view.chart[0] ?? null}>
          {columnKeys.map((key) => [key, columnName(key, locale)])}
        </Select>
        <Select name="y" label={t("chartY")} value={view.chart[1] ?? null} empty={t("chartOne")}>
          {columnKeys.map((key) => [key, columnName(key, locale)])}
        </Select>
        <button type="submit" className={buttonClass("main")}>
          {t("show")}
        </button>
      </form>
    </Fold>
  );
}

function Select({
  name,
  label,
  value,
  empty,
  children,
}: {
  name: string;
  label: ReactNode;
  value: string | null;
  empty?: string;
  children: (readonly [value: string, label: string])[];
}) {
  return (
    <div className="field">
      <label htmlFor={`ask-${name}`}>{label}</label>
      <select className="input" id={`ask-${name}`} name={name} defaultValue={value ?? ""}>
        {empty !== undefined && <option value="">{empty}</option>}
        {children.map(([choice, text]) => (
          <option key={choice} value={choice}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
