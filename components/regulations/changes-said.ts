import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { articleNo } from "@/lib/regulations/articles";
import { type Comparison, compareTerms, type FeeChange } from "@/lib/regulations/compare";
import { activityName, className, incentiveName, serviceName } from "@/lib/regulations/names";
import { formatRange } from "@/lib/regulations/range";
import type { ClassTerm, Range, Terms } from "@/lib/regulations/terms";
import { fieldSaid, splitSaid } from "./said";

export type State = "added" | "gone" | "changed" | "moved";

/** One change in words: what it is of, and what was and is, point by point. */
export type SaidChange = {
  key: string;
  state: State;
  title: string;
  points: Point[];
};

export type Point = {
  label: string | null;
  before: string | null;
  after: string | null;
  /** prose, compared word by word */
  prose?: boolean;
};

export const parts = [
  "fees",
  "classes",
  "compensation",
  "incentives",
  "approvals",
  "days",
  "articles",
] as const;
export type Part = (typeof parts)[number];

export type SaidComparison = { count: number; parts: Record<Part, SaidChange[]> };

/** What the second says otherwise than the first, in the reader's words. */
export function saidComparison(
  before: Terms,
  after: Terms,
  locale: Locale,
  options?: { ofOneUnit: boolean },
): SaidComparison {
  const comparison = compareTerms(before, after, options);
  const scene: Scene = { before, after, locale, ofOneUnit: options?.ofOneUnit ?? true };
  return {
    count: comparison.count,
    parts: {
      fees: comparison.fees.map((change) => feeSaid(change, scene)),
      classes: comparison.classes.map((change) => classSaid(change, scene)),
      compensation: lines(comparison.compensation, scene, (line) => ({
        key: line.activity,
        title: activityName(line, locale),
        text: `${formatBaht(line.amount, locale)} ${perSaid(line.per, locale)}`,
        articleKey: line.articleKey,
      })),
      incentives: lines(comparison.incentives, scene, (line) => ({
        key: line.kind,
        title: incentiveName(line, locale),
        text: incentiveText(line, locale),
        articleKey: line.articleKey,
      })),
      approvals: lines(comparison.approvals, scene, (line) => ({
        key: `${line.of} ${line.by}`,
        title: `${translator(locale, "regulations")(`approval.${line.of}`)} · ${translator(locale, "units")(`position.${line.by}`)}`,
        text: upToText(line.upTo, locale),
        articleKey: null,
      })),
      days: comparison.days.map(({ field }) => ({
        key: field,
        state: "changed",
        title: translator(locale, "regulations")(`field.${field}`),
        points: [
          {
            label: null,
            before: fieldSaid(field, before, locale),
            after: fieldSaid(field, after, locale),
          },
        ],
      })),
      articles: comparison.articles.map((change) => articleSaid(change, locale)),
    },
  };
}

type Scene = { before: Terms; after: Terms; locale: Locale; ofOneUnit: boolean };

const perSaid = (per: Terms["fees"][number]["per"], locale: Locale): string =>
  translator(locale, "regulations")(`per.${per}`);

export function incentiveText(line: Terms["incentives"][number], locale: Locale): string {
  const t = translator(locale, "regulations");
  const said = `${formatBaht(line.amount, locale)} ${t("baht")} ${t("value.from", { payer: line.payer })}`;
  return line.ownKeying ? `${said} · ${t("value.ownKeying")}` : said;
}

export function upToText(upTo: number | null, locale: Locale): string {
  const t = translator(locale, "regulations");
  return upTo === null
    ? t("value.anyAmount")
    : t("value.upTo", { amount: formatBaht(upTo, locale) });
}

function feeSaid(change: FeeChange, scene: Scene): SaidChange {
  const { locale } = scene;
  const t = translator(locale, "regulations");
  const fee = change.after ?? change.before;
  const prices = scene.ofOneUnit ? pricesSaid(change, scene) : allPrices(change, scene);
  const rest: Point[] = [];
  const per = (one: typeof fee | null) => (one ? perSaid(one.per, locale) : null);
  if (change.before?.per !== change.after?.per) {
    rest.push({ label: t("edit.per"), before: per(change.before), after: per(change.after) });
  }
  if (change.split) {
    rest.push({
      label: t("edit.split"),
      before: change.before && splitSaid(change.before.split, locale),
      after: change.after && splitSaid(change.after.split, locale),
    });
  }
  const title = serviceName(fee, locale);
  const named = change.before && change.after && serviceName(change.before, locale) !== title;
  if (named)
    rest.push({
      label: t("edit.nameTh"),
      before: serviceName(change.before, locale),
      after: title,
    });
  return {
    key: fee.service,
    state: change.state,
    title,
    points: [...prices, ...rest, ...articlePoint(change, scene)],
  };
}

