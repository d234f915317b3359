// The pages that are measured, each with its floor: the same screens from memory.
import { interleaved, ratio, summary } from "./load.mjs";
import { weigh } from "./weight.mjs";

/** Part of a name that one of five people has: a search that finds more than a page holds. */
const SEARCHED = encodeURIComponent("ดี");

const four = (unit, units) =>
  Array.from({ length: 4 }, (_, k) => `unit=unit-${((unit + k * 7 - 1) % units) + 1}`).join("&");

/** name → role, address of the real page, query of the floor. */
const PAGES = {
  today: { role: "volunteer", real: () => "/volunteer", query: () => "" },
  collect: { role: "volunteer", real: () => "/volunteer/collect", query: () => "" },
  overview: { role: "committee", real: (u) => `/unit/unit-${u}`, query: (u) => `of=unit-${u}` },
  round: { role: "committee", real: (u) => `/unit/unit-${u}/round`, query: (u) => `of=unit-${u}` },
  register: {
    role: "committee",
    real: (u) => `/unit/unit-${u}/members?q=${SEARCHED}`,
    query: (u) => `of=unit-${u}&q=${SEARCHED}`,
  },
  compare: {
    role: "coordinator",
    real: (u, all) => `/province/all/compare?${four(u, all)}`,
    query: four,
  },
};

export const PAGE_NAMES = Object.keys(PAGES);

/** Pages whose list of fifty people with their strips has a target of its own. */
export const LISTS = ["collect", "register"];

/** Requests for a page and for its floor, one of each per person. */
export function requestsFor(name, people, units, headers = {}) {
  const { role, real, query } = PAGES[name];
  const as = (person, path) => ({ path, headers: { cookie: person[role], ...headers } });
  return {
    page: people.map((p) => as(p, real(p.unit, units))),
    // `as` makes the floor keep one page for each person.
    floor: people.map((p) => as(p, `/bench/${name}?as=${p.unit}&${query(p.unit, units)}`)),
  };
}

export const plain = (name) => [{ path: `/bench/${name}`, headers: {} }];

/** The sum of a unit's months as a file, for the unit's committee. */
const sums = (people) =>
  people.map((p) => ({
    path: `/api/units/unit-${p.unit}/retention.csv`,
    headers: { cookie: p.committee },
  }));

/** Each address once and a little more, so that nothing is measured cold. */
export async function warmUp(load, origin, requests) {
  const { failures } = await load.run({ origin, requests, connections: 4, once: true });
  if (failures > 0)
    throw new Error(`${failures} of ${requests[0].path} and others did not answer.`);
  await load.run({ origin, requests, connections: 4, seconds: 1 });
}

/** Measures one page and its floor at 1 and at 8 connections. */
export async function measurePage(load, origin, name, { people, units, effort }) {
  const requests = requestsFor(name, people, units);
  for (const side of Object.values(requests)) await warmUp(load, origin, side);
  const sides = {
    page: { requests: requests.page },
    floor: { requests: requests.floor },
  };
  const measured = { page: name };
  for (const connections of [1, 8]) {
    const rounds = await interleaved(load, sides, { origin, connections, ...effort });
    measured[connections] = {
      page: summary(rounds.page),
      floor: summary(rounds.floor),
      ratio: ratio(rounds.page, rounds.floor, connections),
    };
  }
  measured.weight = await weigh(origin, requests.page[0]);
  measured.floorWeight = await weigh(origin, requests.floor[0]);
  return measured;
}

/** Floors without data, the lists against them, and a unit's sums, all in turn at 8 connections. */
export async function measureFloors(load, origin, { people, units, effort }) {
  const sides = { bare: plain("bare"), list: plain("list"), sums: sums(people) };
  for (const name of LISTS) sides[name] = requestsFor(name, people, units).page;
  const compressed = requestsFor("collect", people, units, { "accept-encoding": "gzip" });
  sides.compressed = compressed.page;
  for (const requests of Object.values(sides)) await warmUp(load, origin, requests);
  const specs = Object.fromEntries(
    Object.entries(sides).map(([name, requests]) => [name, { requests }]),
  );
  const rounds = await interleaved(load, specs, { origin, connections: 8, ...effort });
  return Object.fromEntries(Object.entries(rounds).map(([name, of]) => [name, summary(of)]));
}

/** Latency at one connection on two servers in turn: how much slower the larger database is. */
export async function measureGrowth(load, small, large, effort) {
  const growth = {};
  for (const name of PAGE_NAMES) {
    const sides = {};
    for (const [side, { origin, people, units }] of Object.entries({ small, large })) {
      const requests = requestsFor(name, people, units).page;
      await warmUp(load, origin, requests);
      sides[side] = { origin, requests };
    }
    const rounds = await interleaved(load, sides, { connections: 1, ...effort });
    growth[name] = ratio(rounds.large, rounds.small, 1);
  }
  return growth;
}
