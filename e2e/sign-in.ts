import {
  type APIRequestContext,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  request,
  test,
} from "@playwright/test";
import { type Person, password, people } from "./people";

type Kept = Awaited<ReturnType<APIRequestContext["storageState"]>>;

/** Sessions of this worker: signing in is slow on purpose. */
const sessions = new Map<string, Promise<Kept>>();

const address = () => test.info().project.use.baseURL ?? "";

/** Posts the sign-in form as the page does; the answer says whether it was right. */
export async function postSignIn(client: APIRequestContext, username: string, word = password) {
  const { csrfToken } = await (await client.get("/api/auth/csrf")).json();
  const form = { csrfToken, username, password: word, callbackUrl: "/", json: "true" };
  return client.post("/api/auth/callback/credentials", { form });
}

/** A client without a browser, signed in. */
export async function signIn(username: string, word = password): Promise<APIRequestContext> {
  const client = await stranger();
  const answer = await postSignIn(client, username, word);
  if (!answer.ok()) throw new Error(`${username} could not sign in: ${await answer.text()}`);
  return client;
}

async function session(username: string): Promise<Kept> {
  const client = await signIn(username);
  const state = await client.storageState();
  await client.dispose();
  return state;
}

function kept(person: Person): Promise<Kept> {
  const username = people[person];
  const known = sessions.get(username) ?? session(username);
  sessions.set(username, known);
  return known;
}

/** A client that is nobody. */
export const stranger = () => request.newContext({ baseURL: address() });

/** A client signed in as one of the demo's people. */
export async function clientOf(person: Person): Promise<APIRequestContext> {
  return request.newContext({ baseURL: address(), storageState: await kept(person) });
}

/** A browser window signed in as one of the demo's people. */
export async function windowOf(
  browser: Browser,
  person: Person,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  return browser.newContext({
    ...test.info().project.use,
    ...options,
    storageState: await kept(person),
  });
}
