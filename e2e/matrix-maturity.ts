import { type Case, page, unitPage } from "./cases";
import { paSang } from "./people";

/** Tiers of units, and what is asked for them. */
export const maturityRoutes = (mentorship: number): Record<string, Case[]> => ({
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
  "/unit/[unit]/mentoring": unitPage("/mentoring"),
  "/province/[province]/mentoring": [
    page("/province/56/mentoring", "coordinator"),
    page("/province/57/mentoring"),
    page("/province/all/mentoring"),
  ],
  "/province/[province]/mentoring/[pair]": [
    page(`/province/56/mentoring/${mentorship}`, "coordinator"),
    page(`/province/57/mentoring/${mentorship}`),
    page(`/province/all/mentoring/${mentorship}`),
    page("/province/56/mentoring/999999"),
  ],
  "/province/[province]/maturity/standard": [
    page("/province/56/maturity/standard", "coordinator"),
    page("/province/57/maturity/standard"),
  ],
});
