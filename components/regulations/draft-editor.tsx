"use client";
import { type ReactNode, useDeferredValue, useEffect, useMemo } from "react";
import { DraftEffect, type EffectWords } from "@/components/services/draft-effect";
import { Section, Split } from "@/components/ui/page";
import { Ready } from "@/components/ui/ready";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { formatBaht } from "@/lib/money";
import { numbered } from "@/lib/regulations/articles";
import { compareTerms } from "@/lib/regulations/compare";
import { effectOf, type UnitEvent } from "@/lib/regulations/effect";
import type { Terms } from "@/lib/regulations/terms";
import { ApprovalLines } from "./approval-lines";
import { ArticleLines } from "./article-lines";
import { type ClassGone, ClassLines } from "./class-lines";
import { DaysFields } from "./days-fields";
import { type Draft, DraftContext } from "./draft-context";
import { DraftHead } from "./draft-head";
import { DraftNewsBox } from "./draft-news";
import { type EditorWords, faultText } from "./editor-words";
import { FeeTable } from "./fee-table";
import { IncentiveLines } from "./incentive-lines";
import { cellName, readTyped } from "./read-typed";
import { SaveBar } from "./save-bar";
import type { Typed } from "./typed";
import { type SavedDraft, useDraft } from "./use-draft";
import { WorkLines } from "./work-lines";

export type DraftEditorProps = {
  unitId: number;
  /** "/unit/…/regulations" */
  path: string;
  saved: SavedDraft;
  /** the version that it would follow */
  before: { version: number; from: Day; terms: Terms } | null;
  knownCodes: readonly string[];
  classesGone: readonly ClassGone[];
  /** what happened in twelve months, to run the draft over */
  year: { events: UnitEvent[]; versions: { id: number; terms: Terms }[] } | null;
  effect: { words: EffectWords; names: Readonly<Record<string, string>> };
  words: EditorWords;
  /** who may throw the draft away, from the server */
  discard: ReactNode;
  locale: Locale;
};

/** The whole draft on one page: read and checked while it is typed, saved as one. */
export function DraftEditor(props: DraftEditorProps) {
  const { words, locale, before, path, year } = props;
  const t = words.edit;
  const draft = useDraft(props.unitId, props.saved);
  const { typed, change, save, dirty } = draft;
  const read = useMemo(() => readTyped(typed), [typed]);
  const faults = useMemo(() => {
    const sentences = new Map<string, string>();
    for (const fault of read.faults) {
      const cell = cellName(fault.where);
      const said = faultText(fault, words, (amount) => formatBaht(amount, locale));
      if (!sentences.has(cell)) sentences.set(cell, said);
    }
    return sentences;
  }, [read.faults, words, locale]);
  // Choices of articles, comparing and computing a year again may lag behind the typing.
  const lines = useDeferredValue(typed.articles);
  const articles = useMemo(() => articleOptions(lines), [lines]);
  const taken = useMemo(
    () => [
      ...props.knownCodes,
      ...typed.classes.map((one) => one.code),
      ...typed.fees.map((fee) => fee.service),
      ...typed.compensation.map((line) => line.activity),
      ...typed.incentives.map((line) => line.kind),
    ],
    [props.knownCodes, typed.classes, typed.fees, typed.compensation, typed.incentives],
  );
  const base = before?.terms ?? null;
  const context: Draft = useMemo(
    () => ({ words, locale, base, faults, taken, articles, change }),
    [words, locale, base, faults, taken, articles, change],
  );
  const settled = useDeferredValue(read.terms);
  const count = useMemo(() => (base ? compareTerms(base, settled).count : 0), [base, settled]);
  const effect = useMemo(() => {
    if (!year) return null;
    return effectOf(
      new Map(year.versions.map(({ id, terms }) => [id, terms])),
      settled,
      year.events,
    );
  }, [year, settled]);

  async function trySave(leaving = false): Promise<boolean> {
    const [first] = read.faults;
    if (!first) return save(leaving);
    const cell = document.querySelector<HTMLElement>('.editor [aria-invalid="true"]');
    const line = document.querySelector<HTMLElement>(".editor .err");
    (cell ?? line)?.scrollIntoView({ block: "center" });
    cell?.focus();
    return false;
  }

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== "s") return;
      event.preventDefault();
      document.querySelector<HTMLElement>(".save-bar button")?.click();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);

  return (
    <DraftContext.Provider value={context}>
      <Ready>
        <div className="editor">
          <DraftHead
            words={words}
            locale={locale}
            path={path}
            before={before}
            count={count}
            faults={read.faults.length}
            dirty={dirty}
            save={() => trySave(true)}
          />
          <DraftNewsBox
            news={draft.news}
            looking={draft.looking}
            words={t}
            takeMine={draft.takeMine}
            takeSaved={draft.takeSaved}
          />
          <Split
            aside={
              effect && (
                <div id="effect">
                  <DraftEffect
                    effect={effect}
                    names={props.effect.names}
                    words={props.effect.words}
                    locale={locale}
                  />
                </div>
              )
            }
          >
            <nav className="jump" aria-label={t.jump}>
              {[...parts(words), ["effect", props.effect.words.title] as const].map(
                ([id, title]) => (
                  <a key={id} href={`#${id}`}>
                    {title}
                  </a>
                ),
              )}
            </nav>
            <Section id="fees" title={words.feeTable}>
              <FeeTable fees={typed.fees} classes={typed.classes} />
            </Section>
            <Section id="work" title={t.compensation} note={t.compensationNote}>
              <WorkLines lines={typed.compensation} />
            </Section>
            <Section id="incentives" title={t.incentives} note={t.incentivesNote}>
              <IncentiveLines lines={typed.incentives} />
            </Section>
            <Section id="classes" title={t.classes} note={t.classesNote}>
              <ClassLines classes={typed.classes} gone={props.classesGone} />
            </Section>
            <Section id="approvals" title={t.approvals} note={t.approvalsNote}>
              <ApprovalLines lines={typed.approvals} />
            </Section>
            <Section id="days" title={t.days}>
              <DaysFields days={typed.days} />
            </Section>
            <Section id="articles" title={t.articles} note={t.articlesNote}>
              <ArticleLines articles={typed.articles} />
            </Section>
            <div className="mt-6">{props.discard}</div>
          </Split>
          <SaveBar
            words={t}
            dirty={dirty}
            saving={draft.saving}
            justSaved={draft.justSaved}
            faults={read.faults.length}
            onSave={() => void trySave()}
          />
        </div>
      </Ready>
    </DraftContext.Provider>
  );
}

function parts({ edit: t, feeTable }: EditorWords): [string, string][] {
  return [
    ["fees", feeTable],
    ["work", t.compensation],
    ["incentives", t.incentives],
    ["classes", t.classes],
    ["approvals", t.approvals],
    ["days", t.days],
    ["articles", t.articles],
  ];
}

function articleOptions(articles: Typed["articles"]): Draft["articles"] {
  const lines = numbered(articles);
  return {
    keys: new Set(lines.map(({ key }) => key)),
    options: lines.map(({ key, no, heading }) => (
      <option key={key} value={key}>
        {`${no} ${heading}`.slice(0, 60)}
      </option>
    )),
  };
}
