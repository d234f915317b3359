import { type Case, page, unitPage } from "./cases";
import { paSang } from "./people";

/** Tiers of units, and what is asked for them. */
export const maturityRoutes: Record<string, Case[]> = {
  "/unit/[unit]/maturity": unitPage("/maturity"),
  "/province/[province]/maturity": [
    page("/province/56/maturity", "coordinator"),
    page("/province/57/maturity"),
    page("/province/all/maturity"),
  ],
  "/province/[province]/maturity/[unit]": [
    page(`/province/56/maturity/${paSang.slug}`, "coordinator"),
    page("/province/56/maturity/bangkok-prawet"),
    page("/province/10/maturity/bangkok-prawet"),
  ],
  "/province/[province]/maturity/standard": [
    page("/province/56/maturity/standard", "coordinator"),
    page("/province/57/maturity/standard"),
  ],
};
