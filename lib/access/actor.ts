import type { Position, Role } from "@/lib/generated/prisma/enums";

export type { Role };

type Place = { id: number; placeTh: string; placeEn: string };

export type VolunteerGrant = Place & {
  role: "volunteer";
  unitId: number;
  unitSlug: string;
  /** their line in the unit's committee list; without it nobody is in their care */
  committeeMemberId: number | null;
  villageIds: number[];
};

export type CommitteeGrant = Place & {
  role: "committee";
  unitId: number;
  unitSlug: string;
  position: Position | null;
};

/** provinceCode null = the whole nation */
export type CoordinatorGrant = Place & { role: "coordinator"; provinceCode: string | null };
export type EvaluatorGrant = Place & { role: "evaluator"; provinceCode: string | null };

export type Grant = VolunteerGrant | CommitteeGrant | CoordinatorGrant | EvaluatorGrant;

/** Who is acting, with every role they hold, each for a place. First argument of every query and command. */
export type Actor = {
  userId: number;
  name: string;
  username: string;
  grants: Grant[];
  requestId?: string;
};
