/** Where an annual fee stands: fallen due and not paid, paid, or due later in the year. */
export const feeStates = ["owed", "paid", "coming"] as const;
export type FeeState = (typeof feeStates)[number];
