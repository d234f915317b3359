import { readSpreadsheet } from "@/lib/spreadsheet/read";

/** Reads the file named on the command line and prints rows, seconds, processor seconds and peak memory as JSON. */
const path = process.argv[2] ?? "";
const before = process.memoryUsage().rss;
const start = performance.now();
const cpuBefore = process.cpuUsage();
const read = await readSpreadsheet({ path, name: path });
if (!read.ok) throw new Error(read.code);
let rows = 0;
let cells = 0;
let last = 0;
for await (const row of read.rows) {
  rows += 1;
  cells += row.cells.length;
  last = row.number;
}
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(cpuBefore);
const cpu = (user + system) / 1e6;
const peak = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ rows, cells, last, seconds, cpu, before, peak }));
