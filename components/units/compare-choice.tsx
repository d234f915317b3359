import { buttonClass } from "@/components/ui/button";
import { Notice, PageHead } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";

/** The way into a comparison: up to four units by name. */
export function CompareChoice({
  choices,
  chosen,
  month,
  path,
  back,
  locale,
}: {
  choices: { slug: string; name: string }[];
  chosen: string[];
  month?: string;
  path: string;
  back: { href: string; label: string };
  locale: Locale;
}) {
  const t = translator(locale, "units");
  return (
    <>
      <PageHead back={back} title={t("compare.chooseTitle")} note={t("compare.chooseNote")} />
      {chosen.length > 0 && <Notice tone="amber">{t("compare.tooFew")}</Notice>}
      <form className="form mt-4" action={path}>
        {month && <input type="hidden" name="month" value={month} />}
        {[0, 1, 2, 3].map((at) => (
          <div className="field" key={at}>
            <label htmlFor={`unit-${at}`}>{t("compare.chooseField", { number: at + 1 })}</label>
            <select className="input" id={`unit-${at}`} name="unit" defaultValue={chosen[at] ?? ""}>
              <option value="">{t("compare.chooseEmpty")}</option>
              {choices.map((u) => (
                <option key={u.slug} value={u.slug}>
                  {u.name}
                </option>
              ))}
            </select>
          </div>
        ))}
        <button type="submit" className={buttonClass("main")}>
          {t("compare.chooseButton")}
        </button>
      </form>
    </>
  );
}
