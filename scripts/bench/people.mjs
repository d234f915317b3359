// Signs in as people of each role, the way a browser does.

import { PASSWORD } from "./fill.mjs";
import { COORDINATORS } from "./fill-sql.mjs";

const cookiesOf = (response) =>
  response.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);

/** Resolves to the session cookie. */
export async function signIn(origin, username) {
  const form = await fetch(`${origin}/api/auth/csrf`);
  const before = cookiesOf(form);
  const { csrfToken } = await form.json();
  const response = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: before.join("; "), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, username, password: PASSWORD, json: "true" }),
  });
  const session = cookiesOf(response).find((cookie) => cookie.includes("session-token="));
  if (!session) throw new Error(`${username} could not sign in: ${response.status}`);
  return session;
}

/** Units far apart from each other, as many as there are coordinators. */
export function sampledUnits(units) {
  const count = Math.min(COORDINATORS, units);
  return Array.from({ length: count }, (_, at) => Math.floor((at * units) / count) + 1);
}

/** [{ unit, committee, volunteer, coordinator }], the last three as cookies. */
export async function signedIn(origin, units) {
  const people = [];
  for (const [at, unit] of sampledUnits(units).entries()) {
    people.push({
      unit,
      committee: await signIn(origin, `committee-${unit}`),
      volunteer: await signIn(origin, `volunteer-${unit}`),
      coordinator: await signIn(origin, `coordinator-${at + 1}`),
    });
  }
  return people;
}
