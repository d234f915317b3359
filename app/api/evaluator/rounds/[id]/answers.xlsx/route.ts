import { answerSheetRoute } from "@/app/api/answer-sheet-file";

export const GET = answerSheetRoute("xlsx");
