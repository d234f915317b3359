import { describe, expect, test } from "vitest";
import { readTableState, tableQuery } from "@/components/ui/table-state";
import type { CohortMonth } from "@/lib/contributions/cohort-queries";
import type { DuePerson } from "@/lib/contributions/reminder";
import type { UnpaidMember } from "@/lib/contributions/unpaid-queries";
import { baht } from "@/lib/money";
import { addMonths, month } from "@/lib/month";
import { callGroups } from "./call-groups";
import { cohortRows } from "./cohort-table";
import { dueRows } from "./due-rows";
import { payableMonths, runsFrom } from "./payable-months";
import { roundAsk, roundTable, withMonth } from "./round-config";
import { stripLabel } from "./strip-label";

const now = month(2023, 8);

describe("dueRows", () => {
  test("puts the urgent first, then by village and number", () => {
    const steady = (no: number, village: number): DuePerson => [
      no,
      no,
      `คนที่ ${no}`,
      village,
      1,
      "4095",
      now - 1,
      "8191",
    ];
    const risk: DuePerson = [9, 9, "คนที่ 9", 20, 1, "6", now, "7"];
    const paid: DuePerson = [8, 8, "คนที่ 8", 10, 1, "1", now, "1"];
    // three of the four months before are paid; two are left without this one
    const losing: DuePerson = [7, 7, "คนที่ 7", 20, 1, "22", now, "31"];
    const { rows, villages } = dueRows(
      [steady(3, 20), steady(2, 10), steady(1, 10), risk, paid, losing],
      [
        [10, 2, "ดอน"],
        [20, null, "ชุมชนริมน้ำ"],
      ],
      now,
      "th",
    );
    expect(villages).toEqual(["หมู่ 2", "ชุมชนริมน้ำ"]);
    expect(rows.map((row) => row[0])).toEqual([7, 1, 2, 3, 9, 8]);
    expect(rows[0]?.[5]).toBe("income_loss");
    expect(rows.at(-1)?.[5]).toBe("paid");
  });
});

describe("payable months", () => {
  const periods = [{ option: 2 as const, from: addMonths(now, -2), to: null }];
  const paidMonth = (m: number) => ({ month: m }) as never;

  test("insured and not paid, a year back to twelve months ahead, at each month's price", () => {
    const paid = [paidMonth(addMonths(now, -1)), paidMonth(addMonths(now, 3))];
    const months = payableMonths({ periods, paid }, now);
    expect(months[0]).toEqual([addMonths(now, -2), baht(100)]);
    expect(months.at(-1)?.[0]).toBe(addMonths(now, 12));
    expect(months).toHaveLength(13);
  });

  test("runs end before a month that is paid, and after twelve", () => {
    const months = payableMonths({ periods, paid: [paidMonth(addMonths(now, 3))] }, now);
    expect(runsFrom(months, now).map((run) => run.amount)).toEqual([100, 200, 300].map(baht));
    expect(runsFrom(payableMonths({ periods, paid: [] }, now), now)).toHaveLength(12);
  });
});

test("call sheets by who looks after people, those without anybody last", () => {
  const person = (no: number, carer: string | null): UnpaidMember => ({
    no,
    name: `คนที่ ${no}`,
    nickname: null,
    phone: "0812345678",
    villageId: 1,
    villageNumber: 4,
    villageName: "ดอน",
    carerId: carer ? 5 : null,
    carer,
    option: 1,
    bits: "0",
    asOf: 0,
    insured: "7",
  });
  const people = [person(1, null), person(3, "อาสา"), person(2, "อาสา")];
  const groups = callGroups(people, "carer", now, false, "th");
  expect(groups.map((g) => [g.title, g.rows.map((row) => row[0])])).toEqual([
    ["อาสา", [2, 3]],
    [null, [1]],
  ]);
  expect(callGroups(people, "village", now, false, "th")).toHaveLength(1);
});

test("cohorts: months since joining as columns, the latest first, nothing after the last month", () => {
  const at = (cohort: number, m: number, insured: number, payers: number) =>
    ({ cohort, month: m, insured, payers }) as CohortMonth;
  const rows = cohortRows(
    [
      at(now - 1, now - 1, 4, 4),
      at(now - 1, now, 4, 1),
      at(now, now, 2, 1),
      at(now - 40, now, 9, 9),
    ],
    now,
    12,
  );
  expect(rows.map((row) => [row.cohort, row.insured])).toEqual([
    [now, 2],
    [now - 1, 4],
  ]);
  expect(rows[1]?.percents.slice(0, 3)).toEqual(["100.00", "25.00", null]);
});

test("the round's address: what it does not know falls back, the month stays in it", () => {
  const state = readTableState(
    new URLSearchParams("village=7&carer=x&standing=rich&sort=-missed&month=2566-08"),
    roundTable,
  );
  expect(roundAsk(state, now)).toEqual({
    month: now,
    q: "",
    villageId: 7,
    carerId: null,
    standing: null,
    sort: "missed",
    descending: true,
  });
  expect(tableQuery(withMonth(state, now), roundTable)).toContain("month=2023-08");
});

test("a strip in words", () => {
  expect(stripLabel("bbppmo", "จ่าย {paid} ขาด {missed}")).toBe("จ่าย 2 ขาด 1");
});
