import type { Day } from "@/lib/day";
import { baht, formatBaht } from "@/lib/money";
import { adoptRegulation } from "@/lib/regulations/adopt-commands";
import { saveDraft, startDraft } from "@/lib/regulations/commands";
import { templates } from "@/lib/regulations/templates";
import type { Terms } from "@/lib/regulations/terms";
import { done } from "./accounts";
import type { FoundedUnit } from "./founded-unit";
import type { UnitProfile } from "./profile";
import { commandFor, random } from "./random";

// Pa Sang, Ban Tun and Thung Khwang have their regulations as published; those of the other units are
// invented after them.

const published = {
  "phayao-pa-sang": "pa-sang",
  "phayao-ban-tun": "ban-tun",
  "nakhon-pathom-thung-khwang": "nakhon-pathom",
} as const;

/** The first version, by a meeting of everybody on the committee. */
export async function adoptFirst(
  unit: Pick<FoundedUnit, "id" | "committee" | "seats">,
  profile: UnitProfile,
  from: Day,
): Promise<void> {
  const { slug } = profile;
  const unitId = unit.id;
  const command = (name: string) => ({ commandId: commandFor(slug, name), unitId });
  const { revision } = await done(
    startDraft(unit.committee, { ...command("draft"), from: { kind: "empty" } }),
  );
  const title = `ระเบียบ${profile.name[0]}`;
  const terms = { ...(publishedOf(slug) ?? invented(profile)), title };
  const saved = await done(
    saveDraft(unit.committee, { ...command("draft saved"), revision, terms }),
  );
  await done(
    adoptRegulation(unit.committee, {
      ...command("regulation"),
      revision: saved.revision,
      adoptedOn: from,
      meeting: "ประชุมคณะทำงานครั้งแรก",
      effectiveFrom: from,
      present: unit.seats.map(({ id }) => id),
    }),
  );
}

/** What Pa Sang thinks of changing: ten baht more for others, and who may approve how much. Invented. */
export async function draftOfPaSang(unit: FoundedUnit): Promise<void> {
  const command = (name: string) => ({ commandId: commandFor("pa-sang", name), unitId: unit.id });
  const from = { kind: "in_force" } as const;
  const { revision } = await done(startDraft(unit.committee, { ...command("next draft"), from }));
  const now = templates["pa-sang"];
  const terms: Terms = {
    ...now,
    title: "ระเบียบหน่วยบริการชุมชนตำบลป่าซาง",
    meetings: { times: 1, months: 1 },
    articles: now.articles.map((article) =>
      article.key === "fee-income-loss"
        ? { ...article, text: "สมาชิกสามัญ 30 บาท สมาชิกผู้ใช้บริการทั่วไป 60 บาท" }
        : article,
    ),
    fees: now.fees.map((fee) => priced(fee, "income_loss_claim", { general: 60 })),
    approvals: [
      { of: "expense", by: "finance", upTo: baht(1000) },
      { of: "expense", by: "chair", upTo: null },
    ],
  };
  await done(saveDraft(unit.committee, { ...command("next draft saved"), revision, terms }));
}

function publishedOf(slug: string): Terms | null {
  return slug in published ? templates[published[slug as keyof typeof published]] : null;
}

/** Rules as they might be where no report tells: after one of the published, with amounts of its own. */
function invented(profile: UnitProfile): Terms {
  const chance = random(`${profile.slug} regulation`);
  const codes = profile.classes.map(({ code }) => code);
  const day = profile.cutoffDay;
  if (codes.includes("main")) {
    return { ...templates["nakhon-pathom"], cutoffDay: day, classes: [...profile.classes] };
  }
  const dear = profile.slug === "phayao-yuan";
  if (!codes.includes("ordinary") || (chance.chance(0.4) && !dear)) {
    return {
      ...cutOff(templates["ban-tun"], day),
      classes: [...profile.classes],
    };
  }
  const like = cutOff(templates["pa-sang"], day);
  const small = chance.pick([20, 30, 30, 40]);
  // Somebody has to stand out where fee tables lie side by side.
  const large = dear ? 2800 : chance.pick([700, 800, 800, 1000]);
  const prices = {
    income_loss_claim: { ordinary: small, general: small + 20 },
    death_claim: { ordinary: large, general: large + 200 },
  };
  const text = ({ ordinary, general }: typeof prices.death_claim) =>
    `สมาชิกสามัญ ${said(ordinary)} บาท สมาชิกผู้ใช้บริการทั่วไป ${said(general)} บาท`;
  return {
    ...like,
    articles: like.articles.map((article) => {
      if (article.key === "fee-income-loss")
        return { ...article, text: text(prices.income_loss_claim) };
      return article.key === "fee-death" ? { ...article, text: text(prices.death_claim) } : article;
    }),
    fees: like.fees.map((fee) =>
      priced(
        priced(fee, "income_loss_claim", prices.income_loss_claim),
        "death_claim",
        prices.death_claim,
      ),
    ),
  };
}

const said = (amount: number) => formatBaht(baht(amount), "th");

type Fee = Terms["fees"][number];

function priced(fee: Fee, service: string, prices: Record<string, number>): Fee {
  if (fee.service !== service) return fee;
  const amounts = fee.amounts.map((one) => {
    const amount = prices[one.classCode];
    return amount === undefined ? one : { ...one, range: { min: baht(amount), max: baht(amount) } };
  });
  return { ...fee, amounts };
}

function cutOff(terms: Terms, day: number): Terms {
  const articles = terms.articles.map((article) =>
    article.key === "cutoff"
      ? { ...article, text: article.text.replace(/วันที่ \d+/, `วันที่ ${day}`) }
      : article,
  );
  return { ...terms, cutoffDay: day, articles };
}
