import { type Case, page, unitPage } from "./cases";
import { banTun, paSang } from "./people";

/** The routes of campaigns, meetings, the plan and what a unit asks for and learns. */
export function unitWorkRoutes(campaign: number, meeting: number): Record<string, Case[]> {
  const unit = `/unit/${paSang.slug}`;
  return {
    "/volunteer/campaigns": [page("/volunteer/campaigns", "volunteer", "committee")],
    "/unit/[unit]/campaigns": unitPage("/campaigns"),
    "/unit/[unit]/campaigns/new": unitPage("/campaigns/new"),
    "/unit/[unit]/campaigns/[id]": [
      ...unitPage(`/campaigns/${campaign}`),
      page(`${unit}/campaigns/999999999`),
      page(`/unit/${banTun.slug}/campaigns/${campaign}`),
    ],
    "/unit/[unit]/proposals": unitPage("/proposals"),
    "/unit/[unit]/trainings": unitPage("/trainings"),
    "/province/[province]/proposals": [
      page("/province/56/proposals", "coordinator"),
      page("/province/all/proposals"),
    ],
    "/province/[province]/materials": [
      page("/province/56/materials", "coordinator"),
      page("/province/10/materials"),
    ],
    "/unit/[unit]/plan": unitPage("/plan"),
    "/unit/[unit]/meetings": unitPage("/meetings"),
    "/unit/[unit]/meetings/[id]": [
      ...unitPage(`/meetings/${meeting}`),
      page(`${unit}/meetings/x`),
      page(`/unit/${banTun.slug}/meetings/${meeting}`),
    ],
    "/unit/[unit]/meetings/[id]/print": [
      ...unitPage(`/meetings/${meeting}/print`),
      page(`${unit}/meetings/999999999/print`),
    ],
  };
}
