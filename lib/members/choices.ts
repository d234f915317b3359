// Lists that the browser needs without the schemas that use them.

/** What a person is insured under, as one choice of the form. */
export const insuranceChoices = ["40-1", "40-2", "40-3", "39", "33", "none"] as const;
export type InsuranceChoice = (typeof insuranceChoices)[number];

export const leftReasons = ["moved", "died", "asked", "other"] as const;
