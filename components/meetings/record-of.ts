import type { AgendaLine } from "@/lib/meetings/queries";
import { asMonth, isoMonth } from "@/lib/month";

/** The page of what an item of the agenda speaks of; null for an item of one's own. */
export function recordOf(
  { from, fromId }: Pick<AgendaLine, "from" | "fromId">,
  /** "/unit/…" */
  path: string,
): string | null {
  const month = () => (fromId === null ? "" : isoMonth(asMonth(fromId)));
  if (from === "task") return `${path}/meetings#tasks`;
  if (from === "round") return `${path}/round?month=${month()}`;
  if (from === "work") return `${path}/fund/work?state=waiting`;
  if (from === "fund_close") return `${path}/fund/months/${month()}`;
  if (from === "report") return `${path}/reports/${month()}`;
  if (from === "regulation") return `${path}/regulations/draft`;
  return from === "goal" ? `${path}/goals` : null;
}
