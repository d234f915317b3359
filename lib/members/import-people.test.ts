import { describe, expect, test } from "vitest";
import {
  indexPeople,
  likelyPeople,
  matchPerson,
  type Person,
  type Sought,
  villageKeyOf,
} from "./import-people";
import { nameKey } from "./search";

const person = (id: number, name: string, more: Partial<Person> = {}): Person => {
  const [firstName = "", lastName = ""] = name.split(" ");
  return {
    id,
    no: id,
    firstName,
    lastName,
    phone: null,
    idIndex: null,
    villageId: 1,
    villageNumber: 1,
    villageName: "บ้านดอนแก้ว",
    ...more,
  };
};
const other = { villageId: 2, villageNumber: 2, villageName: "บ้านน้ำใส" };
const people = indexPeople([
  person(1, "สมศรี ใจดี", { idIndex: "aa", phone: "0810000001" }),
  person(2, "สมศรี ใจดี", other),
  person(3, "บุญมี แสนสุข", { phone: "0810000003" }),
  person(4, "บุญมา แสนสุข", { phone: "0810000003" }),
  person(5, "คำแก้ว ยอดดี"),
  person(6, "คำแก้ว ยอดดี"),
]);

const match = (sought: Partial<Sought> & { name?: string }) => {
  const { name, ...rest } = sought;
  const found = matchPerson(people, {
    idIndex: null,
    no: null,
    phone: null,
    village: null,
    nameKey: name ? nameKey(name, "") : null,
    ...rest,
  });
  return found.kind === "one" ? found.id : found.kind === "several" ? found.ids : null;
};

describe("matchPerson", () => {
  test.each<[string, Partial<Sought> & { name?: string }, number | number[] | null]>([
    ["the identity number decides alone", { idIndex: "aa", name: "ใครก็ได้ ไม่รู้" }, 1],
    ["who has another number is somebody else", { idIndex: "bb", name: "สมศรี ใจดี" }, 2],
    ["register number with its name", { no: 3, name: "นายบุญมี แสนสุข" }, 3],
    ["register number with a slip of the pen", { no: 3, name: "บุญมื แสนสุข" }, 3],
    ["register number alone", { no: 5 }, 5],
    ["a file's own numbering: the name goes before", { no: 1, name: "บุญมี แสนสุข" }, 3],
    [
      "a file's own numbering again: nearly the name is not the name",
      { no: 3, name: "บุญมา แสนสุข" },
      4,
    ],
    ["a number under quite another name is asked", { no: 5, name: "ทองใบ ลือชา" }, [5]],
    ["telephone of one of a family, told by name", { phone: "0810000003", name: "บุญมา แสนสุข" }, 4],
    ["telephone shared by a family", { phone: "0810000003" }, [3, 4]],
    ["full name", { name: "บุญมี แสนสุข" }, 3],
    ["tone marks left out", { name: "บุญมี แสนสุข".replace("์", "") }, 3],
    ["two of one name in two villages, told by number", { name: "สมศรี ใจดี", village: "ม.2" }, 2],
    ["two of one name in two villages, told by name", { name: "สมศรี ใจดี", village: "บ้านน้ำใส" }, 2],
    ["two of one name in one village", { name: "คำแก้ว ยอดดี", village: "1" }, [5, 6]],
    ["two of one name, village not told", { name: "สมศรี ใจดี" }, [1, 2]],
    ["one of the name, village misspelt", { name: "บุญมี แสนสุข", village: "บ้านดอนเเก้ว 9" }, 3],
    ["nobody", { name: "ไม่มี ในทะเบียน" }, null],
    ["nothing told", {}, null],
  ])("%s", (_, sought, wanted) => {
    expect(match(sought)).toEqual(wanted);
  });
});

test("likely people, the likeliest first", () => {
  const sought = {
    idIndex: null,
    no: null,
    phone: null,
    village: "1",
    nameKey: nameKey("บุญมิ แสนสุข", ""),
  };
  expect(likelyPeople(people, sought).map((p) => p.id)).toEqual([3, 4]);
  expect(likelyPeople(people, { ...sought, nameKey: nameKey("กขคงจ ฉชซฌญ", "") })).toEqual([]);
});

test("villages by number or by name", () => {
  expect(["3", "หมู่ 3", "ม.3", "ม. ๓", "หมู่ที่ 03"].map(villageKeyOf)).toEqual(Array(5).fill("3"));
  expect(villageKeyOf("บ้านดอนแก้ว")).toBe(villageKeyOf("ดอนแก้ว"));
});
