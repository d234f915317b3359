import { describe, expect, test } from "vitest";
import { containing, type Findable, memberSearchKey, nameKey, searchWords } from "./search";

const member: Findable = {
  firstName: "สมศรี",
  lastName: "น้ำใจงาม",
  nickname: "ติ๋ม",
  phone: "0812345678",
  idLast4: "0121",
  villageName: "บ้านน้ำใส",
  villageNumber: 2,
};
const finds = (typed: string) => {
  const key = memberSearchKey(member);
  return searchWords(typed).every((word) => key.includes(word));
};

describe("search", () => {
  test.each([
    ["name", "สมศรี"],
    ["name without its tone marks", "นำใจงาม"],
    ["name as a PDF writes it", "นํ้าใจงาม"],
    ["first and last name", "สมศรี น้ำใจ"],
    ["title and name", "นาง สมศรี"],
    ["title joined to the name", "นางสมศรี"],
    ["nickname", "ติ๋ม"],
    ["phone", "081-234"],
    ["phone in Thai digits", "๐๘๑๒๓๔"],
    ["last four digits", "0121"],
    ["village", "บ้านน้ำใส"],
    ["village number", "หมู่ที่ 2"],
    ["village number in Thai digits", "ม.๒"],
    ["name and village", "สมศรี หมู่ 2"],
  ])("finds by %s", (_, typed) => expect(finds(typed)).toBe(true));

  test.each(["สมชาย", "หมู่ 3", "0999", "สมศรี สมชาย"])("does not find %s", (typed) =>
    expect(finds(typed)).toBe(false),
  );

  test("does not match across two fields", () => {
    expect(finds("งามติ๋ม")).toBe(false);
  });

  test("a search that says nothing has no words", () => {
    expect(searchWords("  ")).toEqual([]);
    expect(searchWords("|")).toEqual([]);
  });

  test("one name in several spellings", () => {
    expect(nameKey("นํ้าฝน", "เเก้วดี")).toBe(nameKey("น้ำฝน", "แก้วดี"));
  });

  test("wildcards stand for themselves", () => {
    expect(containing("50%_\\")).toBe("%50\\%\\_\\\\%");
  });
});
