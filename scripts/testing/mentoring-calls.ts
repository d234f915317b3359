import { todayInBangkok } from "@/lib/day";
import { addMonths, monthOf } from "@/lib/month";
import { columnKeys } from "@/lib/programme/compare";
import * as compare from "@/lib/programme/compare-queries";
import * as mentoring from "@/lib/programme/mentoring-commands";
import * as queries from "@/lib/programme/mentoring-queries";
import * as keeping from "@/lib/programme/view-commands";
import { saveViewInput } from "@/lib/programme/view-input";
import * as views from "@/lib/programme/view-queries";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCommittee, ofCoordinator } from "./calls";
import { newCommand, smallWorld, type TestUnit } from "./fixture";
import { done } from "./fund-world";

const lastMonth = addMonths(monthOf(todayInBangkok()), -1);

const pair = (w: BusyWorld, mentorUnitId: number) => ({
  commandId: newCommand(),
  unitId: w.here.id,
  mentorUnitId,
  focus: "เก็บข้อมูลทุกเดือน",
  on: null,
});

/** A third unit of the province: the other one of the world is the outsider of the test. */
const mentor = async (): Promise<TestUnit> => (await smallWorld()).here;

const proposed = async (w: BusyWorld): Promise<number> =>
  done(await mentoring.proposeMentor(w.coordinator, pair(w, (await mentor()).id))).id;

const started = async (w: BusyWorld): Promise<number> => {
  const other = await mentor();
  const { id } = done(await mentoring.proposeMentor(w.coordinator, pair(w, other.id)));
  for (const { id: unitId, committee } of [w.here, other]) {
    const yes = { commandId: newCommand(), mentorshipId: id, unitId, on: null };
    done(await mentoring.agreeToMentor(committee, yes));
  }
  return id;
};

const visit = (mentorshipId: number) => ({
  commandId: newCommand(),
  mentorshipId,
  happenedOn: todayInBangkok(),
  place: null,
  notes: "ดูสมุดบัญชีด้วยกัน",
  learned: null,
});

const visited = async (w: BusyWorld): Promise<number> =>
  done(await mentoring.recordMentorVisit(w.here.committee, visit(await started(w)))).id;

const view = () =>
  saveViewInput.parse({
    commandId: newCommand(),
    path: "/province/56/compare",
    name: newCommand(),
  });

/** Every query of mentoring and of the compare page; see query-calls.ts. */
export const mentoringQueryCalls: Record<string, Call> = {
  "programme/mentoring-queries.mentorshipsOf": ofCommittee(
    (a, w) => queries.mentorshipsOf(a, w.here.id),
    proposed,
  ),
  "programme/mentoring-queries.mentorshipsAcross": ofCoordinator(
    async (a, w) =>
      (await queries.mentorshipsAcross(a, w.here.provinceCode))?.filter(
        ({ unit }) => unit.id === w.here.id,
      ),
    proposed,
  ),
  "programme/mentoring-queries.mentorshipAt": ofCoordinator(
    (a, w, id) => queries.mentorshipAt(a, w.here.provinceCode, id),
    proposed,
  ),
  "programme/mentoring-queries.proposedPairs": ofCoordinator(
    async (a, w) => (await queries.proposedPairs(a, w.here.provinceCode))?.units,
  ),
  "programme/compare-queries.unitsCompared": ofCoordinator((a, w) =>
    compare.unitsCompared(a, w.here.provinceCode, lastMonth, new Set(columnKeys)),
  ),
  "programme/view-queries.viewsOf": ofCoordinator(
    (a) => views.viewsOf(a, "/province/56/compare"),
    async (w) => done(await keeping.saveView(w.coordinator, view())).id,
  ),
};

/** Every command of it; see command-calls.ts. */
export const mentoringCommandCalls: Record<string, Call> = {
  "programme/mentoring-commands.proposeMentor": ofCoordinator(
    (a, w, mentorId) => mentoring.proposeMentor(a, pair(w, mentorId)),
    async () => (await mentor()).id,
  ),
  "programme/mentoring-commands.agreeToMentor": ofCommittee(
    (a, w, mentorshipId) =>
      mentoring.agreeToMentor(a, {
        commandId: newCommand(),
        mentorshipId,
        unitId: w.here.id,
        on: null,
      }),
    proposed,
  ),
  "programme/mentoring-commands.recordMentorVisit": ofCommittee(
    (a, _, mentorshipId) => mentoring.recordMentorVisit(a, visit(mentorshipId)),
    started,
  ),
  "programme/mentoring-commands.removeMentorVisit": ofCommittee(
    (a, _, visitId) =>
      mentoring.removeMentorVisit(a, { commandId: newCommand(), visitId, reason: "บันทึกซ้ำ" }),
    visited,
  ),
  "programme/mentoring-commands.endMentorship": ofCommittee(
    (a, _, mentorshipId) =>
      mentoring.endMentorship(a, { commandId: newCommand(), mentorshipId, reason: "ครบแล้ว" }),
    proposed,
  ),
  "programme/view-commands.saveView": ofCoordinator((a) => keeping.saveView(a, view())),
  "programme/view-commands.removeView": ofCoordinator(
    (a, _, viewId) => keeping.removeView(a, { commandId: newCommand(), viewId }),
    async (w) => done(await keeping.saveView(w.coordinator, view())).id,
  ),
};
