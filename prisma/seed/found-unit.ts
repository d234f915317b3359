import type { Actor } from "@/lib/access/actor";
import { firstDay, month } from "@/lib/month";
import { addSupporter, coverVillage, foundUnit as found } from "@/lib/units/commands";
import { appointMember, assignVillage } from "@/lib/units/committee-commands";
import { account, actorNamed, done } from "./accounts";
import type { UnitPlace } from "./found-places";
import type { FoundedUnit } from "./founded-unit";
import { fullName } from "./names";
import type { UnitProfile } from "./profile";
import { commandFor, random } from "./random";
import { startOf } from "./register";
import { adoptFirst } from "./regulations";

/** Committees were there when the programme first measured them, before their registers begin. */
const committeesSince = month(2022, 11);

export type Login = { username: string; password?: string };

/**
 * The unit with its profile, by the coordinator; then villages, rules, committee and care, by the
 * chair, who gets an account.
 */
export async function foundUnit(
  coordinator: Actor,
  profile: UnitProfile,
  place: UnitPlace,
  login: Login,
): Promise<FoundedUnit> {
  const { slug } = profile;
  const id = (await done(found(coordinator, unitInput(profile, place)))).id;
  const start = firstDay(startOf(profile));
  const since = firstDay(committeesSince);
  const committee = seatsOf(profile);
  const appoint = async (by: Actor, at: number) => {
    const seat = committee[at];
    if (!seat) throw new Error(`${slug} has no seat ${at}`);
    const commandId = commandFor(slug, "seat", at);
    const { id: seatId } = await done(
      appointMember(by, { commandId, unitId: id, ...seat, since, userId: null }),
    );
    return { id: seatId, name: seat.name };
  };
  const chair = await appoint(coordinator, 0);
  const actor = await account(coordinator, {
    ...login,
    name: chair.name,
    role: "committee",
    unitId: id,
    committeeMemberId: chair.id,
  });
  const seats = [chair];
  for (let at = 1; at < committee.length; at++) seats.push(await appoint(actor, at));
  for (const [at, villageId] of place.villageIds.entries()) {
    const commandId = commandFor(slug, "cover", at);
    await done(coverVillage(actor, { commandId, unitId: id, villageId, since: start }));
  }
  await adoptFirst({ id, committee: actor, seats }, profile, start);
  for (const [at, supporter] of profile.supporters.entries()) {
    const { name, support } = supporter;
    const commandId = commandFor(slug, "supporter", at);
    await done(
      addSupporter(actor, {
        commandId,
        unitId: id,
        nameTh: name[0],
        nameEn: name[1],
        supportTh: support?.[0] ?? null,
        supportEn: support?.[1] ?? null,
      }),
    );
  }
  for (const [village, seat] of careOf(profile)) {
    const villageId = place.villageIds[village - 1];
    const committeeMemberId = seats[seat]?.id ?? chair.id;
    if (villageId === undefined) continue;
    const commandId = commandFor(slug, "care", village);
    const care = { commandId, unitId: id, villageId, committeeMemberId, since: start };
    await done(assignVillage(actor, care));
  }
  return { id, committee: await actorNamed(login.username), seats, villageIds: place.villageIds };
}

function unitInput(profile: UnitProfile, place: UnitPlace) {
  return {
    commandId: commandFor(profile.slug, "unit"),
    slug: profile.slug,
    provinceCode: profile.provinceCode,
    districtId: place.districtId,
    subdistrictId: place.subdistrictId,
    nameTh: profile.name[0],
    nameEn: profile.name[1],
    shortTh: profile.short[0],
    shortEn: profile.short[1],
    track: profile.track,
    innovationTh: profile.innovation?.[0] ?? null,
    innovationEn: profile.innovation?.[1] ?? null,
    slogan: profile.slogan ?? null,
    office: profile.office ?? null,
    openingDays: profile.openingDays ?? null,
    appointedBy: profile.appointedBy ?? null,
    appointedOn: null,
  };
}

const few = ["chair", "finance", "coordinator", "member", "member"] as const;
const many = ["chair", "vice_chair", "finance", "secretary", "coordinator"] as const;

/** Invented people; three of eleven refer (A), three recruit (B), the others inform (C). */
function seatsOf(profile: UnitProfile) {
  const chance = random(`${profile.slug} committee`);
  const size = profile.committee;
  const positions = size <= 5 ? few : many;
  const third = Math.round((size * 3) / 11);
  return Array.from({ length: size }, (_, at) => ({
    name: fullName(chance),
    position: positions[at] ?? ("member" as const),
    grade:
      size <= 5
        ? null
        : at < third
          ? ("A" as const)
          : at < 2 * third
            ? ("B" as const)
            : ("C" as const),
    phone: chance.chance(0.8) ? `080001${String(chance.between(0, 9999)).padStart(4, "0")}` : null,
  }));
}

/** Which seat looks after which village, by turns; none after a gap. */
function careOf(profile: UnitProfile): readonly (readonly [village: number, seat: number])[] {
  if (profile.care) return profile.care;
  const count =
    profile.shares?.length ??
    (typeof profile.villages === "number" ? profile.villages : profile.villages.length);
  const villages = Array.from({ length: count }, (_, at) => at + 1);
  return villages
    .filter((village) => !profile.gaps.includes(village))
    .map((village, at) => [village, (at + 1) % profile.committee] as const);
}
