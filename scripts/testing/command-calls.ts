import * as invitations from "@/lib/access/invitation-commands";
import * as roles from "@/lib/access/role-commands";
import * as contributions from "@/lib/contributions/commands";
import * as importApply from "@/lib/contributions/import-apply-commands";
import * as importCheck from "@/lib/contributions/import-check-commands";
import * as importPlain from "@/lib/contributions/import-commands";
import { mapPaymentsInput } from "@/lib/contributions/import-input";
import * as steps from "@/lib/contributions/import-step-commands";
import * as merge from "@/lib/contributions/merge-commands";
import * as rebuild from "@/lib/contributions/rebuild-commands";
import { type Day, todayInBangkok } from "@/lib/day";
import * as enrolments from "@/lib/fund/enrolment-commands";
import { enrolMemberInput } from "@/lib/fund/enrolment-input";
import * as fees from "@/lib/fund/fee-commands";
import * as imports from "@/lib/imports/commands";
import * as jobs from "@/lib/imports/job-commands";
import * as staging from "@/lib/imports/staging-commands";
import * as bulk from "@/lib/members/bulk-commands";
import * as change from "@/lib/members/change-commands";
import * as members from "@/lib/members/commands";
import { consentWording } from "@/lib/members/consent";
import * as consent from "@/lib/members/consent-commands";
import * as importMembers from "@/lib/members/import-commands";
import { mapMembersInput } from "@/lib/members/import-input";
import * as memberSteps from "@/lib/members/import-step-commands";
import { addMemberInput, changeMemberInput } from "@/lib/members/input";
import * as insurance from "@/lib/members/insurance-commands";
import * as nationalId from "@/lib/members/national-id-commands";
import * as register from "@/lib/members/register-commands";
import { monthOf } from "@/lib/month";
import * as places from "@/lib/places/commands";
import * as adopting from "@/lib/regulations/adopt-commands";
import * as regulations from "@/lib/regulations/commands";
import * as sharing from "@/lib/regulations/share-commands";
import { emptyTerms } from "@/lib/regulations/templates";
import * as services from "@/lib/services/commands";
import * as units from "@/lib/units/commands";
import * as committee from "@/lib/units/committee-commands";
import * as goals from "@/lib/units/goal-commands";
import { answersCommandCalls } from "./answers-calls";
import { assessmentCommandCalls } from "./assessment-calls";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCommittee, ofCoordinator, ofNation, ofVolunteer } from "./calls";
import { campaignCommandCalls } from "./campaign-calls";
import { consistencyCommandCalls } from "./consistency-calls";
import { newCommand } from "./fixture";
import { fundCommandCalls } from "./fund-calls";
import { instrumentCommandCalls } from "./instrument-calls";
import { maturityCommandCalls } from "./maturity-calls";
import { meetingCommandCalls } from "./meeting-calls";
import { mentoringCommandCalls } from "./mentoring-calls";
import { proposalCommandCalls } from "./proposal-calls";
import { draftToAdopt, freshDraft, noDraft } from "./regulation-records";
import { reportCommandCalls } from "./report-calls";
import { enrolled, feePaid, feeYear, ordinary, serviceForm, servicePaid } from "./service-records";

const today = todayInBangkok();
const month = monthOf(today);
const id = () => ({ commandId: newCommand() });
const unit = (w: BusyWorld) => ({ ...id(), unitId: w.here.id });
const member = (w: BusyWorld, at: number) => ({ ...unit(w), no: w.person(at).no });
const batch = (batchId: number) => ({ ...id(), batchId });
const person = (w: BusyWorld) => ({
  firstName: "มาลี",
  lastName: "ใจงาม",
  birth: "01/01/2520",
  villageId: w.here.villages[0].id,
  joinedOn: today,
});
const names = { nameTh: "หน่วย", nameEn: "Unit", shortTh: "ต.ก", shortEn: "A" };
const profile = {
  ...names,
  track: "social_security" as const,
  innovationTh: null,
  innovationEn: null,
  slogan: null,
  office: null,
  openingDays: null,
  appointedBy: null,
  appointedOn: null,
};
const seat = { name: "กรรมการ", position: "member" as const, grade: null, phone: null };
const goal = {
  indicator: "own_count" as const,
  labelTh: "เวที",
  labelEn: null,
  baseline: null,
  target: 3,
  measure: "ครั้ง",
  startsOn: "2023-01-01" as Day,
  dueOn: null,
};

