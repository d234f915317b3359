"use client";
import { useMemo } from "react";
import { CancelForm, type CancelWords } from "@/components/services/cancel-form";
import { ActionForm } from "@/components/ui/action-form";
import { type DataColumn, DataTable, type DataTableProps } from "@/components/ui/data-table";
import { DateField } from "@/components/ui/date-field";
import { Dialog } from "@/components/ui/dialog";
import { fillWords } from "@/components/ui/fill-words";
import { Chip } from "@/components/ui/marks";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { cancelAnnualFee, payAnnualFee } from "@/lib/fund/fee-actions";
import type th from "@/lib/i18n/th/services";
import { feesConfig } from "./fees-config";
import type { FeeRow } from "./fees-rows";

export type FeesWords = (typeof th)["fees"];

/** Who owes the annual fee and who paid it; money is taken in the row itself. */
export function FeesTable({
  unitId,
  unitPath,
  yearBe,
  year,
  today,
  words,
  ...table
}: Omit<DataTableProps<FeeRow>, "columns" | "rowKey" | "rowHref" | "config"> & {
  unitId: number;
  /** "/unit/…" */
  unitPath: string;
  yearBe: number;
  /** as the reader counts years */
  year: string;
  /** as people write it */
  today: string;
  words: FeesWords;
}) {
  const columns = useMemo(
    (): DataColumn<FeeRow>[] => [
      { id: "name", header: words.name, cell: (row) => row.name },
      { id: "no", header: words.no, numeric: true, cell: (row) => row.no },
      { id: "village", header: words.village, cell: (row) => row.village },
      { id: "class", header: words.class, cell: (row) => row.class },
      { id: "due", header: words.due, cell: (row) => row.due },
      { id: "amount", header: words.amount, numeric: true, cell: (row) => row.amount },
      {
        id: "state",
        header: words.state,
        cell: (row) => (
          <div className="flex flex-wrap items-center gap-x-3">
            <State row={row} words={words} />
            {row.feeId === null ? (
              <Pay
                row={row}
                unitId={unitId}
                yearBe={yearBe}
                year={year}
                today={today}
                words={words}
              />
            ) : (
              <CancelForm
                plain
                action={cancelAnnualFee}
                hidden={{ unitId: String(unitId), feeId: String(row.feeId) }}
                what={fillWords(words.cancelWhat, receiptOf(row))}
                words={cancelWords(row, words)}
              />
            )}
          </div>
        ),
      },
    ],
    [unitId, yearBe, year, today, words],
  );
  return (
    <DataTable
      {...table}
      config={feesConfig}
      columns={columns}
      rowKey={(row) => String(row.no)}
      rowHref={(row) => `${unitPath}/members/${row.no}`}
    />
  );
}

function receiptOf({ receipt }: FeeRow): Record<string, string> {
  const [no = "", receiptYear = ""] = (receipt ?? "").split("/");
  return { no, receiptYear };
}

function cancelWords(row: FeeRow, words: FeesWords): CancelWords {
  return {
    open: words.cancel,
    title: fillWords(words.cancelTitle, { name: row.name }),
    reason: words.reason,
    reasonHint: words.reasonHint,
    submit: words.cancelSubmit,
    done: fillWords(words.cancelDone, { name: row.name }),
  };
}

function State({ row, words }: { row: FeeRow; words: FeesWords }) {
  if (row.state === "owed") return <Chip tone="amber">{words.owed}</Chip>;
  if (row.state === "coming") return <Chip>{words.coming}</Chip>;
  return (
    <span>
      {row.paidOn}
      {row.receipt && row.receiptHref && (
        <>
          {" · "}
          <a href={row.receiptHref}>{words.receipt.replace("{no}/{year}", row.receipt)}</a>
        </>
      )}
    </span>
  );
}

function Pay({
  row,
  unitId,
  yearBe,
  year,
  today,
  words,
}: {
  row: FeeRow;
  unitId: number;
  yearBe: number;
  year: string;
  today: string;
  words: FeesWords;
}) {
  const what = { class: row.class, amount: row.amount, due: row.due };
  return (
    <Dialog
      label={words.pay}
      title={fillWords(words.payTitle, { year, name: row.name })}
      description={fillWords(words.payWhat, what)}
    >
      {(close) => (
        <ActionForm
          action={payAnnualFee}
          hidden={{ unitId: String(unitId), no: String(row.no), yearBe: String(yearBe) }}
          onDone={({ receiptNo, receiptYear }) => {
            close();
            void toastDone(
              fillWords(words.payDone, { name: row.name, no: receiptNo, receiptYear }),
            );
          }}
        >
          <DateField name="paidOn" label={words.payDay} defaultValue={today} />
          <SubmitButton wide>{words.paySubmit}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
