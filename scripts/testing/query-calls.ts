import type { Actor } from "@/lib/access/actor";
import * as audit from "@/lib/access/audit-queries";
import * as people from "@/lib/access/people-queries";
import * as care from "@/lib/contributions/care-queries";
import * as cohort from "@/lib/contributions/cohort-queries";
import * as payments from "@/lib/contributions/member-queries";
import * as overview from "@/lib/contributions/overview-queries";
import * as due from "@/lib/contributions/queries";
import * as retention from "@/lib/contributions/retention-queries";
import * as round from "@/lib/contributions/round-queries";
import * as unpaid from "@/lib/contributions/unpaid-queries";
import { type Day, todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import * as enrolments from "@/lib/fund/enrolment-queries";
import * as fees from "@/lib/fund/fee-queries";
import * as imports from "@/lib/imports/queries";
import * as duplicates from "@/lib/members/duplicate-queries";
import * as exported from "@/lib/members/export-queries";
import * as households from "@/lib/members/household-queries";
import * as importing from "@/lib/members/import-queries";
import * as members from "@/lib/members/queries";
import * as register from "@/lib/members/register-queries";
import { addMonths, monthOf } from "@/lib/month";
import * as places from "@/lib/places/queries";
import * as feeTables from "@/lib/regulations/fee-table-queries";
import * as regulations from "@/lib/regulations/queries";
import * as shared from "@/lib/regulations/share-queries";
import * as desk from "@/lib/services/desk-queries";
import * as effect from "@/lib/services/effect-queries";
import * as services from "@/lib/services/queries";
import * as committee from "@/lib/units/committee-queries";
import * as figures from "@/lib/units/figures-queries";
import * as goals from "@/lib/units/goal-queries";
import * as units from "@/lib/units/queries";
import * as table from "@/lib/units/table-queries";
import { answersQueryCalls } from "./answers-calls";
import { assessmentQueryCalls } from "./assessment-calls";
import { type Call, ofCommittee, ofCoordinator, ofEvaluator, ofVolunteer } from "./calls";
import { campaignQueryCalls } from "./campaign-calls";
import { consistencyQueryCalls } from "./consistency-calls";
import { fundQueryCalls } from "./fund-calls";
import { instrumentQueryCalls } from "./instrument-calls";
import { maturityQueryCalls } from "./maturity-calls";
import { meetingQueryCalls } from "./meeting-calls";
import { mentoringQueryCalls } from "./mentoring-calls";
import { proposalQueryCalls } from "./proposal-calls";
import { freshDraft, sharedVersion } from "./regulation-records";
import { reportQueryCalls } from "./report-calls";
import { resultQueryCalls } from "./result-calls";
import { enrolled, feePaid, feeYear, servicePaid } from "./service-records";

const today = todayInBangkok();
const month = monthOf(today);
const yearAgo = addMonths(month, -11);
const ask = { q: "", filters: {}, sort: [], page: 1, size: 50 };
const roundAsk = {
  month,
  q: "",
  villageId: null,
  carerId: null,
  standing: null,
  sort: "no" as const,
  descending: false,
  limit: 50,
  offset: 0,
};

/** Every query that takes an actor, asked for the unit `here` as its rightful reader would. */
export const queryCalls: Record<string, Call> = {
  "access/audit-queries.auditOf": ofCommittee((a, w) => audit.auditOf(a, w.here.id, ask)),
  "access/audit-queries.auditNames": ofCommittee((a, w) => audit.auditNames(a, w.here.id)),
  "access/people-queries.peopleOf": ofCommittee((a, w) =>
    people.peopleOf(a, { unitId: w.here.id }),
  ),
  "access/people-queries.openInvitations": ofCommittee((a, w) =>
    people.openInvitations(a, { unitId: w.here.id }),
  ),
  "access/people-queries.inviteChoices": ofCommittee((a, w) =>
    people.inviteChoices(a, { unitId: w.here.id }),
  ),

  "contributions/queries.membersDue": ofVolunteer((a, w) =>
    due.membersDue(a, w.here.id, month, today),
  ),
  "contributions/care-queries.membersInCare": ofVolunteer((a, w) =>
    care.membersInCare(a, w.here.id, month, { q: "", villageId: null }),
  ),
  "contributions/cohort-queries.joiningCohorts": ofCommittee((a, w) =>
    cohort.joiningCohorts(a, w.here.id, yearAgo, month),
  ),
  "contributions/member-queries.memberPayments": ofCommittee((a, w) =>
    payments.memberPayments(a, w.here.id, w.person(0).no),
  ),
  "contributions/overview-queries.unitOverview": ofCommittee((a, w) =>
    overview.unitOverview(a, w.here.id, yearAgo, month, today),
  ),
  "contributions/retention-queries.retentionDetails": ofCommittee((a, w) =>
    retention.retentionDetails(a, w.here.id, yearAgo, month, today),
  ),
  "contributions/round-queries.roundPage": ofCommittee((a, w) =>
    round.roundPage(a, w.here.id, roundAsk, today),
  ),
  "contributions/unpaid-queries.unpaidMembers": ofCommittee((a, w) =>
    unpaid.unpaidMembers(a, w.here.id, month, today),
  ),

  ...assessmentQueryCalls,
  ...campaignQueryCalls,
  ...fundQueryCalls,
  ...consistencyQueryCalls,
  ...reportQueryCalls,
  ...maturityQueryCalls,
  ...meetingQueryCalls,
  ...mentoringQueryCalls,
  ...proposalQueryCalls,
  ...answersQueryCalls,
  ...instrumentQueryCalls,
  ...resultQueryCalls,
  "fund/enrolment-queries.enrolmentsOf": ofCommittee(
    (a, w) => enrolments.enrolmentsOf(a, w.here.id, feeYear()),
    enrolled,
  ),
  "fund/fee-queries.annualFees": ofCommittee(
    (a, w) => fees.annualFees(a, w.here.id, feeYear(), ask, today),
    feePaid,
  ),

  "imports/queries.importBatch": ofCommittee(
    (a, _, made) => imports.importBatch(a, made),
    (w) => w.batch("preview"),
  ),
  "imports/queries.verdictCounts": ofPreview(imports.verdictCounts),
  "imports/queries.importRows": ofPreview(imports.importRows),
  "imports/queries.rejectedRows": ofCommittee(
    async (a, w, made) => {
      const batch = await imports.importBatch(w.here.committee, made);
      return batch && all(imports.rejectedRows(a, batch));
    },
    async (w) => {
      const batchId = await w.batch("preview");
      await db.importRow.updateMany({ where: { batchId }, data: { skip: true } });
      return batchId;
    },
  ),
  "imports/queries.recordedBy": ofCommittee(
    async (a, w, made) => {
      const batch = await imports.importBatch(w.here.committee, made);
      return (
        batch && imports.recordedBy(a, batch).then((recorded) => recorded && { recorded: true })
      );
    },
    (w) => w.batch("applied"),
  ),
  "imports/queries.unitImports": ofCommittee((a, w) => imports.unitImports(a, w.here.id)),
  "imports/queries.importProgress": ofCommittee(
    (a, _, made) => imports.importProgress(a, made),
    (w) => w.batch("preview"),
  ),

  "members/import-queries.peopleOfRows": ofCommittee(
    async (a, w, made) => {
      const batch = await imports.importBatch(w.here.committee, made);
      return (
        batch && importing.peopleOfRows(a, batch, await imports.importRows(w.here.committee, batch))
      );
    },
    (w) => w.batch("preview"),
  ),
  "members/import-queries.registerForImport": ofCommittee(
    async (a, w) => (await importing.registerForImport(a, w.here.id)).all,
  ),
  "members/import-queries.findForImport": ofCommittee((a, w) =>
    importing.findForImport(a, w.here.id, String(w.person(0).no)),
  ),
  "members/queries.membersIn": ofCommittee((a, w) =>
    members.membersIn(a, w.here.id, [w.person(0).id]),
  ),
  "members/queries.memberByNo": ofCommittee((a, w) =>
    members.memberByNo(a, w.here.id, w.person(0).no),
  ),
  "members/queries.memberProfile": ofCommittee((a, w) =>
    members.memberProfile(a, w.here.id, w.person(0).no),
  ),
  "members/queries.insuranceHistory": ofCommittee((a, w) =>
    members.insuranceHistory(a, w.here.id, w.person(0).no),
  ),
  "members/queries.memberFormChoices": ofCommittee((a, w) =>
    members.memberFormChoices(a, w.here.id),
  ),
  "members/duplicate-queries.possibleDuplicates": ofCommittee((a, w) =>
    duplicates.possibleDuplicates(a, w.here.id),
  ),
  "members/duplicate-queries.mergePreview": ofCommittee((a, w) =>
    duplicates.mergePreview(a, w.here.id, [w.person(1).no, w.person(2).no]),
  ),
  "members/export-queries.exportMembers": ofCommittee((a, w) =>
    all(exported.exportMembers(a, w.here.id, ask, month)),
  ),
  "members/household-queries.socialSecurityVillages": ofCommittee((a, w) =>
    households.socialSecurityVillages(a, w.here.id, month),
  ),
  "members/register-queries.register": ofCommittee((a, w) =>
    register.register(a, w.here.id, ask, month),
  ),

  "places/queries.districtsOf": ofCoordinator((a, w) => places.districtsOf(a, w.here.provinceCode)),

  "regulations/queries.regulationInForce": ofCommittee((a, w) =>
    regulations.regulationInForce(a, w.here.id, today),
  ),
  "regulations/queries.regulationVersions": ofCommittee((a, w) =>
    regulations.regulationVersions(a, w.here.id),
  ),
  "regulations/queries.regulationVersion": ofEvaluator((a, w) =>
    regulations.regulationVersion(a, w.here.id, 1),
  ),
  "regulations/queries.regulationDraft": ofCommittee(
    (a, w) => regulations.regulationDraft(a, w.here.id),
    freshDraft,
  ),
  "regulations/share-queries.sharedRegulations": ofCommittee(
    (a, w) => shared.sharedRegulations(a, w.here.id),
    sharedVersion,
  ),
  "regulations/share-queries.sharedRegulation": ofCommittee(
    (a, w, made) => shared.sharedRegulation(a, w.here.id, made),
    sharedVersion,
  ),
  "regulations/fee-table-queries.feeTables": ofCoordinator(async (a, w) => {
    const { units } = await feeTables.feeTables(a, w.here.provinceCode);
    return units.filter((unit) => unit.id === w.here.id);
  }),

  "services/desk-queries.serviceDesk": ofCommittee((a, w) =>
    desk.serviceDesk(a, w.here.id, "2023-06-01" as Day),
  ),
  "services/desk-queries.deskPrices": ofCommittee((a, w) =>
    desk.deskPrices(a, { unitId: w.here.id, happenedOn: "2023-06-01" as Day }),
  ),
  "services/desk-queries.findPayers": ofCommittee((a, w) =>
    desk.findPayers(a, { unitId: w.here.id, q: String(w.person(0).no), happenedOn: today }),
  ),
  "services/desk-queries.deskDay": ofCommittee(
    (a, w) => desk.deskDay(a, w.here.id, "2023-06-01" as Day),
    servicePaid,
  ),
  "services/queries.servicesOf": ofCommittee(
    (a, w) => services.servicesOf(a, w.here.id, ask),
    servicePaid,
  ),
  "services/queries.paidService": ofCommittee(
    (a, w, made) => services.paidService(a, w.here.id, made),
    servicePaid,
  ),
  "services/effect-queries.yearOfEvents": ofCommittee(
    (a, w) => effect.yearOfEvents(a, w.here.id, today),
    freshDraft,
  ),
  "services/effect-queries.draftEffect": ofCommittee(
    (a, w) => effect.draftEffect(a, w.here.id, today),
    freshDraft,
  ),

  "units/queries.unitForWork": ofCommittee((a, w) => units.unitForWork(a, w.here.slug)),
  "units/queries.unitForFigures": ofEvaluator((a, w) => units.unitForFigures(a, w.here.slug)),
  "units/queries.unitProfile": ofEvaluator((a, w) => units.unitProfile(a, w.here.id)),
  "units/queries.unitInScope": ofEvaluator((a, w) => units.unitInScope(a, w.here.id)),
  "units/queries.villagesToCover": ofCommittee((a, w) => units.villagesToCover(a, w.here.id)),
  "units/committee-queries.committeeWithCare": ofCommittee((a, w) =>
    committee.committeeWithCare(a, w.here.id),
  ),
  "units/committee-queries.villagesOf": ofEvaluator((a, w) =>
    committee.villagesOf(a, w.here.id, month, today),
  ),
  "units/committee-queries.committeeToAssess": ofEvaluator(async (a, w) =>
    (await committee.committeeToAssess(a)).filter((unit) => unit.id === w.here.id),
  ),
  "units/figures-queries.unitRetention": ofEvaluator((a, w) =>
    figures.unitRetention(a, w.here.id, yearAgo, month),
  ),
  "units/figures-queries.provinceTotals": ofCoordinator((a, w) =>
    figures.provinceTotals(a, w.here.provinceCode, yearAgo, month),
  ),
  "units/figures-queries.compareUnits": ofEvaluator((a, w) =>
    figures.compareUnits(a, [w.here.slug, w.there.slug], yearAgo, month),
  ),
  "units/goal-queries.marksOf": ofEvaluator((a, w) => goals.marksOf(a, w.here.id, today)),
  "units/goal-queries.markEvidence": ofEvaluator((a, w) => goals.markEvidence(a, w.here.id, today)),
  "units/goal-queries.goalsOf": ofEvaluator((a, w) => goals.goalsOf(a, w.here.id, today)),
  "units/goal-queries.villagesCared": ofEvaluator((a, w) =>
    goals.villagesCared(a, w.here.id, today),
  ),
  "units/table-queries.unitsTable": ofCoordinator((a, w) =>
    table.unitsTable(a, w.here.provinceCode, month, ask),
  ),
  "units/table-queries.unitChoices": ofCoordinator((a, w) =>
    table.unitChoices(a, w.here.provinceCode),
  ),
};

/** What is asked of a batch that waits in its preview, which its own committee has found. */
function ofPreview(ask: (a: Actor, batch: imports.Batch) => unknown): Call {
  return ofCommittee(
    async (a, w, made) => {
      const batch = await imports.importBatch(w.here.committee, made);
      return batch && ask(a, batch);
    },
    (w) => w.batch("preview"),
  );
}

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}
