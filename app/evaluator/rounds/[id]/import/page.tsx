import { readId } from "@/components/assessments/read-id";
import { AnswersImportScreen } from "@/components/results/import-screen";
import { found, requireActor } from "@/lib/access/session";
import { applyAnswers, discardAnswers, undoAnswers } from "@/lib/assessments/import-actions";
import { answersImport } from "@/lib/assessments/import-queries";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { currentLocale, words } from "@/lib/i18n/server";
import type { RefusalCode } from "@/lib/refusal";

export async function generateMetadata() {
  return { title: (await words("results"))("import.open") };
}

/** What an upload may come back with; anything else in the address says nothing. */
const problems: readonly RefusalCode[] = [
  "not_permitted",
  "upload_missing",
  "upload_broken",
  "assessment_closed",
  "answers_no_person",
  "answers_no_questions",
  "answers_columns",
  "answers_many",
  "busy",
  "sheet_no_rows",
  "sheet_not_a_spreadsheet",
  "sheet_old_xls",
  "sheet_encrypted",
  "sheet_empty",
  "sheet_too_large",
  "sheet_damaged",
  "sheet_no_such_sheet",
];

export default async function AnswersImportPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, { id }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const roundId = found(readId(id));
  const data = found(await answersImport(actor, roundId));
  const code = problems.find((one) => one === search.problem);
  const missing = String([search.missing].flat()[0] ?? "").replace(/[^\d, ]/g, "");
  return (
    <AnswersImportScreen
      data={data}
      problem={code ? sayRefusal(locale, { code, params: { missing, most: 500 } }) : null}
      actions={{ apply: applyAnswers, undo: undoAnswers, discard: discardAnswers }}
      commandIds={[crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]}
      locale={locale}
    />
  );
}
