import { clampPage, type TableConfig, type TableState } from "@/components/ui/table-state";

export type SamplePerson = {
  id: string;
  name: string;
  village: number;
  cells: string;
  amount: number;
  carer: string;
};

export const peopleTable: TableConfig = {
  columns: [
    { id: "name", sortable: true, fixed: true },
    { id: "village", sortable: true },
    { id: "strip" },
    { id: "state" },
    { id: "amount", sortable: true },
    { id: "carer", hidden: true },
  ],
  filters: { village: ["1", "2", "3"] },
  sort: [{ id: "name", desc: false }],
  size: 25,
};

const letters = "กขคงจฉชซญฎฏฐณดตถทธนบปผพฟภมยรลวศสหอ";

/** Invented people, always the same. */
const people: SamplePerson[] = Array.from({ length: 120 }, (_, at) => ({
  id: String(at + 1),
  name: `สมาชิกตัวอย่าง ${letters[at % letters.length]}${at < letters.length ? "" : ` ${Math.floor(at / letters.length) + 1}`}.`,
  village: (at % 3) + 1,
  cells: Array.from({ length: 12 }, (_, m) =>
    m === 11 ? "o" : (at * 7 + m * 5) % 11 < 2 + (at % 5) ? "m" : "p",
  ).join(""),
  amount: [70, 100, 300][at % 3] ?? 70,
  carer: `อาสาหมู่ ${(at % 3) + 1}`,
}));

const words = new Intl.Collator("th");

/** One page of them in the order and with the filter asked for. */
export function samplePage(state: TableState): { rows: SamplePerson[]; total: number } {
  const found = people.filter(
    (person) =>
      person.name.includes(state.q) &&
      (!state.filters.village || String(person.village) === state.filters.village),
  );
  found.sort((a, b) => {
    for (const { id, desc } of state.sort) {
      const by =
        id === "village"
          ? a.village - b.village
          : id === "amount"
            ? a.amount - b.amount
            : words.compare(a.name, b.name);
      if (by) return desc ? -by : by;
    }
    return 0;
  });
  const from = (clampPage(state, found.length) - 1) * state.size;
  return { rows: found.slice(from, from + state.size), total: found.length };
}
