// The fund: entries with receipts through the command, the balance and the statement of a unit with a
// long journal beside a page without data, and fees by the published tables.
import { startNode, TYPESCRIPT_ENV, typescript } from "../processes.mjs";
import { TEST_SECRETS } from "../testing/secrets.mjs";
import { present } from "./fill.mjs";
import { interleaved, ratio, summary } from "./load.mjs";
import { plain, warmUp } from "./pages.mjs";

const CONNECTIONS = 8;
const ENTRIES = 10_000;
const JOURNAL = 200_000;
const MONTHS = 24;
const FEES = 2_000_000;

/** Runs one task in a process that can load the application; resolves to its answer. */
async function work(url, task) {
  const child = startNode(typescript("scripts/bench/fund-work.ts", JSON.stringify(task)), {
    env: {
      ...TYPESCRIPT_ENV,
      ...TEST_SECRETS,
      DATABASE_URL: url,
      DATABASE_POOL: String(CONNECTIONS),
    },
  });
  let answer;
  child.on("message", (message) => {
    answer = message;
  });
  if ((await child.ended) !== 0 || !answer) throw new Error(`The fund could not ${task.do}.`);
  return answer;
}

/**
 * A journal of 200,000 entries over two years, for a unit that has none. Each has two lines; the
 * checks of the database stand aside while it is laid down, as nobody could post so much by hand.
 */
function journal(unit, thisMonth) {
  const month = `${thisMonth - MONTHS + 1} + n % ${MONTHS}`;
  const day = `make_date((${month}) / 12, (${month}) % 12 + 1, 1 + (n / ${MONTHS}) % 28)`;
  const income =
    "(ARRAY['service_fees','membership_fees','kiosk_share','other_income'])[1 + n % 4]";
  return [
    ...["LedgerEntry", "LedgerLine"].map((name) => `ALTER TABLE "${name}" DISABLE TRIGGER USER`),
    `INSERT INTO "LedgerEntry" ("unitId", no, "bookedOn", "happenedOn", month, kind, text,
       "regulationId", "articleNo", parts, "totalSatang", "recordedBy", "writeId")
     SELECT ${unit}, n, d, d, ${month}, 'by_hand', 'รายการที่ ' || n, ${unit}, (1 + n % 12)::text, 2,
       100 * (1 + n % 500), ${unit}, gen_random_uuid()
     FROM generate_series(1, ${JOURNAL}) n CROSS JOIN LATERAL (SELECT ${day} AS d) x`,
    `INSERT INTO "LedgerLine" ("unitId", "entryId", position, account, "amountSatang")
     SELECT e."unitId", e.id, p, (CASE WHEN p = o THEN CASE WHEN e.no % 3 = 0 THEN 'bank' ELSE 'cash' END
         WHEN o = 0 THEN a.income ELSE 'electricity' END)::"Account",
       CASE WHEN p = 0 THEN e."totalSatang" ELSE -e."totalSatang" END
     FROM "LedgerEntry" e
     CROSS JOIN LATERAL (SELECT e.no AS n, (e.no % 5 = 0)::int AS o) s
     CROSS JOIN LATERAL (SELECT ${income} AS income) a
     CROSS JOIN (VALUES (0), (1)) v(p)
     WHERE e."unitId" = ${unit} AND e.text LIKE 'รายการที่ %'`,
    ...["LedgerEntry", "LedgerLine"].map((name) => `ALTER TABLE "${name}" ENABLE TRIGGER USER`),
    `INSERT INTO "FundCounter" ("unitId", "lastEntry") VALUES (${unit}, ${JOURNAL})
     ON CONFLICT ("unitId") DO UPDATE SET "lastEntry" = ${JOURNAL}`,
  ];
}

async function layDown(client, url, unit) {
  const { rows } = await client.query(
    `SELECT coalesce(max(no), 0) AS last FROM "LedgerEntry" WHERE "unitId" = $1`,
    [unit],
  );
  if (rows[0].last === 0) {
    await client.query("BEGIN");
    for (const statement of journal(unit, present().thisMonth)) await client.query(statement);
    await client.query("COMMIT");
    await client.query(`ANALYZE "LedgerEntry", "LedgerLine"`);
  }
  return work(url, { do: "rebuild", unit });
}

const isoMonth = (month) =>
  `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;

async function pagesOf(load, origin, { unit, committee }, effort) {
  const path = `/unit/unit-${unit}/fund`;
  const asked = (address) => [{ path: address, headers: { cookie: committee } }];
  const sides = {
    bare: { requests: plain("bare") },
    balance: { requests: asked(path) },
    statement: { requests: asked(`${path}/months/${isoMonth(present().thisMonth - 1)}`) },
    journal: { requests: asked(`${path}/entries`) },
  };
  for (const { requests } of Object.values(sides)) await warmUp(load, origin, requests);
  const rounds = await interleaved(load, sides, { origin, connections: CONNECTIONS, ...effort });
  return Object.fromEntries(
    Object.entries(rounds).map(([name, of]) => [
      name,
      { ...summary(of), ratio: ratio(of, rounds.bare, CONNECTIONS) },
    ]),
  );
}

/** The last person's unit gets the long journal; the others' units get entries one by one. */
export async function measureFund(load, portal, { client, url, people, effort }) {
  const units = people.slice(0, -1).map((person) => person.unit);
  const long = people.at(-1);
  const half = ENTRIES / 2;
  const posting = { do: "post", entries: half, lanes: CONNECTIONS };
  const many = await work(url, { ...posting, units });
  const one = await work(url, { ...posting, units: units.slice(0, 1) });
  const rebuilt = await layDown(client, url, long.unit);
  const pages = await pagesOf(load, portal.origin, long, effort);
  const fees = await work(url, { do: "fees", times: FEES });
  return { many, one, rebuilt, pages, fees, journal: JOURNAL };
}
