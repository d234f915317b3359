import type { ReactNode } from "react";
import { sortWord, type TableState } from "@/components/ui/table-state";
import type { Round } from "@/lib/contributions/round-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { villageShort } from "@/lib/places/names";

/** Search, village, carer and standing: one GET form, so it works without JavaScript. */
export function RoundFilters({
  round,
  state,
  path,
  locale,
  children,
}: {
  round: Round;
  state: TableState;
  path: string;
  locale: Locale;
  children: ReactNode;
}) {
  const t = translator(locale, "contributions");
  const { filters } = state;
  const choice = (name: string, all: string, choices: [string, string][]) => (
    <select
      key={`${name}${filters[name]}`}
      className="input w-auto"
      name={name}
      aria-label={all}
      defaultValue={filters[name] ?? ""}
    >
      <option value="">{all}</option>
      {choices.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
  return (
    <div className="dt-bar">
      <search className="dt-find">
        <form action={path}>
          <input type="hidden" name="month" value={filters.month} />
          <input type="hidden" name="sort" value={sortWord(state.sort)} />
          <input
            key={state.q}
            className="input"
            type="search"
            name="q"
            defaultValue={state.q}
            aria-label={t("mine.find")}
            placeholder={t("mine.find")}
          />
          {choice(
            "village",
            t("mine.allVillages"),
            round.villages.map(([id, number, name]) => [
              String(id),
              villageShort({ number, name }, locale),
            ]),
          )}
          {choice(
            "carer",
            t("round.allCarers"),
            round.carers.map(([id, name]) => [String(id), name]),
          )}
          {choice("standing", t("round.allStandings"), [
            ["paid", t("round.paid")],
            ["unpaid", t("round.unpaid")],
            ["at_risk", t("round.atRisk")],
          ])}
          <button type="submit" className="btn">
            {t("mine.search")}
          </button>
        </form>
      </search>
      {children}
    </div>
  );
}
