import accessEn from "./en/access";
import assessmentsEn from "./en/assessments";
import auditEn from "./en/audit";
import campaignsEn from "./en/campaigns";
import compareEn from "./en/compare";
import consistencyEn from "./en/consistency";
import contributionsEn from "./en/contributions";
import frameEn from "./en/frame";
import fundEn from "./en/fund";
import importsEn from "./en/imports";
import instrumentsEn from "./en/instruments";
import issuesEn from "./en/issues";
import maturityEn from "./en/maturity";
import meetingsEn from "./en/meetings";
import membersEn from "./en/members";
import mentoringEn from "./en/mentoring";
import programmeEn from "./en/programme";
import refusalsEn from "./en/refusals";
import regulationsEn from "./en/regulations";
import reportsEn from "./en/reports";
import resultsEn from "./en/results";
import servicesEn from "./en/services";
import uiEn from "./en/ui";
import unitsEn from "./en/units";
import type { Locale } from "./locale";
import access from "./th/access";
import assessments from "./th/assessments";
import audit from "./th/audit";
import campaigns from "./th/campaigns";
import compare from "./th/compare";
import consistency from "./th/consistency";
import contributions from "./th/contributions";
import frame from "./th/frame";
import fund from "./th/fund";
import imports from "./th/imports";
import instruments from "./th/instruments";
import issues from "./th/issues";
import maturity from "./th/maturity";
import meetings from "./th/meetings";
import members from "./th/members";
import mentoring from "./th/mentoring";
import programme from "./th/programme";
import refusals from "./th/refusals";
import regulations from "./th/regulations";
import reports from "./th/reports";
import results from "./th/results";
import services from "./th/services";
import ui from "./th/ui";
import units from "./th/units";

const th = {
  access,
  assessments,
  audit,
  campaigns,
  compare,
  consistency,
  contributions,
  frame,
  fund,
  imports,
  instruments,
  issues,
  maturity,
  meetings,
  members,
  mentoring,
  programme,
  refusals,
  regulations,
  reports,
  results,
  services,
  ui,
  units,
};

export type Messages = typeof th;
export type Namespace = keyof Messages;

const en: Messages = {
  access: accessEn,
  assessments: assessmentsEn,
  audit: auditEn,
  campaigns: campaignsEn,
  compare: compareEn,
  consistency: consistencyEn,
  contributions: contributionsEn,
  frame: frameEn,
  fund: fundEn,
  imports: importsEn,
  instruments: instrumentsEn,
  issues: issuesEn,
  maturity: maturityEn,
  meetings: meetingsEn,
  members: membersEn,
  mentoring: mentoringEn,
  programme: programmeEn,
  refusals: refusalsEn,
  regulations: regulationsEn,
  reports: reportsEn,
  results: resultsEn,
  services: servicesEn,
  ui: uiEn,
  units: unitsEn,
};

/** Every word of the product: one file per domain, English with the same keys as Thai. */
export const messages: Record<Locale, Messages> = { th, en };
