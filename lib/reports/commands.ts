import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { isoMonth } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { assemble } from "./assemble";
import { tooEarly } from "./due";
import { monthFacts } from "./facts-queries";
import type {
  acceptReportInput,
  keepWordsInput,
  returnReportInput,
  submitReportInput,
} from "./input";

type Words = z.output<typeof keepWordsInput>;

/**
 * Keeps the committee's words on a month while they are typed. Refuses: not_found, report_future,
 * report_waiting, report_accepted (what was handed in stands), written_meanwhile (somebody else wrote
 * since; neither text is lost).
 */
export function keepWords(actor: Actor, input: Words): Promise<Outcome<{ revision: number }>> {
  return write(actor, { id: input.commandId, action: "keepWords" }, async (tx, note) => {
    const report = await reportToWrite(tx, actor, input);
    if (tooEarly(input.month, todayInBangkok()) === "report_future") refuse("report_future");
    const revision = await writeWords(tx, report, input);
    note({ ...subject(input.unitId, report.id), after: { month: isoMonth(input.month) } });
    return { revision };
  });
}

/**
 * Hands in a month's report: the figures as the records give them now, with the words. Two who hand in
 * at the same moment hand in once. Refuses: not_found, report_future, report_running (the month is not
 * over), report_waiting, report_accepted, written_meanwhile.
 *
 * @param now when it is handed in
 */
export function submitReport(
  actor: Actor,
  input: z.output<typeof submitReportInput>,
  now = new Date(),
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "submitReport" }, async (tx, note) => {
    const { unitId, month, went, problems, needs } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const early = tooEarly(month, todayInBangkok(now));
    if (early) refuse(early);
    const report = await reportToWrite(tx, actor, input);
    const { id, last } = report;
    await writeWords(tx, report, input);
    const figures = assemble(await monthFacts(tx, unitId, month));
    const no = last + 1;
    await tx.reportSubmission.create({
      data: {
        unitId,
        reportId: id,
        no,
        submittedAt: now,
        submittedBy: actor.userId,
        figures,
        words: { went, problems, needs },
      },
    });
    note({ ...subject(unitId, id), after: { month: isoMonth(month), no } });
    return { no };
  });
}

/** Accepts what a unit handed in; `now` is when. Refuses: not_found, report_decided. */
export function acceptReport(
  actor: Actor,
  input: z.output<typeof acceptReportInput>,
  now = new Date(),
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "acceptReport" }, async (tx, note) => {
    const { unitId, reportId } = await decide(tx, actor, {
      id: input.submissionId,
      accepted: true,
      remark: null,
      now,
    });
    note({ ...subject(unitId, reportId), after: { accepted: true } });
    return { id: reportId };
  });
}

/** Returns it with a remark, to be handed in again. Refuses: not_found, report_decided. */
export function returnReport(
  actor: Actor,
  input: z.output<typeof returnReportInput>,
  now = new Date(),
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "returnReport" }, async (tx, note) => {
    const { submissionId, remark } = input;
    const { unitId, reportId } = await decide(tx, actor, {
      id: submissionId,
      accepted: false,
      remark,
      now,
    });
    note({ ...subject(unitId, reportId), after: { accepted: false, remark } });
    return { id: reportId };
  });
}

type Written = Pick<Words, "went" | "problems" | "needs" | "revision">;

type Open = Written & { id: number; last: number };

/** The month's report, locked, made when there is none; who comes second waits for the first. */
async function reportToWrite(
  tx: Tx,
  actor: Actor,
  { unitId, month }: Pick<Words, "unitId" | "month">,
): Promise<Open> {
  if (!mayRunUnit(actor, unitId)) refuse("not_found");
  await tx.$executeRaw(sql`
    INSERT INTO "MonthlyReport" ("unitId", month) VALUES (${unitId}, ${month})
    ON CONFLICT ("unitId", month) DO NOTHING`);
  const [report] = await tx.$queryRaw<(Written & { id: number })[]>(sql`
    SELECT id, went, problems, needs, revision FROM "MonthlyReport" WHERE "unitId" = ${unitId} AND month = ${month} FOR UPDATE`);
  if (!report) refuse("not_found");
  const latest = await tx.reportSubmission.findFirst({
    where: { reportId: report.id },
    orderBy: { no: "desc" },
    select: { no: true, accepted: true },
  });
  if (latest?.accepted === null) refuse("report_waiting");
  if (latest?.accepted) refuse("report_accepted");
  return { ...report, last: latest?.no ?? 0 };
}

/** Two of the committee may have the page open: who wrote second has not seen what the first wrote. */
async function writeWords(tx: Tx, report: Open, given: Words): Promise<number> {
  const { went, problems, needs } = given;
  const lines = (said: string | null) => said?.replaceAll("\r\n", "\n") ?? "";
  const alike = (["went", "problems", "needs"] as const).every(
    (box) => lines(report[box]) === lines(given[box]),
  );
  if (given.revision !== report.revision && !alike) refuse("written_meanwhile");
  const { revision } = await tx.monthlyReport.update({
    where: { id: report.id },
    data: { went, problems, needs, revision: { increment: 1 } },
    select: { revision: true },
  });
  return revision;
}

type Verdict = { id: number; accepted: boolean; remark: string | null; now: Date };

async function decide(
  tx: Tx,
  actor: Actor,
  { id, accepted, remark, now }: Verdict,
): Promise<{ unitId: number; reportId: number }> {
  const [found] = await tx.$queryRaw<
    { unitId: number; reportId: number; decided: boolean; provinceCode: string }[]
  >(sql`
    SELECT s."unitId", s."reportId", s."decidedAt" IS NOT NULL AS decided, u."provinceCode"
    FROM "ReportSubmission" s JOIN "Unit" u ON u.id = s."unitId"
    WHERE s.id = ${id} FOR UPDATE OF s`);
  if (!found || !mayCoordinate(actor, found.provinceCode)) refuse("not_found");
  if (found.decided) refuse("report_decided");
  await tx.reportSubmission.update({
    where: { id },
    data: { accepted, remark, decidedAt: now, decidedBy: actor.userId },
  });
  return found;
}

const subject = (unitId: number, subjectId: number) => ({ unitId, subject: "report", subjectId });
