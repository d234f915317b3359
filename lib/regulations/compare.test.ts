import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { articleNo, numbered } from "./articles";
import { freshCode, recoded } from "./codes";
import { compareTerms } from "./compare";
import { contentHash, shortHash } from "./hash";
import { activities, services } from "./services";
import { emptyTerms, templates } from "./templates";
import { pers, type SplitPart, type Terms } from "./terms";

const paSang = templates["pa-sang"];
const banTun = templates["ban-tun"];

const word = fc.string({ unit: fc.constantFrom("ก", "ข", "ค", " "), minLength: 1, maxLength: 6 });
const satang = fc.nat(9_999);
const range = fc.tuple(satang, satang).map(([min, more]) => ({ min, max: min + more }));
const nothing = { nameTh: null, nameEn: null, articleKey: null };
const anyTerms: fc.Arbitrary<Terms> = fc.record({
  title: word,
  cutoffDay: fc.integer({ min: 1, max: 31 }),
  serviceWeekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
  submissionWeekday: fc.option(fc.integer({ min: 1, max: 7 })),
  reportDay: fc.option(fc.integer({ min: 1, max: 31 })),
  meetings: fc.constantFrom<Terms["meetings"]>(
    null,
    { times: 1, months: 1 },
    { times: 2, months: 3 },
  ),
  quorum: fc.option(fc.integer({ min: 1, max: 9 })),
  feeMonth: fc.option(fc.integer({ min: 1, max: 12 })),
  feeArticleKey: fc.constant(null),
  articles: fc.uniqueArray(
    fc.record({
      key: fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 3 }),
      level: fc.constantFrom(1 as const, 2 as const),
      heading: word,
      text: word,
    }),
    { selector: (one) => one.key, maxLength: 8 },
  ),
  classes: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom("ordinary", "general", "main"),
      nameTh: word,
      nameEn: fc.constant(null),
      annualFee: fc.option(satang),
      forVisitors: fc.constant(false),
    }),
    { selector: (one) => one.code },
  ),
  fees: fc
    .uniqueArray(
      fc.record({
        service: fc.constantFrom(...services),
        per: fc.constantFrom(...pers),
        amounts: range.map((one) => [{ classCode: "", range: one }]),
        split: fc.constant<SplitPart[]>([]),
      }),
      { selector: (one) => one.service, maxLength: 5 },
    )
    .map((fees) => fees.map((one) => ({ ...nothing, ...one }))),
  compensation: fc
    .uniqueArray(
      fc.record({
        activity: fc.constantFrom(...activities),
        per: fc.constantFrom(...pers),
        amount: satang,
      }),
      { selector: (one) => one.activity },
    )
    .map((lines) => lines.map((one) => ({ ...nothing, ...one }))),
  incentives: fc.constant([]),
  approvals: fc.constant([]),
});

describe("a comparison", () => {
  test("of a thing with itself is empty, of different things it is not", () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (one, other) => {
        expect(compareTerms(one, structuredClone(one)).count).toBe(0);
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(compareTerms(one, other).count === 0).toBe(same);
      }),
    );
  });

  test("tells the same lines whichever way it is read", () => {
    fc.assert(
      fc.property(anyTerms, anyTerms, (one, other) => {
        const there = compareTerms(one, other);
        const back = compareTerms(other, one);
        const count = (list: { state: string }[], state: string) =>
          list.filter((change) => change.state === state).length;
        for (const part of ["articles", "classes", "fees", "compensation"] as const) {
          expect(count(there[part], "added")).toBe(count(back[part], "gone"));
          expect(count(there[part], "changed")).toBe(count(back[part], "changed"));
        }
        expect(there.days.map((change) => change.field)).toEqual(
          back.days.map((change) => change.field),
        );
      }),
    );
  });

  test("goes article by article and price by price", () => {
    const [membership, cutoff, ...rest] = paSang.articles;
    if (!membership || !cutoff) throw new Error("no articles");
    const changed: Terms = {
      ...paSang,
      cutoffDay: 27,
      articles: [
        cutoff,
        membership,
        { key: "new", level: 1, heading: "ใหม่", text: "" },
        ...rest.slice(1),
      ],
      classes: paSang.classes.map((one) =>
        one.code === "ordinary" ? { ...one, annualFee: 3000 } : one,
      ),
      fees: paSang.fees.map((fee) =>
        fee.service === "death_claim"
          ? {
              ...fee,
              amounts: fee.amounts.map((one) =>
                one.classCode === "general" ? { ...one, range: { min: 1, max: 2 } } : one,
              ),
            }
          : fee,
      ),
      compensation: paSang.compensation.slice(1),
    };
    const found = compareTerms(paSang, changed);
    expect(found.days).toEqual([{ field: "cutoffDay", before: 25, after: 27 }]);
    expect(found.articles.map((a) => [a.state, a.before?.no, a.after?.no])).toEqual([
      ["moved", "2", "1"],
      ["added", undefined, "3"],
      ["gone", "3", undefined],
    ]);
    expect(found.classes).toMatchObject([{ state: "changed", after: { annualFee: 3000 } }]);
    expect(found.fees).toMatchObject([
      {
        state: "changed",
        split: false,
        cells: [{ classCode: "general", before: { min: 100_000 }, after: { min: 1, max: 2 } }],
      },
    ]);
    expect(found.compensation).toMatchObject([
      { state: "gone", before: { activity: "funeral_campaign" } },
    ]);
    expect(found.count).toBe(7);
  });

  test("between two units matches by name what each made up, and does not mind their articles", () => {
    const own = (code: string, nameTh: string): Terms => ({
      ...emptyTerms("ระเบียบ"),
      fees: [
        {
          service: code,
          nameTh,
          nameEn: null,
          articleKey: null,
          per: "case",
          amounts: [{ classCode: "", range: { min: 100, max: 100 } }],
          split: [],
        },
      ],
    });
    const two = { ofOneUnit: false };
    expect(compareTerms(own("own-1", "พิมพ์งาน"), own("own-2", "พิมพ์งาน"), two).fees).toMatchObject([
      { state: "changed", cells: [] },
    ]);
    expect(compareTerms(own("own-1", "พิมพ์งาน"), own("own-1", "ถ่ายเอกสาร"), two).fees).toMatchObject(
      [{ state: "added" }, { state: "gone" }],
    );
    const death = compareTerms(banTun, paSang, two).fees.find(
      (fee) => fee.after?.service === "death_claim",
    );
    expect(death?.cells).toEqual([
      { classCode: "ordinary", before: null, after: { min: 80_000, max: 80_000 } },
      { classCode: "general", before: null, after: { min: 100_000, max: 100_000 } },
      { classCode: "", before: { min: 100_000, max: 150_000 }, after: null },
    ]);
  });
});

