"use server";
import { formAction } from "@/lib/action";
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
export const recordTraining = formAction(
  trainingInput.recordTrainingInput,
  trainings.recordTraining,
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
