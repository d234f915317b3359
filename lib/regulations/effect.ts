import type { Satang } from "@/lib/money";
import { compensationFor, incentiveFor } from "./compensation";
import { feeFor, feeTerm, split, visitorClass } from "./fees";
import { ENROLMENT, KIOSK } from "./services";
import type { ClassTerm, FeeTerm, Terms } from "./terms";

/** Something that happened in a unit and cost or brought money, `count` times alike. */
export type UnitEvent = { count: number } & (
  | {
      kind: "service";
      /** the version in force on the day */
      regulationId: number;
      service: string;
      /** null for a visitor, "" for a member of no class */
      classCode: string | null;
      quantity: number;
      /** satang taken each time */
      amount: Satang;
    }
  /** one payment at a kiosk, for so many months; what it cost follows from the version in force */
  | { kind: "kiosk"; regulationId: number; classCode: string; months: number }
  /** a fee paid; amount 0 for a member whose class pays none so far */
  | { kind: "annual_fee"; classCode: string; amount: Satang }
  | { kind: "enrolment"; keying: "unit" | "office"; amount: Satang }
  | { kind: "work"; activity: string; quantity: number; amount: Satang }
);

/** Satang as it was, and as it would have been. */
export type Change = { now: Satang; draft: Satang };

export type Effect = {
  /** how many events moved money, then or under the draft */
  events: number;
  /** what came into the fund */
  income: Change;
  /** compensation of its workers */
  spending: Change;
  /** what people of each class paid in all, in the order of the draft; "" = of no class */
  classes: { code: string; nameTh: string | null; nameEn: string | null; paid: Change }[];
  /** income by kind of event; services by their code */
  lines: { kind: UnitEvent["kind"]; code: string; count: number; income: Change }[];
  /** what was asked for and the draft takes nothing for, with the reason */
  unpriced: Unpriced[];
};

export type Unpriced = {
  service: string;
  count: number;
  /** no such line; a line without a price for the class; a range, which no kiosk can ask for */
  because: "line" | "class" | "range";
  /** whom the price is missing for: "" people of no class; null where the line itself is missing */
  classCode: string | null;
  nameTh: string | null;
  nameEn: string | null;
};

/**
 * What a draft would have changed: real events, each under the version that was in force, beside the
 * same events under the draft. A range of the draft keeps what was taken where it may, and else takes
 * the nearest amount within.
 *
 * @param termsOf the versions that events name
 */
export function effectOf(
  termsOf: ReadonlyMap<number, Terms>,
  draft: Terms,
  events: readonly UnitEvent[],
): Effect {
  const effect: Effect = {
    events: 0,
    income: { now: 0, draft: 0 },
    spending: { now: 0, draft: 0 },
    classes: [],
    lines: [],
    unpriced: [],
  };
  const paid = new Map<string, Change>();
  const lines = new Map<string, Effect["lines"][number]>();
  const unpriced = new Map<string, Unpriced>();
  for (const event of events) {
    const answer = underBoth(termsOf, draft, event);
    const { count } = event;
    if (answer.unpriced) {
      const because = answer.unpriced;
      const classCode = because === "line" ? null : answer.classCode;
      const key = [answer.code, because, classCode].join(" ");
      const known = unpriced.get(key);
      const { nameTh = null, nameEn = null } = classNamed(classCode, draft, termsOf) ?? {};
      unpriced.set(key, {
        ...{ service: answer.code, because, classCode, nameTh, nameEn },
        count: (known?.count ?? 0) + count,
      });
    }
    if ([answer.paid, answer.fund].every(({ now, draft: then }) => now === 0 && then === 0)) {
      continue;
    }
    effect.events += count;
    add(event.kind === "work" ? effect.spending : effect.income, answer.fund, count);
    if (answer.classCode !== null) add(at(paid, answer.classCode), answer.paid, count);
    const key = `${event.kind} ${answer.code}`;
    const line = lines.get(key) ?? {
      kind: event.kind,
      code: answer.code,
      count: 0,
      income: { now: 0, draft: 0 },
    };
    line.count += count;
    add(line.income, answer.fund, count);
    lines.set(key, line);
  }
  effect.classes = classesOf(paid, draft, [...termsOf.values()]);
  effect.lines = [...lines.values()];
  effect.unpriced = [...unpriced.values()];
  return effect;
}

type Both = {
  code: string;
  /** who paid; null where nobody of the village did */
  classCode: string | null;
  paid: Change;
  fund: Change;
  unpriced?: Unpriced["because"] | null;
};

const nothing = (): Change => ({ now: 0, draft: 0 });

