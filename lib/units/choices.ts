// Lists that the browser needs without the schemas that use them.

export const tracks = ["social_security", "livelihood_welfare", "mental_health"] as const;
export const positions = [
  "chair",
  "vice_chair",
  "secretary",
  "finance",
  "coordinator",
  "member",
] as const;
export const grades = ["A", "B", "C"] as const;
export const marks = ["team", "data", "rules", "office", "goals"] as const;
export const indicators = [
  "retention_percent",
  "insured_total",
  "insured_increase",
  "new_insured_per_month",
  "villages_covered",
  "own_count",
  "text",
] as const;

export type Indicator = (typeof indicators)[number];

/** Units side by side: lines that can still be told apart on one scale. */
export const mostCompared = 6;
