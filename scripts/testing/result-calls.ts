import * as relation from "@/lib/assessments/relation-queries";
import * as results from "@/lib/assessments/result-queries";
import { db } from "@/lib/db";
import * as statements from "@/lib/programme/unit-statement-queries";
import { happinessOf, roundOf } from "./assessment-records";
import { type Call, ofCommittee, ofCoordinator, ofEvaluator } from "./calls";

const five = [30, 40, 45, 50, 55].map(happinessOf);
const unitOf = (unit: { id: number; provinceCode: string }) => ({
  id: unit.id,
  provinceCode: unit.provinceCode,
});

const aMember = (unitId: number) =>
  db.member.findFirstOrThrow({ where: { unitId, mergedIntoId: null }, select: { id: true } });

/** Results of a closed round of five, asked for as their rightful readers would. */
export const resultQueryCalls: Record<string, Call> = {
  "assessments/result-queries.unitResults": ofCommittee(
    (a, w) => results.unitResults(a, unitOf(w.here)),
    (w) => roundOf(w.here.id, { answers: five }),
  ),
  "assessments/result-queries.roundResults": ofCoordinator(
    (a, w) => results.roundResults(a, unitOf(w.here)),
    (w) => roundOf(w.here.id, { answers: five }),
  ),
  "assessments/result-queries.resultsAcross": ofEvaluator(
    (a) => results.resultsAcross(a, "evaluator", "56", {}),
    (w) => roundOf(w.here.id, { answers: five }),
  ),
  "assessments/relation-queries.relations": ofEvaluator(
    (a) => relation.relations(a),
    async (w) =>
      roundOf(w.here.id, {
        answers: [happinessOf(50)],
        memberIds: [(await aMember(w.here.id)).id],
      }),
  ),
  "programme/unit-statement-queries.doubtfulStatements": ofCommittee(
    (a, w) => statements.doubtfulStatements(a, unitOf(w.here)),
    async (w) => {
      const figures = { given: [5, 2, 1], stated: 9, decimals: 0 };
      const { id } = await db.statement.create({
        data: {
          unitId: w.here.id,
          kind: "sum",
          about: "ความสุขของคณะทำงาน",
          source: "รายงานโครงการ",
          figures,
          typedBy: 1,
        },
      });
      return id;
    },
  ),
};
