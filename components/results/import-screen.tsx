import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/marks";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { WideBox } from "@/components/units/wide-box";
import { type CheckedRow, isFault } from "@/lib/assessments/answer-sheet";
import { asked } from "@/lib/assessments/asked";
import type { AnswersImport } from "@/lib/assessments/import-queries";
import { answeringOf, itemsOf, rangeOf } from "@/lib/assessments/instrument";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { roundWord, saidIn } from "./words";

type Actions = {
  apply: FormAction<{ people: number }>;
  undo: FormAction<{ people: number }>;
  discard: FormAction<{ batchId: number }>;
};

/** A file of answers: the empty sheet, sending it, what each row would do, and taking it back. */
export function AnswersImportScreen({
  data: { round, files, preview },
  problem,
  actions,
  commandIds,
  locale,
}: {
  data: AnswersImport;
  problem: string | null;
  actions: Actions;
  commandIds: readonly [send: string, apply: string, discard: string];
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const home = `/evaluator/rounds/${round.id}`;
  const sheet = `/api${home}/answers`;
  const open = round.closedOn === null;
  return (
    <>
      <PageHead
        back={{ href: home, label: roundWord(locale, round) }}
        over={`${t("import.over", { unit: locale === "th" ? round.shortTh : round.shortEn })} · ${saidIn(locale, round.instrument.name)}`}
        title={preview ? titleOf(preview.rows, locale) : t("import.title")}
        note={t("import.note")}
      />
      {problem && <Notice tone="amber">{problem}</Notice>}
      {!open && <Notice>{t("import.closed")}</Notice>}
      {open && preview && (
        <Preview
          preview={preview}
          round={round}
          actions={actions}
          commandIds={commandIds}
          locale={locale}
        />
      )}
      {open && (
        <>
          <Section title={t("import.step1")} note={t("import.step1Note")}>
            <div className="flex gap-3">
              <a className="btn" href={`${sheet}.xlsx`} download>
                Excel
              </a>
              <a className="btn" href={`${sheet}.csv`} download>
                CSV
              </a>
            </div>
          </Section>
          <Section title={t("import.step2")} note={t("import.keepFile")}>
            <form
              className="form"
              method="post"
              action={sheet}
              encType="multipart/form-data"
              data-hard=""
            >
              <input type="hidden" name="commandId" value={commandIds[0]} />
              <div className="field">
                <label htmlFor="answers-file">{t("import.file")}</label>
                <input
                  id="answers-file"
                  className="input"
                  type="file"
                  name="file"
                  accept=".xlsx,.csv,text/csv"
                  required
                />
              </div>
              <button type="submit" className="btn main-act">
                {t("import.send")}
              </button>
            </form>
          </Section>
        </>
      )}
      {files.some(({ state }) => state !== "preview") && (
        <Section title={t("import.files")}>
          <ul className="rows max-w-240">
            {files
              .filter(({ state }) => state !== "preview")
              .map((file) => (
                <li key={file.id}>
                  <span>
                    {file.fileName}
                    <small className="note block">
                      {t(
                        file.state === "applied" ? "import.state.applied" : "import.state.undone",
                        {
                          done: file.done,
                        },
                      )}{" "}
                      · {t("import.by", { by: file.by })}
                    </small>
                  </span>
                  {open && file.state === "applied" && (
                    <ActionForm
                      action={actions.undo}
                      hidden={{ batchId: String(file.id) }}
                      className="contents"
                    >
                      <SubmitButton>{t("import.undo")}</SubmitButton>
                    </ActionForm>
                  )}
                </li>
              ))}
          </ul>
        </Section>
      )}
    </>
  );
}

type Row = Omit<CheckedRow, "answers">;

function titleOf(rows: readonly Row[], locale: Locale): string {
  const t = translator(locale, "results");
  const faults = rows.filter(({ verdict }) => isFault(verdict)).length;
  const fresh = rows.filter(({ verdict }) => verdict === "new").length;
  if (faults > 0) return t("import.mend", { count: faults });
  return fresh > 0 ? t("import.ready", { count: fresh }) : t("import.nothing");
}

function Preview({
  preview,
  round,
  actions,
  commandIds,
  locale,
}: {
  preview: NonNullable<AnswersImport["preview"]>;
  round: AnswersImport["round"];
  actions: Actions;
  commandIds: readonly [string, string, string];
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const hidden = { batchId: String(preview.id) };
  const ready =
    preview.rows.some(({ verdict }) => verdict === "new") &&
    !preview.rows.some(({ verdict }) => isFault(verdict));
  const word = ({ verdict, question }: Row) =>
    verdict === "blank" && question === null
      ? t("import.verdict.empty")
      : t(`import.verdict.${verdict}`, { question: question ?? 0 });
  const items = itemsOf(asked(round.instrument, round.itemKeys));
  /** What was typed, and what can be. */
  const more = ({ verdict, question, said }: Row) => {
    const item = verdict === "out_of_range" && question !== null ? items[question - 1] : undefined;
    const range = item && rangeOf(answeringOf(round.instrument, item));
    return [
      said !== null && t("import.said", { said }),
      range && t("import.range", { from: range[0], to: range[1] }),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <Section title={t("import.preview", { file: preview.fileName })}>
      <div className="flex flex-wrap gap-3">
        {ready && (
          <ActionForm
            action={actions.apply}
            commandId={commandIds[1]}
            hidden={hidden}
            className="contents"
          >
            <SubmitButton tone="main">{t("import.apply")}</SubmitButton>
          </ActionForm>
        )}
        <ActionForm
          action={actions.discard}
          commandId={commandIds[2]}
          hidden={hidden}
          className="contents"
        >
          <SubmitButton tone="plain">{t("import.discard")}</SubmitButton>
        </ActionForm>
      </div>
      <WideBox label={t("import.preview", { file: preview.fileName })}>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t("import.row")}</th>
              <th scope="col">{t("import.person")}</th>
              <th scope="col">{t("import.becomes")}</th>
            </tr>
          </thead>
          <tbody>
            {preview.rows.map((row) => (
              <tr key={row.row}>
                <th scope="row">{row.row}</th>
                <td>{row.no ?? "–"}</td>
                <td>
                  <Chip
                    tone={
                      isFault(row.verdict) ? "amber" : row.verdict === "new" ? "teal" : "neutral"
                    }
                  >
                    {word(row)}
                  </Chip>
                  {more(row) && <small className="block">{more(row)}</small>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideBox>
    </Section>
  );
}