/** Price by price, of two versions. */
function pricesSaid({ cells }: FeeChange, { before, after, locale }: Scene): Point[] {
  return cells.map((cell) => ({
    label: classOf(cell.classCode, [after, before], locale),
    before: rangeSaid(cell.before, locale),
    after: rangeSaid(cell.after, locale),
  }));
}

/** Two units tell classes apart in their own ways, so all prices of each stand together. */
function allPrices(change: FeeChange, { before, after, locale }: Scene): Point[] {
  if (change.cells.length === 0) return [];
  const all = (fee: FeeChange["before"]) =>
    fee?.amounts
      .map(({ classCode, range }) => {
        const name = classOf(classCode, [after, before], locale);
        return `${name} ${formatRange(range, locale)}`;
      })
      .join(" · ") ?? null;
  return [{ label: null, before: all(change.before), after: all(change.after) }];
}

function classOf(code: string, of: readonly Terms[], locale: Locale): string {
  for (const terms of of) {
    const found = terms.classes.find((one) => one.code === code);
    if (found) return className(found, locale) ?? code;
  }
  return translator(locale, "regulations")("everyone");
}

const rangeSaid = (range: Range | null, locale: Locale): string | null =>
  range && formatRange(range, locale);

function classSaid(change: Comparison["classes"][number], { locale }: Scene): SaidChange {
  const t = translator(locale, "regulations");
  const text = (one: ClassTerm | null): string | null =>
    one &&
    [
      className(one, locale),
      one.annualFee === null
        ? t("value.noFee")
        : t("value.perYear", { amount: formatBaht(one.annualFee, locale) }),
      one.forVisitors ? t("value.forVisitors") : null,
    ]
      .filter(Boolean)
      .join(" · ");
  const one = change.after ?? change.before;
  return {
    key: one.code,
    state: change.state,
    title: className(one, locale) ?? one.code,
    points: [{ label: null, before: text(change.before), after: text(change.after) }],
  };
}

type Line = { key: string; title: string; text: string; articleKey: string | null };

function lines<T>(
  changes: readonly { state: State; before: T | null; after: T | null }[],
  scene: Scene,
  said: (line: T) => Line,
): SaidChange[] {
  return changes.flatMap((change) => {
    const [before, after] = [
      change.before && said(change.before),
      change.after && said(change.after),
    ];
    const line = after ?? before;
    if (!line) return [];
    const same = before?.text === after?.text;
    const point = { label: null, before: before?.text ?? null, after: after?.text ?? null };
    return [
      {
        key: line.key,
        state: change.state,
        title: line.title,
        points: [...(same ? [] : [point]), ...articlePoint({ before, after }, scene)],
      },
    ];
  });
}

/** Where a line rests on another article than before; of lines that came or went it says nothing. */
function articlePoint(
  change: {
    before: { articleKey: string | null } | null;
    after: { articleKey: string | null } | null;
  },
  { before, after, locale }: Scene,
): Point[] {
  if (!change.before || !change.after || change.before.articleKey === change.after.articleKey) {
    return [];
  }
  const t = translator(locale, "regulations");
  const said = (terms: Terms, key: string | null) => {
    const no = articleNo(terms, key);
    return no ? t("compare.restsOn", { no }) : t("compare.restsOnNone");
  };
  const [was, is] = [said(before, change.before.articleKey), said(after, change.after.articleKey)];
  return was === is ? [] : [{ label: null, before: was, after: is }];
}

function articleSaid(change: Comparison["articles"][number], locale: Locale): SaidChange {
  const t = translator(locale, "regulations");
  const { before, after, state } = change;
  const article = after ?? before;
  const title = `${t("compare.article", { no: article.no })} ${article.heading}`;
  const points: Point[] = [];
  if (state === "moved") {
    points.push({ label: t("compare.movedFrom", { no: before.no }), before: null, after: null });
  } else {
    if (before && after && before.heading !== after.heading) {
      points.push({ label: null, before: before.heading, after: after.heading, prose: true });
    }
    if (before?.text !== after?.text) {
      points.push({
        label: null,
        before: before?.text || null,
        after: after?.text || null,
        prose: true,
      });
    }
  }
  return { key: `${article.key} ${state}`, state, title, points };
}
