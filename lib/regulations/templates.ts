import { banTun } from "./template-ban-tun";
import type { TemplateCode } from "./template-codes";
import { nakhonPathom } from "./template-nakhon-pathom";
import { paSang } from "./template-pa-sang";
import type { Terms } from "./terms";

/** Regulations to start a draft from; their names are in the regulations words of lib/i18n. */
export const templates: Record<TemplateCode, Terms> = {
  "pa-sang": paSang,
  "ban-tun": banTun,
  "nakhon-pathom": nakhonPathom,
};

/** A regulation that says nothing yet but its name and the most common cut-off day. */
export const emptyTerms = (title: string): Terms => ({
  title,
  cutoffDay: 25,
  serviceWeekdays: [],
  submissionWeekday: null,
  reportDay: null,
  meetings: null,
  quorum: null,
  feeMonth: null,
  feeArticleKey: null,
  articles: [],
  classes: [],
  fees: [],
  compensation: [],
  incentives: [],
  approvals: [],
});