function underBoth(termsOf: ReadonlyMap<number, Terms>, draft: Terms, event: UnitEvent): Both {
  switch (event.kind) {
    case "service": {
      const { service, quantity, amount } = event;
      const inForce = termsOf.get(event.regulationId);
      const classCode = event.classCode ?? visitorClass(draft);
      const asked = priceNear(draft, service, classCode, amount, quantity);
      return {
        code: service,
        classCode,
        paid: { now: amount, draft: asked ?? 0 },
        fund: {
          now: unitPart(inForce && feeTerm(inForce, service), amount, quantity),
          draft: unitPart(feeTerm(draft, service), asked ?? 0, quantity),
        },
        unpriced: asked === null ? missing(draft, service) : null,
      };
    }
    case "kiosk": {
      const { classCode, months } = event;
      const now = kioskFee(termsOf.get(event.regulationId), classCode, months);
      const asked = kioskFee(draft, classCode, months);
      return {
        code: KIOSK,
        classCode,
        paid: { now: now.amount, draft: asked.amount },
        fund: { now: now.fund, draft: asked.fund },
        // A fee that neither knows is none that is missing.
        unpriced: feeTerm(draft, KIOSK) || now.amount > 0 ? asked.unpriced : null,
      };
    }
    case "annual_fee": {
      const fee = draft.classes.find((one) => one.code === event.classCode)?.annualFee ?? 0;
      const change = { now: event.amount, draft: fee };
      return { code: "", classCode: event.classCode, paid: change, fund: change };
    }
    case "enrolment": {
      const due = incentiveFor(draft, ENROLMENT, event.keying);
      return {
        code: ENROLMENT,
        classCode: null,
        paid: nothing(),
        fund: { now: event.amount, draft: due },
      };
    }
    case "work": {
      const each = compensationFor(draft, event.activity)?.amount ?? 0;
      return {
        code: event.activity,
        classCode: null,
        paid: nothing(),
        fund: { now: event.amount, draft: each * event.quantity },
      };
    }
  }
}

/** The fee of one payment at a kiosk and the unit's part; a kiosk takes no amount that people choose. */
function kioskFee(terms: Terms | undefined, classCode: string, months: number) {
  const fee = terms && feeTerm(terms, KIOSK);
  const range = terms && feeFor(terms, KIOSK, classCode);
  if (!fee || !range) return { amount: 0, fund: 0, unpriced: missing(terms, KIOSK) };
  if (range.min !== range.max) return { amount: 0, fund: 0, unpriced: "range" as const };
  const quantity = fee.per === "month" ? months : 1;
  const amount = range.max * quantity;
  return { amount, fund: unitPart(fee, amount, quantity), unpriced: null };
}

const missing = (terms: Terms | undefined, service: string): "line" | "class" =>
  terms && feeTerm(terms, service) ? "class" : "line";

/** As the draft calls it, or else an earlier version. */
function classNamed(
  code: string | null,
  draft: Terms,
  termsOf: ReadonlyMap<number, Terms>,
): ClassTerm | undefined {
  return [draft, ...termsOf.values()]
    .flatMap((terms) => terms.classes)
    .find((c) => c.code === code);
}

/** What the draft asks for: the amount that was taken where its price allows, or the nearest to it. */
function priceNear(
  draft: Terms,
  service: string,
  classCode: string,
  amount: Satang,
  quantity: number,
): Satang | null {
  const range = feeFor(draft, service, classCode);
  if (!range) return null;
  return Math.min(Math.max(amount, range.min * quantity), range.max * quantity);
}

function unitPart(fee: FeeTerm | null | undefined, amount: Satang, quantity = 1): Satang {
  // A fee of nothing is shared among nobody.
  if (amount === 0) return 0;
  return split(fee ?? { split: [] }, amount, quantity)
    .filter((share) => share.to === "unit")
    .reduce((sum, share) => sum + share.amount, 0);
}

function add(sum: Change, change: Change, count: number): void {
  sum.now += change.now * count;
  sum.draft += change.draft * count;
}

function at(map: Map<string, Change>, key: string): Change {
  const found = map.get(key) ?? nothing();
  map.set(key, found);
  return found;
}

/** The classes of the draft, then those that only earlier versions know, then people of none. */
function classesOf(
  paid: ReadonlyMap<string, Change>,
  draft: Terms,
  earlier: readonly Terms[],
): Effect["classes"] {
  const known = new Map<string, ClassTerm>();
  for (const terms of [draft, ...earlier]) {
    for (const one of terms.classes) if (!known.has(one.code)) known.set(one.code, one);
  }
  const drafted = new Set(draft.classes.map((one) => one.code));
  const codes = [...known.keys(), ...[...paid.keys()].filter((code) => !known.has(code))];
  return codes
    .filter((code) => drafted.has(code) || paid.has(code))
    .map((code) => ({
      code,
      nameTh: known.get(code)?.nameTh ?? null,
      nameEn: known.get(code)?.nameEn ?? null,
      paid: paid.get(code) ?? nothing(),
    }));
}
