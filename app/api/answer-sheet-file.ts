import "server-only";
import { readId } from "@/components/assessments/read-id";
import { codeHeadings, itemHeading, personHeadings } from "@/lib/assessments/answer-sheet";
import { peopleToAnswer } from "@/lib/assessments/import-queries";
import { itemsOf } from "@/lib/assessments/instrument";
import type { FileFormat } from "@/lib/spreadsheet/file-response";
import { answer } from "./files";

/** An empty sheet for the people of a round: numbers and codes, a column for each question. */
export function answerSheetRoute(format: FileFormat) {
  return async (_: Request, { params }: { params: Promise<{ id: string }> }) => {
    const roundId = readId((await params).id);
    return answer(format, async (actor) => {
      const found = roundId === null ? null : await peopleToAnswer(actor, roundId);
      if (!found) return null;
      const { round, people } = found;
      const items = itemsOf(round.instrument);
      return {
        name: `${round.slug}-answers`,
        sheet: "answers",
        columns: [
          { header: personHeadings[0] ?? "", type: "number" as const },
          { header: codeHeadings[0] ?? "", type: "text" as const, width: 14 },
          ...items.map((item, at) => ({
            header: itemHeading(item, at),
            type: "number" as const,
            width: 18,
          })),
        ],
        rows: people.map(({ no, paperCode }) => [no, paperCode, ...items.map(() => null)]),
      };
    });
  };
}
