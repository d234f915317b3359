import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Notice, PageHead, Section } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { translator } from "@/lib/i18n/translator";
import { faultsOf } from "@/lib/regulations/faults";
import type { Terms } from "@/lib/regulations/terms";
import type { SaidComparison } from "./changes-said";
import { ComparisonParts } from "./comparison";
import { FeeSheet } from "./fee-sheet";

/** What the meeting is asked to adopt: all that changes, then the decision. */
export function AdoptScreen({
  terms,
  comparison,
  form,
  path,
  locale,
}: {
  terms: Terms;
  /** beside the version in force; null for a first regulation */
  comparison: SaidComparison | null;
  form: ReactNode;
  /** "/unit/…/regulations" */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  const faults = faultsOf(terms);
  const title = () => {
    if (!comparison) return t("adopt.titleFirst");
    return comparison.count === 0
      ? t("adopt.titleSame")
      : t("adopt.title", { count: comparison.count });
  };
  return (
    <>
      <PageHead
        back={{ href: `${path}/draft`, label: t("adopt.back") }}
        over={t("adopt.over")}
        title={title()}
        note={t("adopt.note")}
        actions={<LinkButton href={`${path}/draft/print`}>{t("adopt.read")}</LinkButton>}
      />
      {comparison ? (
        <ComparisonParts comparison={comparison} locale={locale} />
      ) : (
        <Section title={t("feeTable")}>
          <FeeSheet terms={terms} locale={locale} />
        </Section>
      )}
      <Section title={t("adopt.form")} note={t("adopt.formNote")}>
        {faults.length > 0 ? (
          <Notice tone="amber" title={t("adopt.faults")}>
            <ul>
              {faults.map((fault) => (
                <li key={`${fault.where.part} ${fault.where.index} ${fault.where.field}`}>
                  {sayRefusal(locale, fault)}
                </li>
              ))}
            </ul>
          </Notice>
        ) : (
          form
        )}
      </Section>
    </>
  );
}
