import { all, type Case, file, page, unitFile, unitPage } from "./cases";
import { paSang } from "./people";

/** Results of assessments, and the questionnaires they are of. */
export const resultRoutes: Record<string, Case[]> = {
  "/unit/[unit]/results": unitPage("/results"),
  "/province/[province]/instruments": [
    page("/province/56/instruments", "coordinator"),
    page("/province/57/instruments"),
    page("/province/all/instruments"),
  ],
  "/province/[province]/instruments/[id]": [
    page("/province/56/instruments/999999999"),
    page("/province/56/instruments/x"),
  ],
  "/province/[province]/results": [
    page("/province/56/results", "coordinator"),
    page("/province/57/results"),
    page("/province/all/results"),
  ],
  "/province/[province]/results/[unit]": [
    page(`/province/56/results/${paSang.slug}`, "coordinator"),
    page("/province/56/results/bangkok-prawet"),
    page("/province/10/results/bangkok-prawet"),
  ],
  "/evaluator/relation": [page("/evaluator/relation", "evaluator")],
  "/evaluator/results": [page("/evaluator/results", "evaluator")],
  "/evaluator/results/[unit]": [
    page(`/evaluator/results/${paSang.slug}`, "evaluator"),
    page("/evaluator/results/no-such-unit"),
  ],
  "/api/units/[unit]/results.csv": unitFile("results.csv", "committee", "coordinator", "evaluator"),
  "/api/units/[unit]/results.xlsx": unitFile(
    "results.xlsx",
    "committee",
    "coordinator",
    "evaluator",
  ),
  "/api/provinces/[province]/results.csv": [
    file("/api/provinces/56/results.csv", "coordinator"),
    file("/api/provinces/10/results.csv"),
  ],
  "/api/provinces/[province]/results.xlsx": [file("/api/provinces/56/results.xlsx", "coordinator")],
  "/api/evaluator/results.csv": [file("/api/evaluator/results.csv", "evaluator")],
  "/api/evaluator/results.xlsx": [file("/api/evaluator/results.xlsx", "evaluator")],
  // A round the evaluator has is opened in the journey; one that is not there is nobody's.
  "/evaluator/rounds/[id]/import": [page("/evaluator/rounds/999999999/import")],
  "/api/evaluator/rounds/[id]/answers": [all("/api/evaluator/rounds/999999999/answers", 405)],
  "/api/evaluator/rounds/[id]/answers.csv": [file("/api/evaluator/rounds/999999999/answers.csv")],
  "/api/evaluator/rounds/[id]/answers.xlsx": [file("/api/evaluator/rounds/999999999/answers.xlsx")],
};
