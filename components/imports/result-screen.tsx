import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import { undoPayments } from "@/lib/contributions/import-actions";
import { formatDay, todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { sumsOf } from "@/lib/imports/preview";
import type { Batch, Recorded, VerdictCount } from "@/lib/imports/queries";
import { undoMembersBatch } from "@/lib/members/import-actions";

/** What a file brought, and the way to take all of it back. */
export function ResultScreen({
  slug,
  batch,
  recorded,
  counts,
  locale,
}: {
  slug: string;
  batch: Batch;
  recorded: Recorded;
  counts: VerdictCount[];
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const payments = batch.kind === "payments";
  const day = (at: Date | null) => formatDay(todayInBangkok(at ?? undefined), locale, "long");
  const undone = batch.state === "undone";
  const title = payments ? "result.titlePayments" : "result.titleMembers";
  return (
    <>
      <PageHead
        over={batch.fileName}
        title={undone ? t("result.undoneTitle") : t(title, recorded)}
        note={
          undone
            ? t("result.undoneOn", { day: day(batch.undoneAt) })
            : t("result.on", { day: day(batch.appliedAt) })
        }
        back={{ href: `/unit/${slug}/imports`, label: t("back") }}
        actions={
          <LinkButton href={`/unit/${slug}/${payments ? "round" : "members"}`}>
            {t(payments ? "result.round" : "result.register")}
          </LinkButton>
        }
      />
      {!undone && recorded.already > 0 && (
        <p>{t("result.already", { already: recorded.already })}</p>
      )}
      {!undone && recorded.receipts > 0 && (
        <p className="mt-3">
          <a className="link" href={`/unit/${slug}/receipts`}>
            {t("result.receipts", { receipts: recorded.receipts })}
          </a>
        </p>
      )}
      {sumsOf(counts).rejected > 0 && (
        <p className="mt-3">
          <a className="link" href={`/api/units/${slug}/imports/${batch.id}/rejected.csv`} download>
            {t("preview.rejected")}
          </a>
        </p>
      )}
      {!undone && (
        <Section
          title={t("result.undo")}
          note={t(payments ? "result.undoNote" : "result.undoMembersNote")}
        >
          <Fold label={t("result.undo")} tone="danger">
            <ActionForm
              action={payments ? undoPayments : undoMembersBatch}
              commandId={crypto.randomUUID()}
              hidden={{ batchId: String(batch.id) }}
            >
              <TextField name="reason" label={t("result.reason")} />
              <SubmitButton tone="danger">{t("result.undo")}</SubmitButton>
            </ActionForm>
          </Fold>
        </Section>
      )}
    </>
  );
}
