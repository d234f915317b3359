import type { Actor } from "@/lib/access/actor";
import type { BusyWorld } from "./busy-world";

type By = (world: BusyWorld) => Actor;
/** Makes the one record a call stands on and answers its id; 0 where none is needed. */
type Make = (world: BusyWorld) => Promise<number>;
type Ask = (actor: Actor, world: BusyWorld, made: number) => unknown;

/** One export called on the unit `here`, and who may call it so. */
export type Call = { by: By; make: Make; ask: Ask };

const none: Make = async () => 0;
const of =
  (by: By) =>
  (ask: Ask, make: Make = none): Call => ({ by, make, ask });

export const ofVolunteer = of((w) => w.here.volunteer);
export const ofCommittee = of((w) => w.here.committee);
export const ofCoordinator = of((w) => w.coordinator);
export const ofEvaluator = of((w) => w.evaluator);
export const ofNation = of((w) => w.nation);
