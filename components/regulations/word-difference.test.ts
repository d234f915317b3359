import { describe, expect, it } from "vitest";
import { wordDifference } from "./word-difference";

describe("where two texts differ", () => {
  it("marks the amount that changed and nothing around it", () => {
    expect(wordDifference("สมาชิกสามัญ 30 บาท ทั่วไป 50 บาท", "สมาชิกสามัญ 30 บาท ทั่วไป 60 บาท")).toEqual({
      head: "สมาชิกสามัญ 30 บาท ทั่วไป ",
      gone: "50",
      added: "60",
      tail: " บาท",
    });
  });

  it("joins to both texts again, whatever they are", () => {
    const texts = ["", "ก", "ทุกวันพุธ", "ให้หน่วยนำส่งเอกสารทุกวันพุธ", "วันพุธ วันพุธ"];
    for (const before of texts) {
      for (const after of texts) {
        const { head, gone, added, tail } = wordDifference(before, after);
        expect(head + gone + tail).toBe(before);
        expect(head + added + tail).toBe(after);
      }
    }
  });
});
