import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/marks";
import { Notice, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { RegulationVersion } from "@/lib/regulations/queries";
import type { Terms } from "@/lib/regulations/terms";
import { RegulationDocument } from "./document";

/** One regulation to read and print; only the document itself comes out on paper. */
export function DocumentScreen({
  unit,
  terms,
  adopted,
  back,
  compare,
  locale,
}: {
  unit: string;
  terms: Terms;
  /** null for a draft */
  adopted: (RegulationVersion & { intact: boolean | null }) | null;
  back: { href: string; label: string };
  /** the page that compares it; left out where there is nothing to compare with */
  compare?: string;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  return (
    <>
      <div className="no-print">
        <PageHead
          back={back}
          over={t("doc.over")}
          title={
            adopted
              ? t("doc.title", { version: t("version", { version: adopted.version }) })
              : t("doc.titleDraft")
          }
          note={adopted?.intact === true && <Chip tone="teal">✓ {t("doc.intact")}</Chip>}
          actions={
            <>
              {compare && <LinkButton href={compare}>{t("doc.compare")}</LinkButton>}
              <PrintButton />
            </>
          }
        />
        {adopted?.intact === false && <Notice tone="amber">{t("doc.broken")}</Notice>}
      </div>
      <RegulationDocument terms={terms} unit={unit} adopted={adopted} />
    </>
  );
}
