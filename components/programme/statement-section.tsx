import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { SelectField, TextAreaField, TextField } from "@/components/ui/field";
import { Chip } from "@/components/ui/marks";
import { Empty, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold, RowActions } from "@/components/units/fold";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, type Month } from "@/lib/month";
import { addStatement, removeStatement } from "@/lib/programme/consistency-actions";
import type { StatementResult } from "@/lib/programme/consistency-queries";
import { statementKinds } from "@/lib/programme/statements";

export type Place = { id: number; nameTh: string; nameEn: string };

/** Figures as somebody stated them elsewhere: whether they hold, and where to type more. */
export function StatementSection({
  statements,
  units,
  locale,
}: {
  statements: readonly StatementResult[];
  units: readonly Place[];
  locale: Locale;
}) {
  const t = translator(locale, "consistency");
  const sorted = [...statements].sort((a, b) => Number(a.holds) - Number(b.holds));
  return (
    <Section title={t("statements.title")} note={t("statements.note")}>
      {sorted.length === 0 ? (
        <Empty title={t("statements.empty")}>{t("statements.emptyHint")}</Empty>
      ) : (
        <ul className="rows">
          {sorted.map((one) => (
            <li key={one.id}>
              <div>
                <b>{one.about}</b> <span className="note">{nameOf(one, locale)}</span>
                <p>{saidOf(one, locale)}</p>
                <p className="note">{[one.source, one.note].filter(Boolean).join(" · ")}</p>
              </div>
              <Chip tone={one.holds ? "teal" : "red"}>{verdictOf(one, locale)}</Chip>
              <RowActions>
                <ActionForm
                  action={removeStatement}
                  commandId={crypto.randomUUID()}
                  hidden={{ statementId: String(one.id) }}
                  inline
                >
                  <SubmitButton tone="plain">{t("statements.remove")}</SubmitButton>
                </ActionForm>
              </RowActions>
            </li>
          ))}
        </ul>
      )}
      <Fold label={t("statements.add")} tone="main">
        <ActionForm action={addStatement} commandId={crypto.randomUUID()}>
          <SelectField
            name="unitId"
            label={t("unit")}
            choices={units.map((unit) => ({
              value: String(unit.id),
              label: nameOf(unit, locale),
            }))}
          />
          <SelectField
            name="kind"
            label={t("statements.kind")}
            choices={statementKinds.map((kind) => ({
              value: kind,
              label: t(`statements.kinds.${kind}`),
            }))}
          />
          <TextField name="about" label={t("statements.about")} maxLength={200} />
          <TextAreaField
            name="given"
            label={t("statements.given")}
            hint={t("statements.givenHint")}
            rows={2}
          />
          <TextField name="stated" label={t("statements.stated")} maxLength={40} />
          <TextField name="source" label={t("statements.source")} maxLength={200} />
          <DateField name="statedOn" label={t("statements.day")} optional />
          <TextField name="note" label={t("statements.remark")} maxLength={500} optional />
          <SubmitButton>{t("statements.submit")}</SubmitButton>
        </ActionForm>
      </Fold>
    </Section>
  );
}

const nameOf = (unit: { nameTh: string; nameEn: string }, locale: Locale) =>
  locale === "th" ? unit.nameTh : unit.nameEn;

function saidOf({ kind, given, stated, decimals }: StatementResult, locale: Locale): string {
  const t = translator(locale, "consistency");
  const figure = (value: number) =>
    kind === "months"
      ? formatMonth(value as Month, locale, "short")
      : value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  const shown = stated.toLocaleString("en-US", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: 6,
  });
  const of = `${t(`statements.kinds.${kind}`)}: ${given.map(figure).join("; ")}`;
  return t("statements.said", { given: of, stated: shown });
}

function verdictOf({ holds, ought }: StatementResult, locale: Locale): string {
  const t = translator(locale, "consistency");
  if (holds) return t("holds");
  if (ought === null) return t("statements.nothing");
  const shown = ought.toLocaleString("en-US", { maximumFractionDigits: 6 });
  return t("statements.ought", { ought: shown });
}
