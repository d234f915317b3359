import type {
  Actor,
  CommitteeGrant,
  CoordinatorGrant,
  EvaluatorGrant,
  Role,
  VolunteerGrant,
} from "./actor";

/** A place a role is for: a unit, a province, or the nation when both are null. */
export type Place = { unitId: number | null; provinceCode: string | null };

type UnitPlace = { id: number; provinceCode: string };

/** Deny by default: every question here is answered from the grants the actor holds now. */
export function committeeOf(actor: Actor, unitId: number): CommitteeGrant | undefined {
  return actor.grants.find(
    (g): g is CommitteeGrant => g.role === "committee" && g.unitId === unitId,
  );
}

/** The same by the unit's slug, as addresses name it. */
export function committeeAt(actor: Actor, slug: string): CommitteeGrant | undefined {
  return actor.grants.find(
    (g): g is CommitteeGrant => g.role === "committee" && g.unitSlug === slug,
  );
}

/** Whether somebody works at the unit of that slug, as committee or volunteer. */
export function worksAt(actor: Actor, slug: string): boolean {
  return actor.grants.some((g) => "unitSlug" in g && g.unitSlug === slug);
}

export function volunteerOf(actor: Actor, unitId: number): VolunteerGrant | undefined {
  return actor.grants.find(
    (g): g is VolunteerGrant => g.role === "volunteer" && g.unitId === unitId,
  );
}

export function mayRunUnit(actor: Actor, unitId: number): boolean {
  return committeeOf(actor, unitId) !== undefined;
}

export function mayRecordFor(actor: Actor, unitId: number): boolean {
  return mayRunUnit(actor, unitId) || volunteerOf(actor, unitId) !== undefined;
}

/** Their own province's grant or the nation's; of the nation (null) the nation's alone. */
export function coordinatorOf(
  actor: Actor,
  provinceCode: string | null,
): CoordinatorGrant | undefined {
  return actor.grants.find(
    (g): g is CoordinatorGrant =>
      g.role === "coordinator" && (g.provinceCode === null || g.provinceCode === provinceCode),
  );
}

export function mayCoordinate(actor: Actor, provinceCode: string): boolean {
  return coordinatorOf(actor, provinceCode) !== undefined;
}

/** The workspace of a province's coordinator, or of the nation's where the code is null. */
export function mayOpenProvince(actor: Actor, provinceCode: string | null): boolean {
  return coordinatorOf(actor, provinceCode) !== undefined;
}

export function mayCoordinateNation(actor: Actor): boolean {
  return coordinatorOf(actor, null) !== undefined;
}

export function mayEvaluate(actor: Actor, provinceCode: string): boolean {
  return actor.grants.some(
    (g) => g.role === "evaluator" && (g.provinceCode === null || g.provinceCode === provinceCode),
  );
}

/** The first place somebody evaluates; undefined for everybody else. */
export function evaluatorOf(actor: Actor): EvaluatorGrant | undefined {
  return actor.grants.find((g): g is EvaluatorGrant => g.role === "evaluator");
}

/**
 * The provinces somebody evaluates, the nation alone as [null] where it is among them; null for
 * everybody else.
 */
export function provincesEvaluated(actor: Actor): (string | null)[] | null {
  const all = actor.grants.flatMap((g) => (g.role === "evaluator" ? [g.provinceCode] : []));
  if (all.length === 0) return null;
  return all.includes(null) ? [null] : all;
}

/** Sums and rates of a unit, without a name in them. */
export function maySeeFigures(actor: Actor, unit: UnitPlace): boolean {
  return (
    mayRecordFor(actor, unit.id) ||
    mayCoordinate(actor, unit.provinceCode) ||
    mayEvaluate(actor, unit.provinceCode)
  );
}

/** Profile, committee, goals and marks of a unit are changed by its committee or its coordinator. */
export function mayEditProfile(actor: Actor, unit: UnitPlace): boolean {
  return mayRunUnit(actor, unit.id) || mayCoordinate(actor, unit.provinceCode);
}

/**
 * Who may give which role where: a committee brings in its own volunteers; a coordinator gives any
 * role inside the province; roles for the nation or another coordinator need the nation.
 */
export function mayGrant(
  actor: Actor,
  role: Role,
  place: Place & { unitProvince?: string },
): boolean {
  if (mayCoordinateNation(actor)) return true;
  if (role === "volunteer" || role === "committee") {
    if (place.unitId === null || place.unitProvince === undefined) return false;
    if (mayCoordinate(actor, place.unitProvince)) return true;
    return role === "volunteer" && mayRunUnit(actor, place.unitId);
  }
  if (role === "evaluator") {
    return place.provinceCode !== null && mayCoordinate(actor, place.provinceCode);
  }
  return false;
}
