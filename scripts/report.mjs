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

// Steps may run side by side: one line on a terminal names those that are at it.
const active = new Set();
function draw() {
  if (!process.stdout.isTTY) return;
  const now = active.size ? `  … ${[...active].join(" · ")}` : "";
  process.stdout.write(`\r\x1b[2K${now.slice(0, process.stdout.columns - 1)}`);
}

function tell(line) {
  if (process.stdout.isTTY) process.stdout.write("\r\x1b[2K");
  console.log(line);
  draw();
}

/** Shows `title` while `work` runs and its time afterwards; `work` may return a note to add. */
export async function step(title, work) {
  const since = performance.now();
  active.add(title);
  draw();
  // In a file or a pipe a step that takes long says that it has begun.
  const patience = setTimeout(() => process.stdout.isTTY || console.log(`  … ${title}`), 2_000);
  let mark = paint(31, "✗");
  let note;
  try {
    note = await work();
    mark = paint(32, "✓");
  } finally {
    clearTimeout(patience);
    active.delete(title);
    const extra = typeof note === "string" ? `, ${note}` : "";
    tell(`  ${mark} ${title} (${seconds(since)}${extra})`);
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
