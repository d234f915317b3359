import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { type Answer, type Asker, askers, type Case } from "./cases";
import { thisYear } from "./days";
import { matrix, routesKnown, type There } from "./matrix";
import { paSang } from "./people";
import { routesOfApp } from "./routes";
import { sendImport } from "./send-import";
import { clientOf, stranger } from "./sign-in";

// Every route of the app, asked by everybody. A new page fails here until it has its line.

test.describe.configure({ mode: "parallel" });

let clients: Record<Asker, APIRequestContext>;
let there: There;

test.beforeAll(async () => {
  const all = askers.map(async (asker) => [
    asker,
    asker === "stranger" ? await stranger() : await clientOf(asker),
  ]);
  clients = Object.fromEntries(await Promise.all(all));
  const list = await (await clients.volunteer.get("/volunteer/members")).text();
  const no = Number(/href="\/volunteer\/members\/(\d+)"/.exec(list)?.[1]);
  const desk = await (await clients.committee.get(`/unit/${paSang.slug}/desk`)).text();
  const service = Number(/\/desk\/(\d+)/.exec(desk)?.[1]);
  const rounds = await clients.committee.get(`/unit/${paSang.slug}/assessments`);
  const assessment = Number(/\/assessments\/(\d+)/.exec(await rounds.text())?.[1]);
  const [campaign = 0, meeting = 0] = await Promise.all(
    ["campaigns", "meetings"].map(async (list) => {
      const listed = await clients.committee.get(`/unit/${paSang.slug}/${list}`);
      return Number(new RegExp(`/${list}/(\\d+)`).exec(await listed.text())?.[1]);
    }),
  );
  const pairs = await (await clients.coordinator.get("/province/56/mentoring")).text();
  const mentorship = Number(/\/mentoring\/(\d+)/.exec(pairs)?.[1]);
  const batch = await sendFile(clients.committee);
  const year = thisYear;
  there = { cared: no, year, batch, service, assessment, campaign, meeting, mentorship };
});
test.afterAll(() => Promise.all(Object.values(clients).map((client) => client.dispose())));

/** A file on its way into the unit, seen by its committee alone. */
async function sendFile(committee: APIRequestContext): Promise<number> {
  const sent = await sendImport(committee, paSang.slug, "payments.csv", "ชื่อ,จำนวนเงิน\nก ข,70\n");
  return Number(/\d+$/.exec((await sent.json()).href)?.[0]);
}

test("the matrix knows every route there is, and no other", () => {
  const routes = routesOfApp();
  expect(routes.length).toBeGreaterThan(40);
  expect([...routesKnown].sort()).toEqual(routes);
});

/** The status, or where a redirect leads to on this site. */
function answerOf(response: APIResponse): Answer {
  const to = response.headers().location;
  if (to === undefined || response.status() < 300 || response.status() > 399) {
    return response.status();
  }
  return new URL(to, response.url()).pathname as Answer;
}

/** Whose workspace it is reads the unit's name in the frame, whatever else is not found. */
function isAtHome(route: string, asker: Asker): boolean {
  return casesOf(route)[0]?.answers[asker] === 200;
}

/** Not one word of the unit in what somebody outside is refused with. */
async function expectSilent(response: APIResponse, who: string) {
  const named = (await response.text()).includes(paSang.name);
  expect(named, `${who} reads the name of the unit`).toBe(false);
}

for (const route of routesKnown) {
  test(`${route} opens to those whose it is and to nobody else`, async () => {
    for (const { at, answers, method = "GET" } of casesOf(route)) {
      const told = await Promise.all(
        askers.map(async (asker) => {
          const response = await clients[asker].fetch(at, { method, maxRedirects: 0 });
          if (response.status() === 404 && !isAtHome(route, asker))
            await expectSilent(response, `${asker} at ${at}`);
          return [asker, answerOf(response)];
        }),
      );
      expect(Object.fromEntries(told), at).toEqual(answers);
    }
  });
}

// Inside a workspace the browser asks for the page alone, and the frame around it is not asked again:
// so the page must refuse by itself.
for (const route of routesKnown.filter(isWorkspace)) {
  test(`${route} refuses by itself, without the frame around it`, async () => {
    for (const { at, answers } of casesOf(route).slice(0, 1)) {
      for (const asker of askers) {
        const shown = await pageAlone(clients[asker], route, at);
        expect({ at, asker, shown }).toEqual({ at, asker, shown: answers[asker] === 200 });
      }
    }
  });
}

function casesOf(route: string): Case[] {
  return matrix(there)[route] ?? [];
}

function isWorkspace(route: string): boolean {
  return /^\/(volunteer|unit|province|evaluator)(\/|$)/.test(route);
}

/** The state that the browser's router sends along: all of the path is there, only the page is wanted. */
function routerState(route: string, at: string): string {
  const values = at.replace(/\?.*/, "").split("/").slice(1);
  const names = route.split("/").slice(1);
  let node: unknown[] = ["__PAGE__", {}, null, "refetch"];
  for (let i = names.length - 1; i >= 0; i--) {
    const param = /^\[(.+)\]$/.exec(names[i] ?? "")?.[1];
    node = [param ? [param, values[i], "d", null] : names[i], { children: node }];
  }
  return encodeURIComponent(JSON.stringify(["", { children: node }, null, null, 16]));
}

/** Whether the page alone is given, as it is when going from page to page. */
async function pageAlone(client: APIRequestContext, route: string, at: string): Promise<boolean> {
  const headers = { RSC: "1", "Next-Router-State-Tree": routerState(route, at) };
  const first = await client.get(at, { headers, maxRedirects: 0 });
  const moved = first.headers().location;
  // Once to the address with the hash of the headers; any other way leads out.
  const response = moved?.includes("_rsc=")
    ? await client.get(moved, { headers, maxRedirects: 0 })
    : first;
  const body = await response.text();
  expect(response.status(), `${at} ${body.slice(0, 200)}`).toBeLessThan(400);
  return response.status() === 200 && !/NEXT_(HTTP_ERROR_FALLBACK|REDIRECT)/.test(body);
}
