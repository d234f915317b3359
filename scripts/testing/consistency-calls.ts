import * as queries from "@/lib/programme/consistency-queries";
import * as commands from "@/lib/programme/statement-commands";
import { addStatementInput } from "@/lib/programme/statement-input";
import type { BusyWorld } from "./busy-world";
import { type Call, ofEvaluator } from "./calls";
import { newCommand } from "./fixture";
import { done } from "./fund-world";

const form = (w: BusyWorld) =>
  addStatementInput.parse({
    commandId: newCommand(),
    unitId: w.here.id,
    kind: "sum",
    about: "ผู้รับบริการ",
    source: "รายงาน",
    given: "๑๕; 18",
    stated: "30",
  });
const stated = async (w: BusyWorld): Promise<number> =>
  done(await commands.addStatement(w.evaluator, form(w))).id;

/** Every query of the checks; see query-calls.ts. */
export const consistencyQueryCalls: Record<string, Call> = {
  "programme/consistency-queries.consistency": ofEvaluator(async (a, w) => {
    const found = await queries.consistency(a);
    return found?.statements.filter(({ unitId }) => unitId === w.here.id);
  }, stated),
  "programme/consistency-queries.unitsToState": ofEvaluator(async (a, w) =>
    (await queries.unitsToState(a))?.filter(({ id }) => id === w.here.id),
  ),
};

/** Every command of statements; see command-calls.ts. */
export const consistencyCommandCalls: Record<string, Call> = {
  "programme/statement-commands.addStatement": ofEvaluator((a, w) =>
    commands.addStatement(a, form(w)),
  ),
  "programme/statement-commands.removeStatement": ofEvaluator(
    (a, _, statementId) => commands.removeStatement(a, { commandId: newCommand(), statementId }),
    stated,
  ),
};