/**
 * Every command that takes an actor, asked for the unit `here` so that its rightful user succeeds.
 * Each takes a person or record of its own, so that one does not spoil the next.
 */
export const commandCalls: Record<string, Call> = {
  "access/invitation-commands.invite": ofCommittee((a, w) =>
    invitations.invite(a, {
      ...unit(w),
      name: "คนใหม่",
      role: "volunteer",
      provinceCode: null,
      committeeMemberId: null,
    }),
  ),
  "access/invitation-commands.withdrawInvitation": ofCommittee((a, w) =>
    invitations.withdrawInvitation(a, { ...id(), invitationId: w.invitationId }),
  ),
  "access/role-commands.withdrawRole": ofCommittee((a, w) =>
    roles.withdrawRole(a, { ...id(), grantId: w.grantId }),
  ),
  "access/role-commands.grantRole": ofCoordinator((a, w) =>
    roles.grantRole(a, {
      ...unit(w),
      account: w.username,
      role: "committee",
      provinceCode: null,
      committeeMemberId: null,
    }),
  ),

  "contributions/commands.recordContribution": ofVolunteer((a, w) =>
    contributions.recordContribution(a, {
      ...id(),
      memberId: w.person(3).id,
      month,
      months: 1,
      paidOn: today,
      channel: "kiosk",
      proof: null,
    }),
  ),
  "contributions/commands.undoContribution": ofVolunteer((a, w) =>
    contributions.undoContribution(a, {
      ...id(),
      memberId: w.person(0).id,
      month,
      reason: "กดผิดคน",
    }),
  ),
  "contributions/commands.closeRound": ofCommittee((a, w) =>
    contributions.closeRound(a, { ...unit(w), month, note: null }),
  ),
  "contributions/rebuild-commands.rebuildFigures": ofCommittee((a, w) =>
    rebuild.rebuildFigures(a, unit(w)),
  ),
  "contributions/import-commands.importPayments": ofCommittee((a, w) =>
    importPlain.importPayments(a, {
      ...unit(w),
      rows: [{ memberId: w.person(12).id, month, paidOn: today, channel: "bank" }],
    }),
  ),
  "contributions/import-check-commands.checkPayments": ofCommittee(
    (a, _, made) => importCheck.checkPayments(a, batch(made)),
    (w) => w.batch("checking"),
  ),
  "contributions/import-apply-commands.applyPayments": ofCommittee(
    (a, _, made) => importApply.applyPayments(a, batch(made)),
    (w) => w.batch("preview"),
  ),
  "contributions/import-apply-commands.undoBatch": ofCommittee(
    (a, _, made) => importApply.undoBatch(a, { ...batch(made), reason: "ไฟล์ผิด" }),
    (w) => w.batch("applied"),
  ),

  "contributions/import-step-commands.mapPayments": ofCommittee(
    (a, _, made) =>
      steps.mapPayments(
        a,
        mapPaymentsInput.parse({ ...batch(made), memberNo: "0", amount: "1", paidOn: "2" }),
      ),
    (w) => w.batch("mapping"),
  ),
  "contributions/import-step-commands.choosePayer": ofCommittee(
    (a, w, made) => steps.choosePayer(a, { ...batch(made), row: 2, chosenId: w.person(21).id }),
    (w) => w.batch("preview"),
  ),
  "contributions/import-step-commands.checkPaymentsAgain": ofCommittee(
    (a, _, made) => steps.checkPaymentsAgain(a, batch(made)),
    (w) => w.batch("preview"),
  ),
  "contributions/import-step-commands.requestPayments": ofCommittee(
    (a, _, made) => steps.requestPayments(a, batch(made)),
    (w) => w.batch("preview"),
  ),

  ...answersCommandCalls,
  ...instrumentCommandCalls,
  ...assessmentCommandCalls,
  ...campaignCommandCalls,
  ...fundCommandCalls,
  ...consistencyCommandCalls,
  ...reportCommandCalls,
  ...maturityCommandCalls,
  ...meetingCommandCalls,
  ...mentoringCommandCalls,
  ...proposalCommandCalls,
  "fund/fee-commands.payAnnualFee": ofCommittee(
    (a, w) => fees.payAnnualFee(a, { ...member(w, 23), yearBe: feeYear(), paidOn: today }),
    (w) => ordinary(w, 23),
  ),
  "fund/fee-commands.cancelAnnualFee": ofCommittee(
    (a, w, made) => fees.cancelAnnualFee(a, { ...unit(w), feeId: made, reason: "ผิดคน" }),
    feePaid,
  ),
  "fund/enrolment-commands.enrolMember": ofVolunteer((a, w) =>
    enrolments.enrolMember(
      a,
      enrolMemberInput.parse({
        ...unit(w),
        ...person(w),
        lastName: "ใจดี",
        insurance: "40-1",
        otherInsurance: "none",
        keying: "unit",
        consentRegister: true,
        wording: consentWording,
      }),
    ),
  ),
  "fund/enrolment-commands.recordEnrolment": ofCommittee((a, w) =>
    enrolments.recordEnrolment(a, { ...member(w, 26), happenedOn: today, keying: "office" }),
  ),
  "fund/enrolment-commands.cancelEnrolment": ofCommittee(
    (a, w, made) =>
      enrolments.cancelEnrolment(a, { ...unit(w), enrolmentId: made, reason: "ผิดคน" }),
    enrolled,
  ),

  "imports/staging-commands.receiveFile": ofCommittee((a, w) =>
    staging.receiveFile(
      a,
      { ...unit(w), kind: "payments", path: w.file, name: "payments.csv" },
      { fields: [] },
    ),
  ),
  "imports/commands.saveMapping": ofCommittee(
    (a, _, made) => imports.saveMapping(a, batch(made), { columns: {} }),
    (w) => w.batch("mapping"),
  ),
  "imports/commands.skipRow": ofCommittee(
    (a, _, made) => imports.skipRow(a, { ...batch(made), row: 2, skip: "true" }),
    (w) => w.batch("preview"),
  ),
  "imports/commands.chooseForRow": ofCommittee(
    (a, _, made) => imports.chooseForRow(a, { ...batch(made), row: 2, chosenId: 0 }),
    (w) => w.batch("preview"),
  ),
  "imports/commands.checkAgain": ofCommittee(
    (a, _, made) => imports.checkAgain(a, batch(made)),
    (w) => w.batch("preview"),
  ),
  "imports/commands.requestApply": ofCommittee(
    (a, _, made) => imports.requestApply(a, batch(made)),
    (w) => w.batch("preview"),
  ),
  "imports/commands.discardBatch": ofCommittee(
    (a, _, made) => imports.discardBatch(a, batch(made)),
    (w) => w.batch("preview"),
  ),
  "imports/job-commands.goOnChecking": ofCommittee(
    (a, _, made) => jobs.goOnChecking(a, made, async () => ({ ok: true, value: null })),
    (w) => w.batch("checking"),
  ),
  "imports/job-commands.goOnApplying": ofCommittee(
    (a, _, made) => jobs.goOnApplying(a, batch(made), async () => ({ ok: true, value: null })),
    (w) => w.batch("applying"),
  ),
  "imports/commands.claimApply": ofCommittee(
    (a, _, made) => imports.claimApply(a, batch(made)),
    (w) => w.batch("preview"),
  ),

  "members/import-commands.checkMembers": ofCommittee(
    (a, _, made) => importMembers.checkMembers(a, batch(made)),
    (w) => w.batch("checking", "members"),
  ),
  "members/import-commands.applyMembers": ofCommittee(
    (a, _, made) => importMembers.applyMembers(a, batch(made)),
    (w) => w.batch("preview", "members"),
  ),
  "members/import-commands.undoMembers": ofCommittee(
    (a, _, made) => importMembers.undoMembers(a, { ...batch(made), reason: "ไฟล์ผิด" }),
    (w) => w.batch("applied", "members"),
  ),
  "members/import-step-commands.mapMembers": ofCommittee(
    (a, _, made) =>
      memberSteps.mapMembers(
        a,
        mapMembersInput.parse({ ...batch(made), fullName: "0", village: "1" }),
      ),
    (w) => w.batch("mapping", "members"),
  ),
  "members/import-step-commands.takeAsOther": ofCommittee(
    (a, _, made) => memberSteps.takeAsOther(a, { ...batch(made), row: 2 }),
    (w) => w.batch("preview", "members"),
  ),
  "members/import-step-commands.checkMembersAgain": ofCommittee(
    (a, _, made) => memberSteps.checkMembersAgain(a, batch(made)),
    (w) => w.batch("preview", "members"),
  ),
  "members/import-step-commands.requestMembers": ofCommittee(
    (a, _, made) => memberSteps.requestMembers(a, batch(made)),
    (w) => w.batch("preview", "members"),
  ),

  "members/commands.addMember": ofVolunteer((a, w) =>
    members.addMember(
      a,
      addMemberInput.parse({
        ...unit(w),
        ...person(w),
        insurance: "40-1",
        otherInsurance: "none",
        consentRegister: true,
        wording: consentWording,
      }),
    ),
  ),
  "members/bulk-commands.addMembers": ofCommittee((a, w) =>
    bulk.addMembers(a, { ...unit(w), rows: [{ ...person(w), birth: null }] }),
  ),
  "members/change-commands.changeMember": ofVolunteer((a, w) =>
    change.changeMember(a, changeMemberInput.parse({ ...member(w, 4), ...person(w) })),
  ),
  "members/consent-commands.giveConsent": ofVolunteer((a, w) =>
    consent.giveConsent(a, { ...member(w, 5), purpose: "reminders", wording: consentWording }),
  ),
  "members/consent-commands.withdrawConsent": ofVolunteer((a, w) =>
    consent.withdrawConsent(a, { ...member(w, 5), purpose: "register" }),
  ),
  "members/insurance-commands.changeInsurance": ofCommittee((a, w) =>
    insurance.changeInsurance(a, { ...member(w, 6), kind: "end", askedOn: null, month }),
  ),
  "contributions/merge-commands.mergeMembers": ofCommittee((a, w) =>
    merge.mergeMembers(a, { ...unit(w), keepNo: w.person(7).no, dropNo: w.person(8).no }),
  ),
  "members/national-id-commands.showNationalId": ofCommittee((a, w) =>
    nationalId.showNationalId(a, member(w, 0)),
  ),
  "members/register-commands.leaveRegister": ofCommittee((a, w) =>
    register.leaveRegister(a, { ...member(w, 9), leftOn: today, reason: "moved", note: null }),
  ),
  "members/register-commands.returnToRegister": ofCommittee((a, w) =>
    register.returnToRegister(a, { ...member(w, 10), returnedOn: today, insurance: "none" }),
  ),
  "members/register-commands.assignCarer": ofCommittee((a, w) =>
    register.assignCarer(a, { ...member(w, 11), committeeMemberId: w.here.chairId }),
  ),

  "places/commands.addVillage": ofCoordinator((a, w) =>
    places.addVillage(a, {
      ...id(),
      districtId: w.districtId,
      subdistrictId: null,
      number: null,
      name: "บ้านหนองใหม่",
    }),
  ),
  "places/commands.addPlaces": ofNation((a) => places.addPlaces(a, { ...id(), districts: [] })),

  "regulations/commands.startDraft": ofCommittee(
    (a, w) => regulations.startDraft(a, { ...unit(w), from: { kind: "empty" } }),
    noDraft,
  ),
  "regulations/commands.saveDraft": ofCommittee(
    (a, w) => regulations.saveDraft(a, { ...unit(w), revision: 0, terms: emptyTerms("ระเบียบ") }),
    freshDraft,
  ),
  "regulations/commands.discardDraft": ofCommittee(
    (a, w) => regulations.discardDraft(a, { ...unit(w), revision: 0 }),
    freshDraft,
  ),
  "regulations/adopt-commands.adoptRegulation": ofCommittee(
    (a, w) =>
      adopting.adoptRegulation(a, {
        ...unit(w),
        revision: 0,
        adoptedOn: today,
        meeting: "ประชุมคณะทำงาน",
        effectiveFrom: today,
        pricesStay: true,
        present: [w.here.chairId, w.here.volunteerId],
      }),
    draftToAdopt,
  ),
  "regulations/share-commands.shareRegulation": ofCoordinator((a, w) =>
    sharing.shareRegulation(a, { ...unit(w), version: 1 }),
  ),
  "regulations/share-commands.unshareRegulation": ofCoordinator((a, w) =>
    sharing.unshareRegulation(a, { ...unit(w), version: 1 }),
  ),

  "services/commands.recordService": ofCommittee((a, w) =>
    services.recordService(a, serviceForm(w, "คนมาเยือน")),
  ),
  "services/commands.cancelService": ofCommittee(
    (a, w, made) => services.cancelService(a, { ...unit(w), paidServiceId: made, reason: "ผิดคน" }),
    servicePaid,
  ),

  "units/commands.foundUnit": ofCoordinator((a, w) =>
    units.foundUnit(a, {
      ...id(),
      ...profile,
      slug: `new-${newCommand()}`,
      provinceCode: w.here.provinceCode,
      districtId: w.districtId,
      subdistrictId: null,
    }),
  ),
  "units/commands.changeUnit": ofCommittee((a, w) =>
    units.changeUnit(a, { ...unit(w), ...profile }),
  ),
  "units/commands.coverVillage": ofCommittee(
    (a, w, made) => units.coverVillage(a, { ...unit(w), villageId: made, since: null }),
    (w) => w.freshVillage(),
  ),
  "units/commands.uncoverVillage": ofCommittee((a, w) =>
    units.uncoverVillage(a, { ...unit(w), villageId: w.here.villages[2].id }),
  ),
  "units/commands.addSupporter": ofCommittee((a, w) =>
    units.addSupporter(a, {
      ...unit(w),
      nameTh: "รพ.สต.",
      nameEn: null,
      supportTh: null,
      supportEn: null,
    }),
  ),
  "units/commands.removeSupporter": ofCommittee((a, w) =>
    units.removeSupporter(a, { ...id(), supporterId: w.supporterId }),
  ),
  "units/committee-commands.appointMember": ofCommittee((a, w) =>
    committee.appointMember(a, { ...unit(w), ...seat, since: null, userId: null }),
  ),
  "units/committee-commands.changeCommitteeMember": ofCommittee(
    (a, _, made) =>
      committee.changeCommitteeMember(a, {
        ...id(),
        ...seat,
        committeeMemberId: made,
      }),
    (w) => w.freshSeat(),
  ),
  "units/committee-commands.endTerm": ofCommittee(
    (a, _, made) => committee.endTerm(a, { ...id(), committeeMemberId: made, until: null }),
    (w) => w.freshSeat(),
  ),
  "units/committee-commands.assignVillage": ofCommittee((a, w) =>
    committee.assignVillage(a, {
      ...unit(w),
      villageId: w.here.villages[1].id,
      committeeMemberId: null,
      since: null,
    }),
  ),
  "units/goal-commands.judgeMark": ofCommittee((a, w) =>
    goals.judgeMark(a, { ...unit(w), mark: "team", met: true, note: null, judgedOn: null }),
  ),
  "units/goal-commands.setGoal": ofCommittee((a, w) => goals.setGoal(a, { ...unit(w), ...goal })),
  "units/goal-commands.changeGoal": ofCommittee(
    (a, _, made) => goals.changeGoal(a, { ...id(), ...goal, goalId: made }),
    (w) => w.freshGoal(),
  ),
  "units/goal-commands.recordGoalProgress": ofCommittee((a, w) =>
    goals.recordGoalProgress(a, { ...id(), goalId: w.goalId, progress: 2, countedOn: null }),
  ),
  "units/goal-commands.closeGoal": ofCommittee(
    (a, _, made) => goals.closeGoal(a, { ...id(), goalId: made, reached: true, closedOn: null }),
    (w) => w.freshGoal(),
  ),
};
