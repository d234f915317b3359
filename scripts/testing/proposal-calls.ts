import { todayInBangkok } from "@/lib/day";
import * as proposals from "@/lib/programme/proposal-commands";
import { answerProposalInput, sendProposalInput } from "@/lib/programme/proposal-input";
import * as proposalQueries from "@/lib/programme/proposal-queries";
import * as trainings from "@/lib/programme/training-commands";
import { addMaterialInput, recordTrainingInput } from "@/lib/programme/training-input";
import * as trainingQueries from "@/lib/programme/training-queries";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCommittee, ofCoordinator } from "./calls";
import { newCommand } from "./fixture";
import { done } from "./fund-world";

const today = todayInBangkok();
const unit = (w: BusyWorld) => ({ commandId: newCommand(), unitId: w.here.id });
const request = (w: BusyWorld) =>
  sendProposalInput.parse({
    ...unit(w),
    agency: "อบต.",
    problem: "ไม่มีที่ทำการ",
    evidence: "members",
    sentOn: today,
  });
const sent = async (w: BusyWorld) =>
  done(await proposals.sendProposal(w.here.committee, request(w))).id;
const training = (w: BusyWorld) =>
  recordTrainingInput.parse({
    ...unit(w),
    title: "สิทธิ ม.40",
    provider: "สำนักงานประกันสังคม",
    happenedOn: today,
    seats: String(w.here.chairId),
  });
const trained = async (w: BusyWorld) =>
  done(await trainings.recordTraining(w.here.committee, training(w))).id;
const book = (w: BusyWorld) =>
  addMaterialInput.parse({
    commandId: newCommand(),
    province: w.here.provinceCode,
    title: "คู่มืออาสา",
  });
const offered = async (w: BusyWorld) =>
  done(await trainings.addMaterial(w.coordinator, book(w))).id;

/** Every query of requests, trainings and materials that takes an actor; see query-calls.ts. */
export const proposalQueryCalls: Record<string, Call> = {
  "programme/proposal-queries.proposalsOf": ofCommittee(
    (a, w) => proposalQueries.proposalsOf(a, w.here.id),
    sent,
  ),
  "programme/proposal-queries.proposalsAcross": ofCoordinator(
    async (a, w) =>
      (await proposalQueries.proposalsAcross(a, w.here.provinceCode))?.filter(
        ({ slug }) => slug === w.here.slug,
      ),
    sent,
  ),
  "programme/proposal-queries.evidenceOn": ofCommittee((a, w) =>
    proposalQueries.evidenceOn(a, w.here.id, today),
  ),
  "programme/training-queries.trainingsOf": ofCommittee(
    (a, w) => trainingQueries.trainingsOf(a, w.here.id),
    trained,
  ),
  "programme/training-queries.materialsFor": ofCommittee(
    (a, w) => trainingQueries.materialsFor(a, w.here.id),
    offered,
  ),
  "programme/training-queries.materialsOf": ofCoordinator(
    (a, w) => trainingQueries.materialsOf(a, w.here.provinceCode),
    offered,
  ),
};

/** Every command of them; see command-calls.ts. */
export const proposalCommandCalls: Record<string, Call> = {
  "programme/proposal-commands.sendProposal": ofCommittee((a, w) =>
    proposals.sendProposal(a, request(w)),
  ),
  "programme/proposal-commands.answerProposal": ofCommittee(
    (a, w, proposalId) =>
      proposals.answerProposal(
        a,
        answerProposalInput.parse({ ...unit(w), proposalId, answeredOn: today }),
      ),
    sent,
  ),
  "programme/proposal-commands.removeProposal": ofCommittee(
    (a, w, proposalId) => proposals.removeProposal(a, { ...unit(w), proposalId, reason: "บันทึกซ้ำ" }),
    sent,
  ),
  "programme/training-commands.removeTraining": ofCommittee(
    (a, w, trainingId) => trainings.removeTraining(a, { ...unit(w), trainingId, reason: "บันทึกซ้ำ" }),
    trained,
  ),
  "programme/training-commands.recordTraining": ofCommittee((a, w) =>
    trainings.recordTraining(a, training(w)),
  ),
  "programme/training-commands.addMaterial": ofCoordinator((a, w) =>
    trainings.addMaterial(a, book(w)),
  ),
  "programme/training-commands.retireMaterial": ofCoordinator(
    (a, _, materialId) => trainings.retireMaterial(a, { commandId: newCommand(), materialId }),
    offered,
  ),
};
