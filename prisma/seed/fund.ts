import type { Actor } from "@/lib/access/actor";
import { clampedDay, type Day } from "@/lib/day";
import { closeMonth } from "@/lib/fund/close-commands";
import { recordEntry } from "@/lib/fund/entry-commands";
import { recordEntryInput } from "@/lib/fund/input";
import { settle } from "@/lib/fund/settle-commands";
import { monthStatement } from "@/lib/fund/statement-queries";
import { approveWork, payWork, recordWork } from "@/lib/fund/work-commands";
import { addMonths, lastDay, type Month, monthNumberOf, monthOf, monthsBetween } from "@/lib/month";
import { recordService } from "@/lib/services/commands";
import { recordServiceInput } from "@/lib/services/input";
import { done } from "./accounts";
import { deskOfMonth } from "./desk";
import type { FoundedUnit } from "./founded-unit";
import { commandFor, type Random, random } from "./random";

// A year of the books of Pa Sang and Ban Tun: invented amounts of the size their regulations give.
// Every month but this one is closed and was read out.

type Books = {
  unit: FoundedUnit;
  slug: string;
  today: Day;
  /** so that two entries of one kind and month are two writes */
  count: number;
};

type ByHand = {
  direction: "in" | "out" | "transfer" | "opening";
  money?: "cash" | "bank";
  account?: string;
  baht: number;
  article?: string;
  text: string;
  payee?: string;
};

async function enter(books: Books, month: Month, date: number, entry: ByHand): Promise<void> {
  const happenedOn = clampedDay(month, date);
  if (happenedOn > books.today) return;
  const input = recordEntryInput.parse({
    commandId: commandFor(books.slug, "entry", ++books.count),
    unitId: books.unit.id,
    direction: entry.direction,
    money: entry.money ?? "cash",
    account: entry.account,
    amount: String(entry.baht),
    articleKey: entry.article,
    text: entry.text,
    payeeName: entry.payee,
    happenedOn,
  });
  await done(recordEntry(books.unit.committee, input));
}

const monthsOf = (today: Day) => monthsBetween(addMonths(monthOf(today), -12), monthOf(today));

/** Counted to the baht but once, when twenty were missing. */
async function close({ unit, slug, today }: Books, month: Month): Promise<void> {
  if (lastDay(month) >= today) return;
  const stood = await monthStatement(unit.committee, unit.id, month);
  const short = monthNumberOf(month) === 6 ? 2_000 : 0;
  await done(
    closeMonth(unit.committee, {
      commandId: commandFor(slug, "fund closed", month),
      unitId: unit.id,
      month,
      counted: Math.max(0, (stood?.cash ?? 0) - short),
      note: short > 0 ? "เงินทอนขาดไป ที่ประชุมรับทราบแล้ว" : null,
    }),
  );
}

type People = {
  /** who records their own campaign days */
  volunteer: Actor;
  volunteerSeat: number;
  /** who keeps the money: records for others and pays, the chair approves */
  finance: Actor;
  workers: readonly number[];
};

export async function fundOfPaSang(unit: FoundedUnit, people: People, today: Day): Promise<void> {
  const books: Books = { unit, slug: "pa-sang", today, count: 0 };
  const chance = random("pa-sang fund");
  const months = monthsOf(today);
  for (const [at, month] of months.entries()) {
    if (at === 0) {
      await enter(books, month, 1, {
        direction: "opening",
        baht: 1_860,
        text: "เงินสดยกมาจากสมุดเดิม",
      });
      const bank = { direction: "opening", money: "bank", baht: 12_400 } as const;
      await enter(books, month, 1, { ...bank, text: "เงินฝากธนาคารยกมาจากสมุดเดิม" });
    }
    await deskOfMonth(unit, month, chance, today);
    await enter(books, month, 24, {
      direction: "in",
      money: "bank",
      account: "incentives",
      baht: 13 * chance.between(2, 9),
      article: "enrolment",
      text: "ค่าตอบแทนสมัครรายใหม่จากสำนักงานประกันสังคม",
    });
    await enter(books, month, 26, {
      direction: "out",
      account: "electricity",
      baht: chance.between(95, 180),
      article: "service",
      text: "ค่าไฟที่ทำการหน่วย",
      payee: "การไฟฟ้าส่วนภูมิภาค",
    });
    if (at % 4 === 2) {
      await enter(books, month, 27, {
        direction: "out",
        account: "other_expense",
        baht: 20 * chance.between(6, 14),
        article: "service",
        text: "กระดาษ หมึกพิมพ์ และถ่ายเอกสาร",
        payee: "ร้านเครื่องเขียน",
      });
    }
    if (at === 5) {
      await enter(books, month, 12, {
        direction: "in",
        money: "bank",
        account: "grants",
        baht: 5_000,
        article: "service",
        text: "เงินสนับสนุนจากองค์การบริหารส่วนตำบล",
      });
    }
    await workOf(books, month, people, chance);
    if (at % 3 === 1) {
      await enter(books, month, 28, { direction: "transfer", baht: 500, text: "นำเงินสดฝากธนาคาร" });
    }
    await close(books, month);
  }
}

