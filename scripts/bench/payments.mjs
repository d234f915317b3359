// One payment at a time through the real server action, at eight connections.
import { randomUUID } from "node:crypto";
import { countFigures } from "./figures.mjs";
import { present } from "./fill.mjs";
import { actionId, plainCall } from "./portal.mjs";

const CONNECTIONS = 8;
const PER_UNIT = 50;

// Posted to the page that holds the action: another page would hand it on through a request of its own.
/** Members who can pay for the month, of one unit. */
const DUE = `SELECT m.id FROM "Member" m JOIN "Insurance" i ON i."memberId" = m.id
  AND i.section = 'section40' AND i."fromMonth" <= $2
  WHERE m."unitId" = $1 AND NOT EXISTS (SELECT 1 FROM "Contribution" c
    WHERE c."unitId" = m."unitId" AND c."memberId" = m.id AND c.month = $2)
  ORDER BY m.id LIMIT $3`;

/** What the figures of these units say, for comparing. */
const FIGURES = `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS sum FROM (
  SELECT u::text AS t FROM "UnitMonth" u WHERE "unitId" = ANY($1)
  UNION ALL SELECT v::text FROM "VillageMonth" v WHERE "unitId" = ANY($1)
  UNION ALL SELECT id || ' ' || "paidBits" || ' ' || "paidAsOf" FROM "Member" WHERE "unitId" = ANY($1)) x`;

async function taps(client, people, month, limit) {
  const id = actionId("lib/contributions/actions.ts", "recordContribution");
  const lists = [];
  for (const { unit, committee } of people) {
    const { rows } = await client.query(DUE, [unit, month, limit]);
    lists.push(
      rows.map((row) =>
        plainCall(id, "/volunteer/collect", committee, {
          commandId: randomUUID(),
          memberId: row.id,
          month,
          channel: "kiosk",
        }),
      ),
    );
  }
  // In turn, so that one unit's payments do not stand in a row.
  return Array.from({ length: limit }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

async function record(load, origin, requests) {
  const expect = '"status":"done"';
  const run = await load.run({ origin, requests, connections: CONNECTIONS, once: true, expect });
  if (run.failures > 0) throw new Error(`${run.failures} not recorded: ${run.failed}`);
  return { payments: requests.length, perSecond: requests.length / run.seconds, times: run.times };
}

/** Over many units, and all for one unit; afterwards every figure must be what a recount says. */
export async function measurePayments(load, portal, { client, url, people }) {
  const { thisMonth } = present();
  const { origin } = portal;
  const spread = await taps(client, people.slice(1), thisMonth, PER_UNIT);
  await record(load, origin, spread.splice(0, 60));
  const many = await record(load, origin, spread);
  // The next month: everybody of the unit can pay it.
  const one = await record(load, origin, await taps(client, [people[0]], thisMonth + 1, 400));
  const units = people.map((person) => person.unit);
  const kept = (await client.query(FIGURES, [units])).rows[0].sum;
  await countFigures(url, units);
  const counted = (await client.query(FIGURES, [units])).rows[0].sum;
  return { many, one, figuresAgree: kept === counted };
}
