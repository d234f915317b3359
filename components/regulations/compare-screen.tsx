import { buttonClass } from "@/components/ui/button";
import { Empty, Notice, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { SaidComparison } from "./changes-said";
import { ComparisonParts } from "./comparison";

export type Choice = { value: string; label: string };

/** Two regulations beside one another, and the way to choose two others. */
export function CompareScreen({
  choices,
  from,
  to,
  comparison,
  apart,
  path,
  back,
  locale,
}: {
  choices: readonly Choice[];
  from: Choice | null;
  to: Choice | null;
  comparison: SaidComparison | null;
  /** of two units, where neither comes after the other */
  apart: boolean;
  /** of this page */
  path: string;
  back: { href: string; label: string };
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  const names = { before: from?.label ?? "", after: to?.label ?? "" };
  const title = () => {
    if (!comparison) return t("compare.meta");
    if (comparison.count === 0) return t("compare.titleSame", names);
    return t(apart ? "compare.titleUnits" : "compare.title", {
      ...names,
      count: comparison.count,
    });
  };
  return (
    <>
      <PageHead
        back={back}
        over={t("compare.over")}
        title={title()}
        note={
          comparison && comparison.count > 0
            ? t(apart ? "compare.noteUnits" : "compare.note")
            : undefined
        }
        actions={comparison && <PrintButton />}
      />
      {choices.length < 2 ? (
        <Empty title={t("compare.nothing")} />
      ) : (
        <form className="form line no-print" action={path}>
          <Side name="from" label={t("compare.before")} choices={choices} chosen={from} />
          <Side name="to" label={t("compare.after")} choices={choices} chosen={to} />
          <button type="submit" className={buttonClass()}>
            {t("compare.show")}
          </button>
        </form>
      )}
      {comparison?.count === 0 && <Notice tone="teal">{t("compare.same")}</Notice>}
      {comparison && (
        <ComparisonParts
          comparison={comparison}
          names={apart ? names : undefined}
          locale={locale}
        />
      )}
    </>
  );
}

function Side({
  name,
  label,
  choices,
  chosen,
}: {
  name: string;
  label: string;
  choices: readonly Choice[];
  chosen: Choice | null;
}) {
  return (
    <div className="field">
      <label htmlFor={`compare-${name}`}>{label}</label>
      <select
        className="input"
        id={`compare-${name}`}
        name={name}
        defaultValue={chosen?.value ?? ""}
        key={chosen?.value}
      >
        {choices.map(({ value, label: said }) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
}
