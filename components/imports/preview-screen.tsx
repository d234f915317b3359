import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Band, Empty, Notice, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { checkPaymentsAgain, requestPayments } from "@/lib/contributions/import-actions";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { sumsOf } from "@/lib/imports/preview";
import type { Batch, StagedRow, VerdictCount } from "@/lib/imports/queries";
import { rowsPerPage } from "@/lib/imports/queries";
import { checkMembersAgain, requestMembers } from "@/lib/members/import-actions";
import type { PersonLine, RowPeople } from "@/lib/members/import-queries";
import { formatBaht } from "@/lib/money";
import { DiscardForm } from "./discard-form";
import { FileNotes } from "./file-notes";
import { type PreviewAsk, previewQuery } from "./preview-ask";
import { PreviewRow } from "./preview-row";
import { verdictOrder, verdictWords } from "./verdicts";

/** What will happen to every row, before anything is recorded. */
export function PreviewScreen({
  slug,
  batch,
  counts,
  rows,
  people,
  found,
  ask,
  problem,
  locale,
}: {
  slug: string;
  batch: Batch;
  counts: VerdictCount[];
  rows: StagedRow[];
  people: Record<number, RowPeople>;
  /** people found for `ask.row` */
  found: PersonLine[];
  ask: PreviewAsk;
  problem: string | null;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const sums = sumsOf(counts);
  const money = formatBaht(sums.satang, locale, { symbol: true });
  const title = { rows: sums.rows, skipped: sums.rejected, money };
  const path = `/unit/${slug}/imports/${batch.id}`;
  const payments = batch.kind === "payments";
  const groups = groupsOf(counts);
  const shown = groups.find((g) => g.code === ask.verdict)?.rows ?? batch.rows;
  const looks = verdictWords(locale, batch.kind);
  return (
    <>
      <PageHead
        over={batch.fileName}
        title={
          sums.rows === 0
            ? t("preview.titleNothing")
            : t(payments ? "preview.titlePayments" : "preview.titleMembers", title)
        }
        note={t("preview.note")}
        back={{ href: `/unit/${slug}/imports`, label: t("back") }}
      />
      {problem && <Notice tone="amber">{problem}</Notice>}
      <Band>
        {sums.months > sums.rows && (
          <p className="mb-3">{t("preview.months", { months: sums.months })}</p>
        )}
        {sums.receipts > 0 && (
          <p className="mb-3">{t("preview.receipts", { receipts: sums.receipts })}</p>
        )}
        <div className="actions">
          {sums.rows > 0 && (
            <ActionForm
              action={payments ? requestPayments : requestMembers}
              commandId={crypto.randomUUID()}
              hidden={{ batchId: String(batch.id) }}
              className="contents"
            >
              <SubmitButton>{t("preview.apply", { rows: sums.rows })}</SubmitButton>
            </ActionForm>
          )}
          <ActionForm
            action={payments ? checkPaymentsAgain : checkMembersAgain}
            commandId={crypto.randomUUID()}
            hidden={{ batchId: String(batch.id) }}
            className="contents"
          >
            <SubmitButton tone="outline">{t("preview.again")}</SubmitButton>
          </ActionForm>
          <a className={buttonClass()} href={`${path}?step=mapping`}>
            {t("preview.remap")}
          </a>
        </div>
      </Band>
      <FileNotes notes={batch.notes} locale={locale} />
      <Section title={t("preview.groups")}>
        <nav className="actions" aria-label={t("preview.groups")}>
          <GroupLink
            href={path}
            current={!ask.verdict}
            label={t("preview.all")}
            rows={batch.rows}
          />
          {groups.map(({ code, rows }) => (
            <GroupLink
              key={code}
              href={`${path}?verdict=${code}`}
              current={ask.verdict === code}
              label={`${looks[code]?.shape ?? ""} ${looks[code]?.label ?? code}`}
              rows={rows}
            />
          ))}
        </nav>
        {ask.verdict && <p className="note mt-3">{looks[ask.verdict]?.next}</p>}
        {rows.length === 0 ? (
          <Empty title={t("preview.emptyGroup")} />
        ) : (
          <ul className="rows">
            {rows.map((row) => (
              <PreviewRow
                key={row.row}
                slug={slug}
                batch={batch}
                row={row}
                people={people[row.row] ?? { member: null, choices: [] }}
                search={ask.row === row.row ? { q: ask.q, found } : null}
                ask={ask}
                looks={looks}
                locale={locale}
              />
            ))}
          </ul>
        )}
        <Pages path={path} ask={ask} rows={shown} locale={locale} />
        {sums.rejected > 0 && (
          <p className="mt-4">
            <a
              className="link"
              href={`/api/units/${slug}/imports/${batch.id}/rejected.csv`}
              download
            >
              {t("preview.rejected")}
            </a>
          </p>
        )}
      </Section>
      <DiscardForm
        commandId={crypto.randomUUID()}
        batchId={batch.id}
        slug={slug}
        label={t("mapping.discard")}
      />
    </>
  );
}

function GroupLink(props: { href: string; current: boolean; label: string; rows: number }) {
  return (
    <a
      className={buttonClass(props.current ? "main" : "outline")}
      href={props.href}
      aria-current={props.current ? "page" : undefined}
      data-keep
    >
      {props.label} <span className="num">{props.rows.toLocaleString("en-US")}</span>
    </a>
  );
}

/** Rows by group; what a person left out is a group of its own. */
function groupsOf(counts: readonly VerdictCount[]): { code: string; rows: number }[] {
  const rows = new Map<string, number>();
  for (const count of counts) {
    const code = count.skip ? "skipped" : count.verdict;
    rows.set(code, (rows.get(code) ?? 0) + count.rows);
  }
  return [...rows]
    .map(([code, n]) => ({ code, rows: n }))
    .sort((a, b) => verdictOrder(a.code) - verdictOrder(b.code) || b.rows - a.rows);
}

function Pages({
  path,
  ask,
  rows,
  locale,
}: {
  path: string;
  ask: PreviewAsk;
  rows: number;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const pages = Math.max(1, Math.ceil(rows / rowsPerPage));
  if (pages === 1) return null;
  const href = (page: number) => `${path}?${previewQuery({ ...ask, page, row: null, q: "" })}`;
  return (
    <nav
      className="actions mt-4 items-center"
      aria-label={t("preview.page", { page: ask.page, pages })}
    >
      {ask.page > 1 && (
        <a className={buttonClass()} href={href(ask.page - 1)} rel="prev">
          {t("preview.previous")}
        </a>
      )}
      <span>{t("preview.page", { page: ask.page, pages })}</span>
      {ask.page < pages && (
        <a className={buttonClass()} href={href(ask.page + 1)} rel="next">
          {t("preview.next")}
        </a>
      )}
    </nav>
  );
}
