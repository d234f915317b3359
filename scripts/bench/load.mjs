// The load generator's other end, and what is made of the times it took.
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/** { run(spec), end() }; see `run` in load-worker.mjs for what it takes. */
export function loadGenerator() {
  const child = fork(fileURLToPath(new URL("load-worker.mjs", import.meta.url)));
  const waiting = new Map();
  let last = 0;
  child.on("message", ({ id, result, error }) => {
    const { resolve, reject } = waiting.get(id);
    waiting.delete(id);
    if (error) reject(new Error(error));
    else resolve(result);
  });
  child.on("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("The load generator ended."));
  });
  return {
    run(spec) {
      const id = ++last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, spec });
      });
    },
    end: () => child.disconnect(),
  };
}

/** The value below which `share` of them lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

export const median = (values) => quantile(values, 0.5);

/** Median and p95 in milliseconds over all rounds, and the median round's requests per second. */
export function summary(rounds) {
  const times = rounds.flatMap((round) => round.times);
  return {
    median: median(times),
    p95: quantile(times, 0.95),
    perSecond: median(rounds.map((round) => round.times.length / round.seconds)),
    requests: times.length,
    bytes: Math.round(rounds.reduce((sum, r) => sum + r.bytes, 0) / times.length),
    failures: rounds.reduce((sum, round) => sum + round.failures, 0),
  };
}

/**
 * Runs every one of `sides` (name → spec) in each round, one after the other, so that whatever else
 * slows the machine down slows all of them alike. Resolves to name → rounds.
 */
export async function interleaved(generator, sides, { rounds, ...common }) {
  const results = Object.fromEntries(Object.keys(sides).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, side] of Object.entries(sides)) {
      results[name].push(await generator.run({ ...common, ...side }));
    }
  }
  return results;
}

/** How many times as long one takes as the other, as the median of the rounds. */
export function ratio(rounds, floor, connections) {
  const cost = (round) =>
    connections === 1 ? median(round.times) : round.seconds / round.times.length;
  return median(rounds.map((round, at) => cost(round) / cost(floor[at])));
}
