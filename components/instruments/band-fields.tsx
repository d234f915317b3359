"use client";
import { fillWords } from "@/components/ui/fill-words";
import type { OwnDefinition } from "@/lib/assessments/instrument-input";
import * as steps from "./draft-state";
import type { EditorWords } from "./editor-words";
import { Line, Whole } from "./inputs";

const tones = ["good", "plain", "attention", "alarm"] as const;

/** What sums mean: ranges that follow each other, each with a name. */
export function BandFields({
  draft,
  change,
  words: t,
  range: [least, most],
}: {
  draft: OwnDefinition;
  change: (next: OwnDefinition) => void;
  words: EditorWords["edit"];
  range: readonly [least: number, most: number];
}) {
  return (
    <section className="sec">
      <h2>{t.bands}</h2>
      <p className="note">
        {t.bandsNote} ({least}-{most})
      </p>
      {draft.bands.map((band, at) => {
        const set = (one: Partial<steps.DraftBand>) =>
          change(steps.changeBand(draft, band.code, one));
        return (
          <fieldset key={band.code} className="mt-4 flex flex-wrap items-end gap-3">
            <legend className="font-semibold">{fillWords(t.band, { number: at + 1 })}</legend>
            <div className="min-w-60 flex-1">
              <Line label={t.bandName} value={band.th} max={120} onChange={(th) => set({ th })} />
            </div>
            <div className="min-w-60 flex-1">
              <Line label={t.bandNameEn} value={band.en} max={120} onChange={(en) => set({ en })} />
            </div>
            <Whole label={t.from} value={band.from} onChange={(from) => set({ from })} />
            <Whole label={t.to} value={band.to} onChange={(to) => set({ to })} />
            <div className="field">
              <label htmlFor={`tone-${band.code}`}>{t.tone}</label>
              <select
                id={`tone-${band.code}`}
                className="input"
                value={band.tone}
                onChange={(event) => set({ tone: event.target.value as (typeof tones)[number] })}
              >
                {tones.map((tone) => (
                  <option key={tone} value={tone}>
                    {t[tone]}
                  </option>
                ))}
              </select>
            </div>
            <button
              type="button"
              className="btn plain"
              onClick={() => change(steps.removeBand(draft, band.code))}
            >
              {fillWords(t.removeBand, { number: at + 1 })}
            </button>
          </fieldset>
        );
      })}
      <button type="button" className="btn mt-4" onClick={() => change(steps.addBand(draft))}>
        {t.addBand}
      </button>
    </section>
  );
}
