import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/marks";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { skipRow } from "@/lib/imports/actions";
import { textInRow, whoInRow } from "@/lib/imports/preview";
import type { Batch, StagedRow } from "@/lib/imports/queries";
import { takeAsOther } from "@/lib/members/import-actions";
import type { PersonLine, RowPeople } from "@/lib/members/import-queries";
import { formatBaht } from "@/lib/money";
import { addMonths, asMonth, formatMonth } from "@/lib/month";
import { ChoosePerson } from "./choose-person";
import type { PreviewAsk } from "./preview-ask";
import type { VerdictLook } from "./verdicts";

/** One row of the file: what it says, whom it means, what will happen, and what can be done about it. */
export function PreviewRow({
  slug,
  batch,
  row,
  people,
  search,
  ask,
  looks,
  locale,
}: {
  slug: string;
  batch: Batch;
  row: StagedRow;
  people: RowPeople;
  search: { q: string; found: PersonLine[] } | null;
  ask: PreviewAsk;
  looks: Record<string, VerdictLook | undefined>;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const verdict = row.skip ? "skipped" : (row.verdict ?? "");
  const look = looks[verdict];
  const asks = verdict === "unknown_person" || verdict === "ambiguous_person";
  const due = (row.detail as { due?: number } | null)?.due;
  const hidden = { batchId: String(batch.id), row: String(row.row) };
  return (
    <li id={`row-${row.row}`}>
      <div className="col-span-full">
        <p className="flex flex-wrap items-center gap-x-3">
          <span className="over">{t("preview.row", { row: row.row })}</span>
          <Chip tone={look?.tone}>
            <span aria-hidden="true">{look?.shape} </span>
            {look?.label ?? verdict}
          </Chip>
        </p>
        <b>{whoInRow(row.cells, batch.mapping.columns) || t("preview.nobody")}</b>
        <p>
          {batch.kind === "payments"
            ? paymentText(row, batch, locale)
            : memberText(row, batch, locale)}
        </p>
        {people.member && (
          <p className="note">
            {t("preview.inRegister")}: {people.member.no} · {people.member.name} ·{" "}
            {people.member.village}
            {row.chosenId ? ` · ${t("preview.chosen")}` : ""}
          </p>
        )}
        {verdict !== "new" && look && (
          <p className="note">
            {look.next}
            {due ? ` ${t("preview.due", { due: formatBaht(due, locale, { symbol: true }) })}` : ""}
          </p>
        )}
      </div>
      <div className="col-span-full flex flex-wrap gap-3">
        {asks && batch.kind === "payments" && (
          <Fold label={t("preview.whom")} open={search !== null}>
            <ChoosePerson
              slug={slug}
              batchId={batch.id}
              row={row.row}
              choices={people.choices}
              search={search}
              ask={ask}
              locale={locale}
            />
          </Fold>
        )}
        {verdict === "same_name" && (
          <ActionForm
            action={takeAsOther}
            commandId={crypto.randomUUID()}
            hidden={hidden}
            className="contents"
          >
            <SubmitButton tone="outline">{t("preview.other")}</SubmitButton>
          </ActionForm>
        )}
        {(verdict === "new" || row.skip) && (
          <ActionForm
            action={skipRow}
            commandId={crypto.randomUUID()}
            hidden={{ ...hidden, skip: String(!row.skip) }}
            className="contents"
          >
            <SubmitButton tone="plain">
              {t(row.skip ? "preview.take" : "preview.skip")}
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </li>
  );
}

/** Month, day, money: as they were understood, or else as they stand in the file. */
function paymentText(row: StagedRow, batch: Batch, locale: Locale): string {
  const t = translator(locale, "imports");
  const words = translator(locale, "contributions");
  const inFile = (field: string) => textInRow(row.cells, batch.mapping.columns, field);
  const from = row.month === null ? null : asMonth(row.month);
  const short = (m: typeof from) => (m === null ? null : formatMonth(m, locale, "short"));
  const months =
    from !== null && row.months !== null && row.months > 1
      ? t("preview.monthsTo", {
          from: short(from) ?? "",
          to: short(addMonths(from, row.months - 1)) ?? "",
        })
      : (short(from) ?? inFile("month"));
  const day = row.paidOn ? formatDay(row.paidOn, locale, "medium") : inFile("paidOn");
  const money =
    row.satang === null ? inFile("amount") : formatBaht(row.satang, locale, { symbol: true });
  const channel = row.verdict !== "blank" && row.channel ? words(`channel.${row.channel}`) : null;
  return [months, day && t("preview.paid", { day }), money, channel].filter(Boolean).join(" · ");
}

function memberText(row: StagedRow, batch: Batch, locale: Locale): string {
  const t = translator(locale, "imports");
  const fields = ["village", "houseNo", "birth", "phone", "option"] as const;
  return fields
    .flatMap((field) => {
      const text = textInRow(row.cells, batch.mapping.columns, field);
      return text ? [`${t(`field.${field}`)} ${text}`] : [];
    })
    .join(" · ");
}
