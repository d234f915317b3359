import { expect, it } from "vitest";
import type { Actor, EvaluatorGrant } from "./actor";
import { evaluatorOf, provincesEvaluated } from "./policy";

const actor = (...codes: (string | null)[]): Actor => ({
  userId: 1,
  name: "",
  username: "",
  grants: codes.map(
    (provinceCode, id): EvaluatorGrant => ({
      role: "evaluator",
      provinceCode,
      id,
      placeTh: "",
      placeEn: "",
    }),
  ),
});

it("names the provinces somebody evaluates, each of them, or the nation", () => {
  expect(provincesEvaluated(actor("56", "57"))).toEqual(["56", "57"]);
  expect(provincesEvaluated(actor("56", null))).toEqual([null]);
  expect(provincesEvaluated(actor())).toBeNull();
  expect(evaluatorOf(actor("57", "56"))?.provinceCode).toBe("57");
  expect(evaluatorOf(actor())).toBeUndefined();
});
