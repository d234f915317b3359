import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Choice } from "./compare-screen";

/** Two units by name, to lay their regulations beside one another. */
export function TwoUnits({
  choices,
  chosen,
  again,
  path,
  locale,
}: {
  choices: readonly Choice[];
  chosen: readonly string[];
  /** what was asked for could not be compared */
  again?: boolean;
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  return (
    <>
      {again && <Notice tone="amber">{t("tables.chooseTwo")}</Notice>}
      <form className="form line no-print" action={path}>
        {(["first", "second"] as const).map((which, at) => (
          <div className="field" key={which}>
            <label htmlFor={`units-${which}`}>{t(`tables.${which}`)}</label>
            <select
              className="input"
              id={`units-${which}`}
              name="unit"
              defaultValue={chosen[at] ?? ""}
            >
              <option value="">{t("tables.choose")}</option>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" className={buttonClass("main")}>
          {t("tables.show")}
        </button>
      </form>
    </>
  );
}
