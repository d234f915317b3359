import { expect, test } from "@playwright/test";
import { banTun, paSang, people } from "./people";
import { sendImport } from "./send-import";
import { clientOf, postSignIn, stranger, windowOf } from "./sign-in";

test("health names the version and is asked by anybody", async () => {
  const client = await stranger();
  const response = await client.get("/api/health");
  expect(response.status()).toBe(200);
  expect(response.headers()["cache-control"]).toContain("no-store");
  expect(await response.json()).toEqual({
    status: "ok",
    database: "ok",
    version: expect.stringMatching(/^\d+\.\d+\.\d+/),
  });
});

const nonceOf = (policy: string) => /'nonce-([^']+)'/.exec(policy)?.[1];

test("every answer carries the headers that keep a page to itself", async () => {
  const committee = await clientOf("committee");
  const places = ["/sign-in", `/unit/${paSang.slug}`, "/no-such-page", "/api/health", "/invite/x"];
  for (const at of places) {
    const [first, second] = await Promise.all([committee.get(at), committee.get(at)]);
    const headers = first.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(headers["x-content-type-options"], at).toBe("nosniff");
    expect(headers["x-frame-options"], at).toBe("DENY");
    expect(headers["referrer-policy"], at).toBe("same-origin");
    expect(headers["cross-origin-opener-policy"], at).toBe("same-origin");
    expect(headers["permissions-policy"], at).toContain("camera=()");
    expect(headers["strict-transport-security"], at).toContain("max-age=");
    expect(headers["x-powered-by"], at).toBeUndefined();
    expect(headers["x-request-id"], at).toMatch(/^[0-9a-f-]{36}$/);
    for (const rule of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'"]) {
      expect(policy, at).toContain(rule);
    }
    const scripts = /script-src [^;]*/.exec(policy)?.[0] ?? "";
    expect(scripts, at).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
    const nonce = nonceOf(policy);
    expect(nonce, at).toBeTruthy();
    expect(nonceOf(second.headers()["content-security-policy"] ?? ""), at).not.toBe(nonce);
  }
});

test("every script of a page carries the nonce of its answer", async () => {
  const committee = await clientOf("committee");
  const response = await committee.get(`/unit/${paSang.slug}`);
  const nonce = nonceOf(response.headers()["content-security-policy"] ?? "");
  const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
  expect(tags.length).toBeGreaterThan(3);
  expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
});

test("a write from another site is turned away, whoever's cookie comes with it", async () => {
  const committee = await clientOf("committee");
  const from = (headers: Record<string, string>) => ({ headers, form: { anything: "1" } });
  const page = `/unit/${paSang.slug}/committee`;
  for (const at of [page, "/api/auth/callback/credentials", "/api/auth/signout"]) {
    const foreign = await committee.post(at, from({ origin: "https://elsewhere.example" }));
    expect(foreign.status(), at).toBe(403);
    const opaque = await committee.post(at, from({ origin: "null" }));
    expect(opaque.status(), at).toBe(403);
    const framed = await committee.post(at, from({ "sec-fetch-site": "cross-site" }));
    expect(framed.status(), at).toBe(403);
  }
});

test("the session cookie is out of reach of scripts and of other sites", async () => {
  const client = await stranger();
  const answer = await postSignIn(client, people.evaluator);
  expect(answer.status()).toBe(200);
  const { cookies } = await client.storageState();
  const session = cookies.find((cookie) => cookie.name.includes("session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

test("a forged session is nobody", async () => {
  const client = await stranger();
  const cookie = "next-auth.session-token=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c";
  const response = await client.get("/account", { headers: { cookie }, maxRedirects: 0 });
  expect(response.status()).toBe(307);
  expect(response.headers().location).toContain("/sign-in");
});

test("sign-in leads only to addresses of this site", async ({ page }) => {
  await page.goto("/sign-in?callbackUrl=https%3A%2F%2Felsewhere.example%2F");
  await page.getByRole("button", { name: "ผู้ประเมิน" }).click();
  await expect(page).toHaveURL(/\/evaluator$/);
});

test("what nobody may read is in no address: members go by number", async () => {
  const neighbour = await clientOf("neighbour");
  const list = await (await neighbour.get(`/unit/${banTun.slug}/members`)).text();
  const links = [...list.matchAll(/href="([^"]*\/members\/[^"]*)"/g)].map(([, href]) => href ?? "");
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((href) => /%E0|[฀-๿]|\d{10,}/.test(href))).toEqual([]);
});

test("a file is taken from the unit's committee alone, and refused with a sentence", async () => {
  const told: Record<string, number> = {};
  for (const person of ["volunteer", "coordinator", "evaluator", "neighbour"] as const) {
    const answer = await sendImport(await clientOf(person), paSang.slug, "a.csv", "ก,ข\n1,2\n");
    told[person] = answer.status();
    expect((await answer.json()).message, person).toMatch(/[฀-๿]/);
  }
  expect(told).toEqual({ volunteer: 404, coordinator: 404, evaluator: 404, neighbour: 404 });
  const nobody = await sendImport(await stranger(), paSang.slug, "a.csv", "ก,ข\n1,2\n");
  expect(nobody.status()).toBe(401);
});

test("an upload answers with a request id of its own, not with whatever was sent as one", async () => {
  const committee = await clientOf("committee");
  const send = async (id: string) => {
    const headers = { "x-request-id": id, accept: "application/json" };
    const answer = await committee.post(`/api/units/${paSang.slug}/imports`, { headers });
    expect(answer.status()).toBe(400);
    return answer.headers()["x-request-id"];
  };
  expect(await send("anything at all")).toMatch(/^[0-9a-f-]{36}$/);
  const id = "6f9619ff-8b86-4d11-b42d-00c04fc964ff";
  expect(await send(id)).toBe(id);
});

test("a file that is not given is a sentence, whichever file it is", async () => {
  const files = ["members", "round", "audit", "committee"].flatMap((n) => [
    `${n}.csv`,
    `${n}.xlsx`,
  ]);
  for (const name of [...files, "retention.csv"]) {
    const at = `/api/units/${paSang.slug}/${name}`;
    for (const [client, status] of [
      [await stranger(), 401],
      [await clientOf("neighbour"), 404],
    ] as const) {
      const answer = await client.get(at);
      expect(answer.status(), at).toBe(status);
      expect(await answer.text(), at).toMatch(/[฀-๿]/);
    }
  }
});

test("a whole national ID that is searched for becomes its last four digits", async ({
  browser,
}) => {
  const client = await clientOf("committee");
  const at = `/unit/${paSang.slug}/members`;
  const answer = await client.get(`${at}?q=1-2345-67890-12-1&size=25`, { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(`${at}?q=0121&size=25`);
  const page = await (await windowOf(browser, "committee")).newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(at);
  await page.getByRole("searchbox").fill("๑๒๓๔๕๖๗๘๙๐๑๒๑");
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/q=0121/);
  expect(asked.filter((url) => decodeURIComponent(url).includes("๑๒๓"))).toEqual([]);
  await page.context().close();
});
