/** What a person agrees to, each on its own (PDPA B.E. 2562, s.19 and s.24). */
export const consentPurposes = ["register", "reminders"] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/**
 * The version of the wording now shown (lib/i18n/…/members.ts, `consent.wording`). A changed wording
 * gets a new version, and the old text stays, so that what someone agreed to can still be read.
 */
export const consentWording = "2569-1";

export const consentWordings = [consentWording] as const;
