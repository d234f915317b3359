import "server-only";
import { acrossFile, unitResultsFile } from "@/components/results/files";
import { resultsAcross, unitResults } from "@/lib/assessments/result-queries";
import type { FileFormat } from "@/lib/spreadsheet/file-response";
import { unitForFigures } from "@/lib/units/queries";
import { answer, queryOf } from "./files";

const askedOf = (request: Request) => {
  const query = queryOf(request);
  return { key: query.get("instrument") ?? undefined, group: query.get("group") ?? undefined };
};

/** `?instrument=tmhi15&group=committee` over all units the evaluator is for. */
export function evaluatorResultsRoute(format: FileFormat) {
  return (request: Request) =>
    answer(format, async (actor, locale) => {
      const across = await resultsAcross(actor, "evaluator", null, askedOf(request));
      return across && acrossFile(across, locale);
    });
}

/** The same over the units of a province, or of all with `all`. */
export function provinceResultsRoute(format: FileFormat) {
  return async (request: Request, { params }: { params: Promise<{ province: string }> }) => {
    const { province } = await params;
    const code = province === "all" ? null : province;
    return answer(format, async (actor, locale) => {
      const across = await resultsAcross(actor, "coordinator", code, askedOf(request));
      return across && acrossFile(across, locale);
    });
  };
}

/** All rounds of a unit, question by question. */
export function unitResultsRoute(format: FileFormat) {
  return async (_: Request, { params }: { params: Promise<{ unit: string }> }) => {
    const { unit: slug } = await params;
    return answer(format, async (actor, locale) => {
      const unit = await unitForFigures(actor, slug);
      const series = unit && (await unitResults(actor, unit));
      return series && unitResultsFile(series, slug, locale);
    });
  };
}
