import { Chip, type Tone } from "@/components/ui/marks";
import { Empty, Notice, PageHead, Section } from "@/components/ui/page";
import { formatDay, todayInBangkok } from "@/lib/day";
import type { ImportState } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { BatchLine } from "@/lib/imports/queries";
import { UploadForm } from "./upload-form";

const tones: Partial<Record<ImportState, Tone>> = {
  mapping: "amber",
  preview: "amber",
  applied: "teal",
};

/** A new file, and the files sent so far with how far they are. */
export function ListScreen({
  slug,
  batches,
  problem,
  locale,
}: {
  slug: string;
  batches: BatchLine[];
  /** why the file just sent was not taken, where it was sent without JavaScript */
  problem: string | null;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  return (
    <>
      <PageHead over={t("over")} title={t("title")} note={t("note")} />
      {problem && <Notice tone="amber">{problem}</Notice>}
      <Section title={t("upload.title")}>
        <UploadForm
          path={`/api/units/${slug}/imports`}
          commandId={crypto.randomUUID()}
          words={messages[locale].imports.upload}
        />
      </Section>
      <Section title={t("list.title")}>
        {batches.length === 0 ? (
          <Empty title={t("list.emptyTitle")}>{t("list.empty")}</Empty>
        ) : (
          <ul className="rows">
            {batches.map((batch) => (
              <li key={batch.id}>
                <div>
                  <b>
                    <a href={`/unit/${slug}/imports/${batch.id}`}>{batch.fileName}</a>
                  </b>
                  <p className="note">
                    {t("list.line", {
                      kind: t(`kind.${batch.kind}`),
                      rows: batch.rows,
                      day: formatDay(todayInBangkok(batch.createdAt), locale, "medium"),
                      by: batch.by,
                    })}
                  </p>
                </div>
                <Chip tone={tones[batch.state]}>{t(`state.${batch.state}`)}</Chip>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
