import { writeFileSync } from "node:fs";
import pg from "pg";
import { build, isFresh } from "../build.mjs";
import { orExplain } from "../prepare.mjs";
import { atEnd, finish, finishOnSignals } from "../processes.mjs";
import { step } from "../report.mjs";
import { readyClient } from "../set-up.mjs";
import { filledDatabases } from "./databases.mjs";
import { measureFund } from "./fund.mjs";
import { measureImports } from "./import.mjs";
import { loadGenerator } from "./load.mjs";
import { machine } from "./machine.mjs";
import { readOptions } from "./options.mjs";
import { measureFloors, measureGrowth, measurePage, PAGE_NAMES } from "./pages.mjs";
import { measurePayments } from "./payments.mjs";
import { signedIn } from "./people.mjs";
import { BUILD, startPortal } from "./portal.mjs";
import { report } from "./table.mjs";

/** Five rounds of both sides; at least 300 requests each. */
const EFFORT = { rounds: 5, seconds: 1.2, minimum: 60 };

async function opened(databases, units) {
  const portal = await startPortal(databases.urlOf(units));
  const people = await signedIn(portal.origin, units);
  return { portal, origin: portal.origin, people, units };
}

async function pagesAt(load, databases, units) {
  const { portal, origin, people } = await opened(databases, units);
  const about = { people, units, effort: EFFORT };
  const pages = [];
  for (const name of PAGE_NAMES) pages.push(await measurePage(load, origin, name, about));
  const floors = await measureFloors(load, origin, about);
  await portal.end();
  return { units, pages, floors };
}

async function growthBetween(load, databases, smallest, largest) {
  const small = await opened(databases, smallest);
  const large = await opened(databases, largest);
  const growth = await measureGrowth(load, small, large, EFFORT);
  await Promise.all([small.portal.end(), large.portal.end()]);
  return growth;
}

async function paymentsAt(load, databases, units, client) {
  const { portal, people } = await opened(databases, units);
  const url = databases.urlOf(units);
  const measured = await measurePayments(load, portal, { client, url, people });
  await portal.end();
  return measured;
}

async function fundAt(load, databases, units, client) {
  const { portal, people } = await opened(databases, units);
  const url = databases.urlOf(units);
  const measured = await measureFund(load, portal, { client, url, people, effort: EFFORT });
  await portal.end();
  return measured;
}

/** Prepares, measures what was asked for, prints the tables and, with --json, writes the figures. */
export function bench() {
  finishOnSignals(() => 130);
  return orExplain(async () => {
    const { sizes, parts, json, keep } = readOptions();
    const [smallest, largest] = [sizes[0], sizes.at(-1)];
    await readyClient();
    if (!isFresh(BUILD)) await step("Building the pages", () => build(BUILD));
    const databases = await filledDatabases(sizes, keep);
    const load = loadGenerator();
    atEnd(() => load.end());
    const result = {
      machine: await machine(databases.urlOf(largest)),
      filled: databases.filled,
      sizes: [],
    };
    const client = new pg.Client({ connectionString: databases.urlOf(largest) });
    // When something fails the database ends before this connection does.
    client.on("error", () => {});
    await client.connect();
    const failed = [];
    // What was measured is kept, whatever becomes of the parts after it.
    const measure = async (label, work) => {
      try {
        await step(label, work);
      } catch (error) {
        console.error(error);
        failed.push(label);
      }
      if (json) writeFileSync(json, `${JSON.stringify(result, null, 2)}\n`);
    };
    if (parts.has("pages")) {
      for (const units of sizes) {
        await measure(`Pages at ${units} units`, async () => {
          result.sizes.push(await pagesAt(load, databases, units));
        });
      }
      if (smallest !== largest) {
        await measure(`Pages at ${smallest} beside ${largest} units`, async () => {
          result.growth = await growthBetween(load, databases, smallest, largest);
        });
      }
    }
    if (parts.has("payments")) {
      await measure("Payments one by one", async () => {
        result.payments = await paymentsAt(load, databases, largest, client);
      });
    }
    if (parts.has("fund")) {
      await measure("The fund", async () => {
        result.fund = await fundAt(load, databases, largest, client);
      });
    }
    if (parts.has("import")) {
      await measure("Imports", async () => {
        result.imports = await measureImports(client, databases.urlOf(largest));
      });
    }
    await client.end();
    console.log(`\n${report(result)}`);
    if (failed.length) console.error(`\nNot measured: ${failed.join(", ")}`);
    await finish(failed.length ? 1 : 0);
  }, finish);
}
