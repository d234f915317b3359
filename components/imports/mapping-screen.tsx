import { ActionForm } from "@/components/ui/action-form";
import { CheckField } from "@/components/ui/choice-field";
import { SelectField } from "@/components/ui/field";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { channels } from "@/lib/contributions/channels";
import { mapPayments } from "@/lib/contributions/import-actions";
import type { paymentFields } from "@/lib/contributions/import-fields";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { cellText } from "@/lib/imports/cells";
import { columnLetter } from "@/lib/imports/columns";
import type { Batch, StagedRow } from "@/lib/imports/queries";
import { mapMembers } from "@/lib/members/import-actions";
import { memberFields } from "@/lib/members/import-fields";
import { DiscardForm } from "./discard-form";
import { FileNotes } from "./file-notes";

const groups = {
  payments: {
    who: ["fullName", "firstName", "lastName", "memberNo", "nationalId", "phone", "village"],
    what: ["paidOn", "amount", "month", "channel", "proof"],
  },
  members: {
    person: memberFields.map(({ field }) => field).filter((f) => !/^(option|insuredFrom)$/.test(f)),
    insurance: ["option", "insuredFrom"],
  },
} as const;

const needed = ["paidOn", "amount"];

type Field = (typeof paymentFields)[number]["field"] | (typeof memberFields)[number]["field"];

/** Which column is what: guessed, with the first rows beside it, for a person to correct. */
export function MappingScreen({
  slug,
  batch,
  sample,
  problem,
  locale,
}: {
  slug: string;
  batch: Batch;
  sample: StagedRow[];
  problem: string | null;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const words = translator(locale, "contributions");
  const { columns, options } = batch.mapping;
  const choices = batch.columns.map((name, i) => {
    const letter = columnLetter(i);
    const label =
      name === letter ? t("mapping.columnOnly", { letter }) : t("mapping.column", { letter, name });
    return { value: String(i), label };
  });
  const hints: Partial<Record<string, string>> = {
    month: t("fieldHint.month"),
    joinedOn: t("fieldHint.joinedOn"),
    village: t("fieldHint.village"),
  };
  return (
    <>
      <PageHead
        over={batch.fileName}
        title={t("mapping.title")}
        note={t("mapping.note")}
        back={{ href: `/unit/${slug}/imports`, label: t("back") }}
      />
      {problem && <Notice tone="amber">{problem}</Notice>}
      <FileNotes notes={batch.notes} locale={locale} />
      <Sample columns={batch.columns} rows={sample} caption={t("mapping.sample")} />
      <ActionForm
        action={batch.kind === "payments" ? mapPayments : mapMembers}
        commandId={crypto.randomUUID()}
        hidden={{ batchId: String(batch.id) }}
        keep
      >
        {Object.entries(groups[batch.kind]).map(([group, fields]) => (
          <Section key={group} title={t(`mapping.${group as "who"}`)}>
            <div className="grid gap-5">
              {(fields as readonly Field[]).map((field) => (
                <SelectField
                  key={field}
                  name={field}
                  label={
                    needed.includes(field)
                      ? `${t(`field.${field}`)} (${t("mapping.required")})`
                      : t(`field.${field}`)
                  }
                  hint={hints[field]}
                  choices={choices}
                  empty={t("mapping.none")}
                  defaultValue={columns[field] === undefined ? "" : String(columns[field])}
                />
              ))}
            </div>
          </Section>
        ))}
        {batch.kind === "payments" ? (
          <SelectField
            name="usualChannel"
            label={t("mapping.channel")}
            choices={channels.map((c) => ({ value: c, label: words(`channel.${c}`) }))}
            defaultValue={options?.channel ?? "kiosk"}
          />
        ) : (
          <CheckField
            name="consent"
            label={t("mapping.consent")}
            hint={t("mapping.consentHint")}
            defaultChecked={options?.consent === "yes"}
          />
        )}
        <SubmitButton>{t("mapping.button")}</SubmitButton>
      </ActionForm>
      <DiscardForm
        commandId={crypto.randomUUID()}
        batchId={batch.id}
        slug={slug}
        label={t("mapping.discard")}
      />
    </>
  );
}

/** The first rows as they stand in the file. Wide files scroll inside their own frame. */
function Sample({
  columns,
  rows,
  caption,
}: {
  columns: string[];
  rows: StagedRow[];
  caption: string;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="my-4 overflow-x-auto" tabIndex={0} aria-label={caption}>
      <table className="tbl">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((name, i) => (
              <th key={i} scope="col" className="whitespace-nowrap">
                {columnLetter(i)}
                {name !== columnLetter(i) && <small>{name}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              {columns.map((_, i) => (
                <td key={i} className="whitespace-nowrap">
                  {cellText(row.cells[i]).slice(0, 40)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
