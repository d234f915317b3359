// The figures as a person reads them.
const number = (value, digits = 0) =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
const kilobytes = (bytes) => `${number(bytes / 1024, 1)} KB`;
const megabytes = (bytes) => (bytes ? `${number(bytes / 1024 / 1024)} MB` : "–");

/** Lines of a Markdown table; the first column is text, the others are numbers. */
function table(head, rows) {
  const all = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, at) => Math.max(...all.map((row) => [...row[at]].length)));
  const pad = (text, at) => {
    const space = " ".repeat(widths[at] - [...text].length);
    return at === 0 ? text + space : space + text;
  };
  const line = (row) => `| ${row.map(pad).join(" | ")} |`;
  const rule = `|${widths.map((w, at) => (at === 0 ? "-".repeat(w + 2) : `${"-".repeat(w + 1)}:`)).join("|")}|`;
  return [line(all[0]), rule, ...all.slice(1).map(line), ""].join("\n");
}

function pageRows(size) {
  return size.pages.flatMap((page) =>
    [1, 8].map((connections) => {
      const { page: real, floor, ratio } = page[connections];
      return [
        page.page,
        number(size.units),
        connections,
        number(real.median, 1),
        number(real.p95, 1),
        number(real.perSecond),
        number(floor.median, 1),
        number(floor.perSecond),
        number(ratio, 2),
      ];
    }),
  );
}

function pagesTable({ sizes }) {
  const head = ["page", "units", "conn.", "median ms", "p95 ms", "req/s"];
  const rows = sizes.flatMap(pageRows);
  return table([...head, "floor ms", "floor req/s", "page ÷ floor"], rows);
}

function weightTable({ sizes, growth }) {
  const head = ["page", "HTML", "floor's HTML", "HTML gzip", "JavaScript gzip", "growth"];
  const rows = sizes
    .at(-1)
    .pages.map(({ page, weight, floorWeight }) => [
      page,
      kilobytes(weight.html),
      kilobytes(floorWeight.html),
      kilobytes(weight.htmlGzip),
      kilobytes(weight.javascript),
      growth ? number(growth[page], 2) : "–",
    ]);
  return table(head, rows);
}

function floorsTable({ sizes }) {
  const head = ["8 connections", "units", "req/s", "bytes", "p95 ms"];
  const rows = sizes.flatMap(({ units, floors }) =>
    Object.entries(floors).map(([name, s]) => [
      name,
      number(units),
      number(s.perSecond),
      kilobytes(s.bytes),
      number(s.p95, 1),
    ]),
  );
  return table(head, rows);
}

function importTable({ imports }) {
  const head = ["file", "rows/s", "whole s", "read", "checked", "recorded", "undone"];
  const rows = imports.map((run) => [
    run.file,
    number(run.perSecond),
    ...[run.whole, run.read, run.checked, run.recorded, run.undone].map((s) => number(s, 2)),
    run.copy ? number(run.copy, 2) : "–",
    run.copy ? number(run.whole / run.copy, 1) : "–",
    megabytes(run.memoryBefore),
    megabytes(run.memoryPeak),
  ]);
  return table([...head, "COPY s", "÷ COPY", "memory before", "peak"], rows);
}

function fundTable({ fund }) {
  const { many, one, rebuilt, pages, fees, journal } = fund;
  const gaps = many.gaps + one.gaps;
  const lines = [
    `Entries with receipts posted at 8 connections: ${number(many.perSecond)}/s over many units, ${number(one.perSecond)}/s for one unit (${number(many.entries + one.entries)} in all); ${gaps === 0 ? "numbers without a gap" : `${gaps} GAPS`}.`,
    `Sums of ${number(journal)} entries counted anew: ${number(rebuilt.seconds, 1)} s. Fees by the published tables: ${number(fees.perSecond)}/s, each with its split.`,
    "",
  ];
  const head = [`unit with ${number(journal)} entries, 8 conn.`, "median ms", "p95 ms", "req/s"];
  const rows = Object.entries(pages).map(([name, s]) => [
    name,
    number(s.median, 1),
    number(s.p95, 1),
    number(s.perSecond),
    number(s.ratio, 2),
  ]);
  return `${lines.join("\n")}\n${table([...head, "page ÷ bare page"], rows)}`;
}

/** Measured once on two such cores, 500,000 members and 3.3 million payments, 8 connections. */
const OTHERS = [
  ["Directus 12.4", 64, 119, 103, 278],
  ["NocoDB 0.301", 35, 56, 65, 42],
  ["hand-written server, no sign-in, checks or audit", 834, 666, 2_858, 23_300],
  ["\\copy", "–", "–", "–", 25_900],
];

function othersTable({ sizes, payments, imports }) {
  const floors = sizes.at(-1)?.floors;
  const csv = imports?.find((run) => run.rows === 100_000);
  const ours = [
    "this portal",
    floors ? number(floors.collect.perSecond) : "–",
    floors ? number(floors.sums.perSecond) : "–",
    payments ? number(payments.many.perSecond) : "–",
    csv ? number(csv.perSecond) : "–",
  ];
  const head = [
    "",
    "lists 50 members/s",
    "sums a unit's months/s",
    "payments/s",
    "imported rows/s",
  ];
  return table(head, [ours, ...OTHERS.map((row) => row.map((v) => (v > 999 ? number(v) : v)))]);
}

/** Everything that was measured, as text. */
export function report(result) {
  const { machine, filled, payments } = result;
  const parts = [
    `${machine.date} · ${machine.cores} cores (${machine.processor}) · ${machine.memory} memory · Node.js ${machine.node} · PostgreSQL ${machine.postgres}`,
    filled
      .map(
        (f) => `${f.units} units, ${number(f.payments)} payments: ${number(f.seconds)} s to fill`,
      )
      .join("\n"),
  ];
  if (result.sizes.length > 0) {
    parts.push(pagesTable(result), weightTable(result), floorsTable(result));
  }
  if (payments) {
    const agree = payments.figuresAgree ? "agree with a recount" : "DIFFER FROM A RECOUNT";
    parts.push(
      `Payments recorded at 8 connections: ${number(payments.many.perSecond)}/s over many units, ${number(payments.one.perSecond)}/s for one unit; all figures ${agree}.\n`,
    );
  }
  if (result.fund) parts.push(fundTable(result));
  if (result.imports) parts.push(importTable(result));
  parts.push(othersTable(result));
  return parts.join("\n");
}
