import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { evidenceWhere } from "@/lib/maturity/evidence-queries";
import {
  newCommand,
  smallWorld,
  type TestUnit,
  testActor,
  type World,
} from "@/scripts/testing/fixture";
import { codeOf, done } from "@/scripts/testing/fund-world";
import * as commands from "./mentoring-commands";
import {
  agreeToMentorInput,
  endMentorshipInput,
  proposeMentorInput,
  recordMentorVisitInput,
} from "./mentoring-input";
import { mentorshipAt, mentorshipsAcross, mentorshipsOf, proposedPairs } from "./mentoring-queries";

const today = todayInBangkok();
let world: World;
/** a third and a fourth unit of the same province */
let more: World;

beforeAll(async () => {
  [world, more] = await Promise.all([smallWorld(), smallWorld()]);
});
afterAll(disconnect);

const propose = (unit: TestUnit, mentor: TestUnit, given: Record<string, unknown> = {}) =>
  commands.proposeMentor(
    world.coordinator,
    proposeMentorInput.parse({
      commandId: newCommand(),
      unitId: unit.id,
      mentorUnitId: mentor.id,
      focus: "ปิดบัญชีทุกเดือน",
      ...given,
    }),
  );
const agree = (unit: TestUnit, mentorshipId: number, given: Record<string, unknown> = {}) =>
  commands.agreeToMentor(
    unit.committee,
    agreeToMentorInput.parse({
      commandId: newCommand(),
      mentorshipId,
      unitId: unit.id,
      ...given,
    }),
  );
const visit = (unit: TestUnit, mentorshipId: number, happenedOn: string) =>
  commands.recordMentorVisit(
    unit.committee,
    recordMentorVisitInput.parse({
      commandId: newCommand(),
      mentorshipId,
      happenedOn,
      notes: "ดูบัญชีด้วยกัน",
      learned: "อ่านยอดให้ที่ประชุมฟัง",
    }),
  );
const end = (unit: TestUnit, mentorshipId: number) =>
  commands.endMentorship(
    unit.committee,
    endMentorshipInput.parse({ commandId: newCommand(), mentorshipId, reason: "ทำเองได้แล้ว" }),
  );
const pairOf = async (unit: TestUnit, id: number) =>
  (await mentorshipsOf(unit.committee, unit.id))?.find((pair) => pair.id === id);

describe("mentoring", () => {
  test("is proposed, agreed by both, visited, and ended with the reason", async () => {
    const { here, there } = world;
    const { id } = done(await propose(here, there, { on: addDays(today, -40) }));
    expect(codeOf(await visit(here, id, today))).toBe("mentor_not_started");
    expect(done(await agree(there, id, { on: addDays(today, -30) })).startedOn).toBeNull();
    // It begins with the later yes, whichever is told first.
    expect(done(await agree(here, id, { on: addDays(today, -35) })).startedOn).toBe(
      addDays(today, -30),
    );
    expect(codeOf(await visit(here, id, addDays(today, -31)))).toBe("mentor_visit_day");
    expect(codeOf(await visit(here, id, addDays(today, 1)))).toBe("day_ahead");
    done(await visit(here, id, addDays(today, -10)));
    done(await visit(there, id, today));
    const { id: visitId } = done(await visit(there, id, addDays(today, -5)));
    const take = (unit: TestUnit) =>
      commands.removeMentorVisit(unit.committee, {
        commandId: newCommand(),
        visitId,
        reason: "บันทึกซ้ำ",
      });
    expect(codeOf(await take(more.here))).toBe("not_found");
    done(await take(here));
    expect(codeOf(await take(there))).toBe("not_found");
    expect((await pairOf(here, id))?.visits.map(({ happenedOn }) => happenedOn)).toEqual([
      today,
      addDays(today, -10),
    ]);
    expect(await pairOf(there, id)).toEqual(await pairOf(here, id));
    done(await end(there, id));
    expect(codeOf(await end(here, id))).toBe("mentor_ended");
    expect(codeOf(await agree(here, id))).toBe("mentor_ended");
    expect(await pairOf(here, id)).toMatchObject({ endedOn: today, endReason: "ทำเองได้แล้ว" });
    // Once ended, the two may begin again, the other way round too.
    const again = done(await propose(there, here));
    done(await end(here, again.id));
    expect(await pairOf(here, again.id)).toMatchObject({ startedOn: null, endedOn: today });
  });

  test("refuses what cannot be", async () => {
    const { here } = more;
    expect(codeOf(await propose(here, here))).toBe("mentor_self");
    expect(codeOf(await propose(here, more.there, { on: addDays(today, 1) }))).toBe("day_ahead");
    expect(proposeMentorInput.safeParse({ commandId: newCommand(), focus: " " }).success).toBe(
      false,
    );
    const { id } = done(await propose(here, more.there));
    expect(codeOf(await propose(here, more.there))).toBe("mentor_open");
    expect(codeOf(await propose(more.there, here))).toBe("mentor_open");
    expect(codeOf(await agree(here, id, { on: addDays(today, -1) }))).toBe("mentor_agree_day");
    expect(codeOf(await agree(here, id, { on: addDays(today, 1) }))).toBe("day_ahead");
    // The other side's yes is not theirs to give, nor anybody's outside.
    expect(codeOf(await agree(here, id, { unitId: more.there.id }))).toBe("not_found");
    expect(codeOf(await agree(world.here, id))).toBe("not_found");
    const far = await testActor(`far-${newCommand()}`, "coordinator", { provinceCode: "10" });
    expect(await mentorshipAt(far, "10", id)).toBeNull();
    expect(await mentorshipsAcross(far, "56")).toBeNull();
    expect(await proposedPairs(far, "56")).toBeNull();
    expect(await mentorshipsOf(world.here.committee, here.id)).toBeNull();
    done(await end(here, id));
  });

  test("a mentor has two units at most", async () => {
    const [a, b] = await Promise.all([smallWorld(), smallWorld()]);
    const mentor = a.here;
    const ids = [done(await propose(a.there, mentor)).id, done(await propose(b.here, mentor)).id];
    expect(codeOf(await propose(b.there, mentor))).toBe("mentor_full");
    done(await end(mentor, ids[0] ?? 0));
    done(await propose(b.there, mentor));
  });

  test("asked twice at one moment, there is one; both agreeing at one moment, it begins", async () => {
    const { here, there } = await smallWorld();
    const both = await Promise.all([propose(here, there), propose(there, here)]);
    const made = both.flatMap((one) => (one.ok ? [one.value.id] : []));
    expect(made).toHaveLength(1);
    expect(both.filter((one) => !one.ok).map(codeOf)).toEqual(["mentor_open"]);
    const [id = 0] = made;
    await Promise.all([agree(here, id), agree(there, id)]).then((said) => said.map(done));
    expect(await pairOf(here, id)).toMatchObject({ startedOn: today });
  });

  test("a repeated submission is the same pair", async () => {
    const { here, there } = await smallWorld();
    const commandId = newCommand();
    const first = done(await propose(here, there, { commandId }));
    expect(done(await propose(here, there, { commandId }))).toEqual(first);
    expect(await db.mentorship.count({ where: { unitId: here.id } })).toBe(1);
  });

  test("counts as evidence of helping others once it has begun", async () => {
    const { here, there } = await smallWorld();
    const mentored = async () =>
      (await evidenceWhere(sql`u.id = ${there.id}`)).get(there.id)?.figures.mentored;
    const { id } = done(await propose(here, there));
    expect(await mentored()).toBe(0);
    done(await agree(here, id));
    done(await agree(there, id));
    expect(await mentored()).toBe(1);
  });
});