describe("numbers of articles", () => {
  test("follow from order and level, without a gap", () => {
    fc.assert(
      fc.property(anyTerms, ({ articles }) => {
        let outer = 0;
        let inner = 0;
        for (const article of numbered(articles)) {
          const [o, i] = article.no.split(".").map(Number);
          if (i === undefined) {
            expect(o).toBe(outer + 1);
            [outer, inner] = [outer + 1, 0];
          } else {
            expect([o, i]).toEqual([outer, inner + 1]);
            inner += 1;
          }
          expect(articleNo({ articles }, article.key)).toBe(article.no);
        }
      }),
    );
    expect(articleNo(paSang, null)).toBe(null);
    expect(articleNo(paSang, "unheard-of")).toBe(null);
  });
});

describe("the hash of what was adopted", () => {
  const adopted = {
    unit: "phayao-pa-sang",
    version: 1,
    adoptedOn: "2023-01-10" as Day,
    meeting: "ครั้งที่ 1",
    effectiveFrom: "2023-02-01" as Day,
    terms: paSang,
  };

  test("is another after any change, and the same after none", () => {
    const hash = contentHash(adopted);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(shortHash(hash)).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/);
    const others = [
      { ...adopted, unit: "phayao-ban-tun" },
      { ...adopted, version: 2 },
      { ...adopted, adoptedOn: "2023-01-11" as Day },
      { ...adopted, meeting: null },
      { ...adopted, effectiveFrom: "2023-02-02" as Day },
    ];
    for (const other of others) expect(contentHash(other)).not.toBe(hash);
    fc.assert(
      fc.property(anyTerms, anyTerms, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        const hashes = [one, other].map((terms) => contentHash({ ...adopted, terms }));
        expect(hashes[0] === hashes[1]).toBe(same);
      }),
    );
  });

  test("stays that of the versions from before annual fees named their article", () => {
    const { feeArticleKey, ...before } = paSang;
    const unsaid = contentHash({ ...adopted, terms: { ...before, feeArticleKey: null } });
    expect(contentHash({ ...adopted, terms: before as typeof paSang })).toBe(unsaid);
    expect(feeArticleKey).toBe("membership");
    expect(contentHash(adopted)).not.toBe(unsaid);
  });

  test("does not mind in which order fields were written", () => {
    const turned = Object.fromEntries(Object.entries(adopted).reverse()) as typeof adopted;
    expect(contentHash(turned)).toBe(contentHash(adopted));
  });
});

test("codes that another unit made up become codes that this one never used", () => {
  expect(freshCode("own", ["own-1", "class-2", "own-2"])).toBe("own-3");
  const [memberClass] = paSang.classes;
  const [fee] = templates["nakhon-pathom"].fees;
  if (!memberClass || !fee) throw new Error("an empty template");
  const theirs: Terms = {
    ...emptyTerms("ระเบียบ"),
    classes: [{ ...memberClass, code: "class-1" }, memberClass],
    fees: [{ ...fee, amounts: [{ classCode: "class-1", range: { min: 1, max: 1 } }] }],
  };
  const ours = recoded(theirs, ["class-1", "own-1", "own-2"]);
  expect(ours.classes.map(({ code }) => code)).toEqual(["class-2", "ordinary"]);
  expect(ours.fees).toMatchObject([{ service: "own-3", amounts: [{ classCode: "class-2" }] }]);
  expect(recoded(paSang, ["ordinary"])).toEqual(paSang);
});
