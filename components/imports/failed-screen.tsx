import { LinkButton } from "@/components/ui/button";
import { Notice, PageHead } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Batch } from "@/lib/imports/queries";
import { DiscardForm } from "./discard-form";

/** A file whose fault showed only while it was read. */
export function FailedScreen({
  slug,
  batch,
  problem,
  locale,
}: {
  slug: string;
  batch: Batch;
  problem: string | null;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  return (
    <>
      <PageHead
        over={batch.fileName}
        title={t("failed.title")}
        back={{ href: `/unit/${slug}/imports`, label: t("back") }}
      />
      {problem && <Notice tone="amber">{problem}</Notice>}
      <LinkButton href={`/unit/${slug}/imports`} tone="main">
        {t("failed.again")}
      </LinkButton>
      <DiscardForm
        commandId={crypto.randomUUID()}
        batchId={batch.id}
        slug={slug}
        label={t("mapping.discard")}
      />
    </>
  );
}
