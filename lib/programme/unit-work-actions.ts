"use server";
import { formAction } from "@/lib/action";
import * as mentoring from "./mentoring-commands";
import * as mentoringInput from "./mentoring-input";
import * as proposals from "./proposal-commands";
import * as proposalInput from "./proposal-input";
import * as trainings from "./training-commands";
import * as trainingInput from "./training-input";

const asked = { revalidate: "/unit/[unit]/proposals" };
const learned = { revalidate: "/unit/[unit]/trainings" };
const offered = { revalidate: "/province/[province]/materials" };

export const sendProposal = formAction(
  proposalInput.sendProposalInput,
  proposals.sendProposal,
  asked,
);
export const answerProposal = formAction(
  proposalInput.answerProposalInput,
  proposals.answerProposal,
  asked,
);
export const removeProposal = formAction(
  proposalInput.removeProposalInput,
  proposals.removeProposal,
  asked,
);
export const recordTraining = formAction(
  trainingInput.recordTrainingInput,
  trainings.recordTraining,
  learned,
);
export const removeTraining = formAction(
  trainingInput.removeTrainingInput,
  trainings.removeTraining,
  learned,
);
export const addMaterial = formAction(
  trainingInput.addMaterialInput,
  trainings.addMaterial,
  offered,
);
export const retireMaterial = formAction(
  trainingInput.retireMaterialInput,
  trainings.retireMaterial,
  offered,
);

// Both committees and the coordinator see the same pair, each on a page of their own.
const paired = { revalidate: "/" };

export const proposeMentor = formAction(
  mentoringInput.proposeMentorInput,
  mentoring.proposeMentor,
  paired,
);
export const agreeToMentor = formAction(
  mentoringInput.agreeToMentorInput,
  mentoring.agreeToMentor,
  paired,
);
export const recordMentorVisit = formAction(
  mentoringInput.recordMentorVisitInput,
  mentoring.recordMentorVisit,
  paired,
);
export const removeMentorVisit = formAction(
  mentoringInput.removeMentorVisitInput,
  mentoring.removeMentorVisit,
  paired,
);
export const endMentorship = formAction(
  mentoringInput.endMentorshipInput,
  mentoring.endMentorship,
  paired,
);
