// npm run bench -- [--sizes 35,350,1000] [--only pages,payments,fund,import] [--json FILE] [--keep]
import { parseArgs } from "node:util";
import { StopError } from "../report.mjs";

const PARTS = ["pages", "payments", "fund", "import"];

export function readOptions(args = process.argv.slice(2)) {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: "string", default: "35,350,1000" },
      only: { type: "string", default: PARTS.join(",") },
      json: { type: "string" },
      /** leaves the filled databases for the next run, which then does not fill them again */
      keep: { type: "boolean", default: false },
    },
  });
  const sizes = values.sizes.split(",").map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 4)) {
    throw new StopError(
      "--sizes takes numbers of units, from 4: --sizes 35,350",
      "--sizes รับจำนวนหน่วย ตั้งแต่ 4",
    );
  }
  const parts = values.only.split(",");
  if (parts.some((part) => !PARTS.includes(part))) {
    throw new StopError(`--only takes ${PARTS.join(", ")}`, `--only รับ ${PARTS.join(", ")}`);
  }
  return { ...values, sizes: sizes.sort((a, b) => a - b), parts: new Set(parts) };
}
