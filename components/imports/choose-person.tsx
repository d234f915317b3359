import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import { choosePayer } from "@/lib/contributions/import-actions";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { PersonLine } from "@/lib/members/import-queries";
import type { PreviewAsk } from "./preview-ask";

/** The likely people of one row, each a button, and a search of the register for anyone else. */
export function ChoosePerson({
  slug,
  batchId,
  row,
  choices,
  search,
  ask,
  locale,
}: {
  slug: string;
  batchId: number;
  row: number;
  choices: PersonLine[];
  search: { q: string; found: PersonLine[] } | null;
  ask: PreviewAsk;
  locale: Locale;
}) {
  const t = translator(locale, "imports");
  const shown = search ? search.found : choices;
  return (
    <div>
      <p className="note">{t("preview.sameWords")}</p>
      {search && <p>{t("preview.found", { count: search.found.length })}</p>}
      {!search && choices.length === 0 && <p>{t("preview.noLikely")}</p>}
      <ul className="rows">
        {shown.map((person) => (
          <li key={person.id}>
            <div>
              <b>{person.name}</b>
              <p className="note">
                {person.no} · {person.village}
              </p>
            </div>
            <ActionForm
              action={choosePayer}
              commandId={crypto.randomUUID()}
              hidden={{ batchId: String(batchId), row: String(row), chosenId: String(person.id) }}
              className="contents"
            >
              <SubmitButton tone="outline">{t("preview.choose")}</SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
      <form className="form line mt-3" action={`/unit/${slug}/imports/${batchId}#row-${row}`}>
        {ask.verdict && <input type="hidden" name="verdict" value={ask.verdict} />}
        {ask.page > 1 && <input type="hidden" name="page" value={ask.page} />}
        <input type="hidden" name="row" value={row} />
        <div className="field">
          <label htmlFor={`find-${row}`}>{t("preview.find")}</label>
          <span className="hint">{t("preview.findHint")}</span>
          <input
            className="input"
            type="search"
            id={`find-${row}`}
            name="q"
            defaultValue={search?.q}
          />
        </div>
        <button type="submit" className={buttonClass()}>
          {t("preview.findButton")}
        </button>
      </form>
    </div>
  );
}
