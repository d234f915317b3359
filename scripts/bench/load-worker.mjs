// Sends requests and takes their times, in a process of its own so that it never waits for the rest.
import { Agent, request } from "node:http";

const agents = new Map();

function agentOf(connections) {
  if (!agents.has(connections)) {
    agents.set(connections, new Agent({ keepAlive: true, maxSockets: connections }));
  }
  return agents.get(connections);
}

/** Resolves to { ms, status, bytes, text } of one whole answer; `text` only when `keep` asks for it. */
function send(origin, agent, { path, method = "GET", headers = {}, body }, keep) {
  return new Promise((resolve, reject) => {
    const since = performance.now();
    const sent = request(`${origin}${path}`, { agent, method, headers }, (answer) => {
      let bytes = 0;
      const parts = [];
      answer.on("data", (part) => {
        bytes += part.length;
        if (keep) parts.push(part);
      });
      answer.on("error", reject);
      answer.on("end", () => {
        const text = keep ? Buffer.concat(parts).toString() : undefined;
        resolve({ ms: performance.now() - since, status: answer.statusCode, bytes, text });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/**
 * Keeps `connections` busy with `requests` in turn until `seconds` have gone by and at least `minimum`
 * are answered, or, with `once`, until each was sent once. `expect` is what every answer must hold.
 */
async function run({ origin, requests, connections, seconds = 0, minimum = 1, once, expect }) {
  const agent = agentOf(connections);
  const times = [];
  let failures = 0;
  let failed;
  let bytes = 0;
  let next = 0;
  const since = performance.now();
  const over = () =>
    once
      ? next >= requests.length
      : performance.now() - since >= seconds * 1000 && times.length >= minimum;
  async function connection() {
    while (!over()) {
      const asked = requests[next++ % requests.length];
      const answer = await send(origin, agent, asked, expect !== undefined);
      const good = answer.status === 200 && (!expect || answer.text.includes(expect));
      if (!good) {
        failures += 1;
        failed ??= `${answer.status} ${answer.text?.slice(0, 300) ?? ""}`;
      }
      times.push(answer.ms);
      bytes += answer.bytes;
    }
  }
  await Promise.all(Array.from({ length: connections }, connection));
  return { times, failures, failed, bytes, seconds: (performance.now() - since) / 1000 };
}

process.on("message", async ({ id, spec }) => {
  try {
    process.send({ id, result: await run(spec) });
  } catch (error) {
    process.send({ id, error: String(error?.stack ?? error) });
  }
});
process.on("disconnect", () => process.exit());
