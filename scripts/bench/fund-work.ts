// What the benchmark of the fund does inside the application: posts entries with receipts, counts a
// unit's sums anew, computes fees. The task comes as JSON in the arguments, the answer goes to the
// parent process.
import { randomUUID } from "node:crypto";
import { actorNow } from "@/lib/access/queries";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { recordEntry } from "@/lib/fund/entry-commands";
import { recordEntryInput } from "@/lib/fund/input";
import { rebuildFund } from "@/lib/fund/rebuild-commands";
import { feeFor, feeTerm, split } from "@/lib/regulations/fees";
import { templates } from "@/lib/regulations/templates";

type Task =
  | { do: "post"; units: number[]; entries: number; lanes: number }
  | { do: "rebuild"; unit: number }
  | { do: "fees"; times: number };

const task: Task = JSON.parse(process.argv[2] ?? "{}");

async function keeperOf(unitId: number) {
  const grant = await db.roleGrant.findFirstOrThrow({
    where: { unitId, role: "committee", withdrawnAt: null },
  });
  const actor = await actorNow(grant.userId);
  if (!actor) throw new Error(`unit ${unitId} has no committee`);
  return actor;
}

/** Money in by hand, each with its receipt, in `lanes` lanes at once over these units in turn. */
async function post(units: number[], entries: number, lanes: number) {
  const keepers = await Promise.all(units.map(keeperOf));
  const happenedOn = todayInBangkok();
  let next = 0;
  const since = performance.now();
  const lane = async () => {
    for (let at = next++; at < entries; at = next++) {
      const keeper = keepers[at % keepers.length];
      const unitId = units[at % units.length];
      if (!keeper) continue;
      const input = recordEntryInput.parse({
        commandId: randomUUID(),
        unitId,
        direction: "in",
        money: at % 3 === 0 ? "bank" : "cash",
        account: at % 2 === 0 ? "grants" : "other_income",
        amount: String(1 + (at % 500)),
        articleKey: `article-${1 + (at % 12)}`,
        text: `รับเงินครั้งที่ ${at + 1}`,
        happenedOn,
        payerName: `ผู้จ่าย ${at % 97}`,
      });
      const outcome = await recordEntry(keeper, input);
      if (!outcome.ok) throw new Error(outcome.refusal.code);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const seconds = (performance.now() - since) / 1000;
  const [gaps] = await db.$queryRaw<{ entries: number; receipts: number }[]>(sql`
    SELECT
      (SELECT coalesce(sum(g), 0)::int FROM (SELECT max(no) - count(*) AS g FROM "LedgerEntry"
        WHERE "unitId" = ANY(${units}::int[]) GROUP BY "unitId") x) AS entries,
      (SELECT coalesce(sum(g), 0)::int FROM (SELECT max(no) - count(*) AS g FROM "Receipt"
        WHERE "unitId" = ANY(${units}::int[]) GROUP BY "unitId", "yearBe") x) AS receipts`);
  return {
    entries,
    perSecond: entries / seconds,
    gaps: (gaps?.entries ?? 0) + (gaps?.receipts ?? 0),
  };
}

async function rebuild(unitId: number) {
  const since = performance.now();
  const outcome = await rebuildFund(await keeperOf(unitId), { commandId: randomUUID(), unitId });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { seconds: (performance.now() - since) / 1000, ...outcome.value };
}

/** A price and its split, in turn over the services and classes of the two published tables. */
function fees(times: number) {
  const all = [templates["pa-sang"], templates["ban-tun"]].flatMap((terms) =>
    terms.fees.flatMap((fee) =>
      [...terms.classes.map(({ code }) => code), null].map((classCode) => ({
        terms,
        service: fee.service,
        classCode,
      })),
    ),
  );
  let sum = 0;
  const since = performance.now();
  for (let at = 0; at < times; at++) {
    const one = all[at % all.length];
    if (!one) break;
    const range = feeFor(one.terms, one.service, one.classCode);
    const term = feeTerm(one.terms, one.service);
    if (range && term) for (const share of split(term, range.max)) sum += share.amount;
  }
  return { perSecond: (times / (performance.now() - since)) * 1000, sum };
}

const answer =
  task.do === "post"
    ? await post(task.units, task.entries, task.lanes)
    : task.do === "rebuild"
      ? await rebuild(task.unit)
      : fees(task.times);
await new Promise((sent) => process.send?.(answer, sent));
await disconnect();
