// What a person reads while a script works: one line per step, refusals in English and Thai.

/** Something the person can put right; shown as its two sentences, without a stack. */
export class StopError extends Error {
  constructor(english, thai) {
    super(english);
    this.thai = thai;
  }
}

const colour = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** Shows `title` while `work` runs and its time afterwards; `work` may return a note to add. */
export async function step(title, work) {
  const since = performance.now();
  if (process.stdout.isTTY) process.stdout.write(`  … ${title}`);
  try {
    const note = await work();
    const extra = typeof note === "string" ? `, ${note}` : "";
    if (process.stdout.isTTY) process.stdout.write("\r\x1b[2K");
    console.log(`  ${paint(32, "✓")} ${title} (${seconds(since)}${extra})`);
  } catch (error) {
    if (process.stdout.isTTY) process.stdout.write("\r\x1b[2K");
    console.log(`  ${paint(31, "✗")} ${title} (${seconds(since)})`);
    throw error;
  }
}

/** Prints why it stopped: a StopError as its sentences, anything else whole. */
export function explain(error) {
  if (error instanceof StopError) {
    console.error(`\n${paint(31, error.message)}`);
    if (error.thai) console.error(error.thai);
  } else {
    console.error(error);
  }
}
