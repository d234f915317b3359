"use client";
import { useState } from "react";
import { newCommandId } from "@/components/ui/command-id";
import { fillWords } from "@/components/ui/fill-words";
import { Ready } from "@/components/ui/ready";
import { type Instrument, sumRange } from "@/lib/assessments/instrument";
import type { OwnDefinition } from "@/lib/assessments/instrument-input";
import { ownFaultOf } from "@/lib/assessments/own-instrument";
import type { FormState } from "@/lib/form-state";
import { BandFields } from "./band-fields";
import { DraftForms } from "./draft-forms";
import * as steps from "./draft-state";
import type { EditorWords } from "./editor-words";
import { Line, Tick } from "./inputs";
import { ItemFields } from "./item-fields";

type Save = (input: {
  commandId: string;
  id: number;
  revision: number;
  definition: OwnDefinition;
}) => Promise<FormState<{ revision: number }>>;

/** The draft of a questionnaire: all of it on one page, saved as a whole. */
export function InstrumentEditor({
  id,
  instrument,
  revision: first,
  save,
  forms,
  words: t,
}: {
  id: number;
  instrument: Instrument;
  revision: number;
  save: Save;
  forms: Pick<Parameters<typeof DraftForms>[0], "publish" | "discard">;
  words: EditorWords;
}) {
  const [draft, setDraft] = useState(() => steps.draftOf(instrument));
  const [saved, setSaved] = useState(draft);
  const [revision, setRevision] = useState(first);
  const [saving, setSaving] = useState(false);
  const [told, setTold] = useState("");
  const dirty = draft !== saved;
  const whole: Instrument = { ...instrument, ...draft };
  const faulty = ownFaultOf(whole);
  const [least, most] = sumRange(whole);
  const change = (next: OwnDefinition) => {
    setTold("");
    setDraft(next);
  };

  const retitle = (at: number, words: { th?: string; en?: string }) => {
    const title = steps.withWords(draft.sections[at]?.title ?? null, words);
    change(steps.changeSection(draft, at, { title }));
  };

  async function keep() {
    if (saving) return;
    setSaving(true);
    setTold(t.edit.saving);
    try {
      const state = await save({ commandId: newCommandId(), id, revision, definition: draft });
      if (state.status === "done") {
        setRevision(state.value.revision);
        setSaved(draft);
        setTold(t.edit.saved);
      } else setTold(state.status === "refused" ? state.message : t.edit.failed);
    } catch {
      setTold(t.edit.failed);
    }
    setSaving(false);
  }

  let number = 0;
  return (
    <div className="no-print">
      <Ready>
        <div className="form">
          <Line
            label={t.edit.name}
            value={draft.name.th}
            max={120}
            onChange={(th) => change({ ...draft, name: { ...draft.name, th } })}
          />
          <Line
            label={t.edit.nameEn}
            value={draft.name.en}
            max={120}
            onChange={(en) => change({ ...draft, name: { ...draft.name, en } })}
          />
          <Line
            label={t.edit.recall}
            hint={t.edit.recallHint}
            value={draft.recall?.th ?? ""}
            max={200}
            onChange={(th) => change({ ...draft, recall: steps.withWords(draft.recall, { th }) })}
          />
          <Line
            label={t.edit.recallEn}
            value={draft.recall?.en ?? ""}
            max={200}
            onChange={(en) => change({ ...draft, recall: steps.withWords(draft.recall, { en }) })}
          />
          {instrument.version > 1 && (
            <>
              <Line
                label={t.edit.comparison}
                value={draft.comparison?.th ?? ""}
                max={500}
                onChange={(th) =>
                  change({ ...draft, comparison: steps.withWords(draft.comparison, { th }) })
                }
              />
              <Line
                label={t.edit.comparisonEn}
                value={draft.comparison?.en ?? ""}
                max={500}
                onChange={(en) =>
                  change({ ...draft, comparison: steps.withWords(draft.comparison, { en }) })
                }
              />
            </>
          )}
          <Tick
            label={t.edit.sensitive}
            checked={draft.sensitive}
            onChange={(sensitive) => change({ ...draft, sensitive })}
          />
          <Tick
            label={t.edit.sum}
            checked={draft.reading === "sum"}
            onChange={(sum) => change(steps.withSum(draft, sum))}
          />
          {draft.reading === "sum" && (
            <p className="note">{fillWords(t.edit.sumNote, { min: least, max: most })}</p>
          )}
        </div>
        {draft.sections.map((section, at) => (
          <section className="sec" key={section.items[0]?.key ?? `empty ${at}`}>
            <h2>{fillWords(t.edit.section, { number: at + 1 })}</h2>
            <div className="form">
              <Line
                label={t.edit.sectionTitle}
                value={section.title?.th ?? ""}
                max={200}
                onChange={(th) => retitle(at, { th })}
              />
              <Line
                label={t.edit.sectionTitleEn}
                value={section.title?.en ?? ""}
                max={200}
                onChange={(en) => retitle(at, { en })}
              />
            </div>
            <ol className="rows">
              {section.items.map((item) => {
                number += 1;
                return (
                  <li key={item.key} className="block!">
                    <ItemFields
                      item={item}
                      number={number}
                      draft={draft}
                      faulty={faulty?.question === number ? t.faults[faulty.fault] : null}
                      change={change}
                      words={t.edit}
                    />
                  </li>
                );
              })}
            </ol>
            <div className="mt-4 flex flex-wrap gap-2">
              <button
                type="button"
                className="btn"
                onClick={() => change(steps.addItem(draft, at))}
              >
                {t.edit.addQuestion}
              </button>
              {draft.sections.length > 1 && (
                <button
                  type="button"
                  className="btn plain"
                  onClick={() => change(steps.removeSection(draft, at))}
                >
                  {t.edit.removeSection}
                </button>
              )}
            </div>
          </section>
        ))}
        <button type="button" className="btn mt-6" onClick={() => change(steps.addSection(draft))}>
          {t.edit.addSection}
        </button>
        {draft.reading === "sum" && (
          <BandFields draft={draft} change={change} words={t.edit} range={[least, most]} />
        )}
        <div className={dirty ? "save-bar dirty" : "save-bar"}>
          <output>
            {told || (dirty ? t.edit.unsaved : "")}{" "}
            {faulty
              ? fillWords(t.faults[faulty.fault], { question: faulty.question ?? 0 })
              : t.edit.ready}
          </output>
          <button
            type="button"
            className={dirty ? "btn main-act" : "btn"}
            aria-disabled={saving || undefined}
            onClick={keep}
          >
            {t.edit.save}
          </button>
        </div>
        <DraftForms id={id} revision={revision} dirty={dirty} {...forms} words={t} />
      </Ready>
    </div>
  );
}