/** Campaign days of the volunteer and trips of others; this month's wait for approval or for payment. */
async function workOf(books: Books, month: Month, people: People, chance: Random): Promise<void> {
  const { unit, slug, today } = books;
  const present = month === monthOf(today);
  const list = [
    ["funeral_campaign", people.volunteerSeat, chance.between(4, 9)],
    ["door_to_door", people.volunteerSeat, chance.between(10, 14)],
    ["document_delivery", chance.pick(people.workers), chance.between(15, 22)],
  ] as const;
  for (const [at, [activity, workerId, date]] of list.entries()) {
    const happenedOn = clampedDay(month, date);
    if (happenedOn > today) continue;
    const step = (name: string) => ({
      commandId: commandFor(slug, "work", name, month, at),
      unitId: unit.id,
    });
    const own = workerId === people.volunteerSeat;
    const { id: workId } = await done(
      recordWork(own ? people.volunteer : people.finance, {
        ...step("recorded"),
        workerId,
        activity,
        happenedOn,
        quantity: 1,
        place: own ? `หมู่ ${chance.pick([2, 5])}` : "สำนักงานประกันสังคมจังหวัดพะเยา",
      }),
    );
    if (present && at !== 0) continue;
    await done(approveWork(unit.committee, { ...step("approved"), workId }));
    if (present) continue;
    const paidOn = clampedDay(month, 28);
    await done(payWork(people.finance, { ...step("paid"), workId, money: "cash", paidOn }));
  }
}

/** Three baht of every kiosk payment come by themselves; the owner and the electricity get theirs monthly. */
export async function fundOfBanTun(unit: FoundedUnit, today: Day): Promise<void> {
  const books: Books = { unit, slug: "ban-tun", today, count: 0 };
  const chance = random("ban-tun fund");
  for (const [at, month] of monthsOf(today).entries()) {
    if (at % 3 === 0) {
      await enter(books, month, 16, {
        direction: "in",
        money: "bank",
        account: "incentives",
        baht: 13 * chance.between(5, 20),
        article: "enrolment",
        text: "ค่าสมัครรายใหม่ รวมเข้าหน่วยเป็นเงินบริหาร",
      });
    }
    if (chance.chance(0.4)) {
      const happenedOn = clampedDay(month, 19);
      const asked = {
        commandId: commandFor("ban-tun", "desk", month),
        unitId: unit.id,
        service: "death_claim",
        who: "ญาติผู้เสียชีวิต",
        visitor: true,
        happenedOn,
        amount: String(chance.pick([1_000, 1_200, 1_500])),
        note: "ตามมติกรรมการ",
      };
      if (happenedOn <= today) {
        await done(recordService(unit.committee, recordServiceInput.parse(asked)));
      }
    }
    const paidOn = clampedDay(month, 28);
    if (paidOn > today) continue;
    const owed = (await monthStatement(unit.committee, unit.id, month))?.owed ?? [];
    for (const { party, name, amount } of owed) {
      if (amount <= 0) continue;
      await done(
        settle(unit.committee, {
          commandId: commandFor("ban-tun", "settled", month, name),
          unitId: unit.id,
          side: "pay",
          party,
          amount,
          money: "cash",
          paidOn,
        }),
      );
    }
    await close(books, month);
  }
}
