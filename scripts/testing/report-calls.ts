import { todayInBangkok } from "@/lib/day";
import { addMonths, type Month, monthOf } from "@/lib/month";
import * as commands from "@/lib/reports/commands";
import * as queries from "@/lib/reports/queries";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCommittee, ofCoordinator, ofEvaluator } from "./calls";
import { newCommand } from "./fixture";
import { done } from "./fund-world";

const running = monthOf(todayInBangkok());
const last = addMonths(running, -1);
const form = (w: BusyWorld, month: Month = last) => ({
  commandId: newCommand(),
  unitId: w.here.id,
  month,
  revision: 0,
  went: "เก็บเงินได้ตามนัด",
  problems: null,
  needs: null,
});

let months = 0;
/** A month of its own for each call, so that none stands in another's way. */
const handedIn = async (w: BusyWorld): Promise<number> => {
  const month = addMonths(last, -++months);
  done(await commands.submitReport(w.here.committee, form(w, month)));
  const page = await queries.reportOf(w.here.committee, w.here.slug, month);
  return page?.submissions[0]?.id ?? 0;
};

/** Every query of monthly reports that takes an actor; see query-calls.ts. */
export const reportQueryCalls: Record<string, Call> = {
  "reports/queries.reportsOf": ofCommittee((a, w) => queries.reportsOf(a, w.here.id), handedIn),
  "reports/queries.reportOf": ofCoordinator(
    (a, w) => queries.reportOf(a, w.here.slug, last),
    handedIn,
  ),
  "reports/queries.reportIn": ofCoordinator(
    (a, w) => queries.reportIn(a, w.here.provinceCode, w.here.slug, last),
    handedIn,
  ),
  "reports/queries.provinceReports": ofCoordinator(
    (a, w) => queries.provinceReports(a, w.here.provinceCode, last),
    handedIn,
  ),
  "reports/queries.reportsOnTime": ofEvaluator(
    async (a, w) => [...(await queries.reportsOnTime(a, [w.here.id], [last])).keys()],
    handedIn,
  ),
};

/** Every command of monthly reports; see command-calls.ts. */
export const reportCommandCalls: Record<string, Call> = {
  "reports/commands.keepWords": ofCommittee((a, w) => commands.keepWords(a, form(w))),
  "reports/commands.submitReport": ofCommittee((a, w) =>
    commands.submitReport(a, form(w, addMonths(last, -40))),
  ),
  "reports/commands.acceptReport": ofCoordinator(
    (a, _, submissionId) => commands.acceptReport(a, { commandId: newCommand(), submissionId }),
    handedIn,
  ),
  "reports/commands.returnReport": ofCoordinator(
    (a, _, submissionId) =>
      commands.returnReport(a, { commandId: newCommand(), submissionId, remark: "ยอดไม่ตรง" }),
    handedIn,
  ),
};
