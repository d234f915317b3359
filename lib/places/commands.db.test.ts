import { afterAll, expect, test } from "vitest";
import { db, disconnect } from "@/lib/db";
import { newCommand, testActor } from "@/scripts/testing/fixture";
import { addPlaces } from "./commands";
import { addPlacesInput } from "./input";

afterAll(disconnect);

const input = () =>
  addPlacesInput.parse({
    commandId: newCommand(),
    districts: [
      {
        provinceCode: "56",
        nameTh: "ดอกคำใต้",
        nameEn: "Dok Khamtai",
        subdistricts: [
          {
            nameTh: "ป่าซาง",
            nameEn: "Pa Sang",
            villages: [
              { number: 1, name: "บ้านหนึ่ง" },
              { number: "๒", name: "บ้านสอง" },
            ],
          },
        ],
      },
      {
        provinceCode: "10",
        nameTh: "ลาดกระบัง",
        nameEn: "Lat Krabang",
        villages: [{ name: "ชุมชนริมคลอง" }],
      },
    ],
  });

test("places are added once however often they are given, and answered in the order given", async () => {
  await db.province.create({ data: { code: "56", nameTh: "พะเยา", nameEn: "Phayao" } });
  const nation = await testActor(`nation-${newCommand()}`, "coordinator");
  const first = await addPlaces(nation, input());
  const again = await addPlaces(nation, input());
  if (!first.ok || !again.ok) throw new Error("refused");
  expect(again.value).toEqual(first.value);
  const [rural, capital] = first.value.districts;
  expect(rural?.subdistricts[0]?.villages.map((v) => [v.number, v.name])).toEqual([
    [1, "บ้านหนึ่ง"],
    [2, "บ้านสอง"],
  ]);
  expect(capital?.villages).toMatchObject([{ number: null, name: "ชุมชนริมคลอง" }]);
  expect(await db.province.count()).toBe(77);
  expect(await db.village.count()).toBe(3);
});

test("a coordinator of one province may not", async () => {
  const local = await testActor(`local-${newCommand()}`, "coordinator", { provinceCode: "56" });
  expect(await addPlaces(local, input())).toEqual({
    ok: false,
    refusal: { code: "not_permitted", params: undefined },
  });
});
