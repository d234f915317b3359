import type { Actor } from "@/lib/access/actor";

/** A unit that has been founded: who acts for it, and the ids of its seats and villages in order. */
export type FoundedUnit = {
  id: number;
  committee: Actor;
  seats: { id: number; name: string }[];
  villageIds: number[];
};
