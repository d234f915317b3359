import { Notice, PageHead } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Batch, Progress } from "@/lib/imports/queries";
import { WorkWatch } from "./work-watch";

/** While a file is read, checked or recorded: how far it is, and that one may leave. */
export function WorkScreen({
  slug,
  batch,
  progress,
  locale,
}: {
  slug: string;
  batch: Batch & { state: "reading" | "checking" | "applying" };
  progress: Progress;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const list = `/unit/${slug}/imports`;
  const raw = (key: "read" | "done") => String(t.raw(`wait.${key}`)).replaceAll(", number}", "}");
  return (
    <>
      <PageHead
        over={batch.fileName}
        title={t(`wait.${batch.state}`)}
        back={{ href: list, label: t("back") }}
      />
      {progress.stopped ? (
        <Notice tone="amber">{t("wait.stopped")}</Notice>
      ) : (
        <WorkWatch
          path={`/api/units/${slug}/imports/${batch.id}`}
          state={batch.state}
          rows={progress.rows}
          done={progress.done}
          text={raw(batch.state === "reading" ? "read" : "done")}
        />
      )}
      <p className="mt-4">{t("wait.note")}</p>
      {batch.state === "applying" && <p className="note">{t("wait.allOrNothing")}</p>}
      <p className="mt-4">
        <a className="link" href={`${list}/${batch.id}`}>
          {t("wait.again")}
        </a>
      </p>
    </>
  );
}
