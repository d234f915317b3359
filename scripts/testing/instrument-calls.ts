import * as instruments from "@/lib/assessments/instrument-commands";
import * as lists from "@/lib/assessments/instrument-queries";
import { db } from "@/lib/db";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCoordinator } from "./calls";
import { newCommand } from "./fixture";

const provinceCode = "56";
const answers = [
  { score: 1, th: "ใช่", en: "ใช่" },
  { score: 0, th: "ไม่ใช่", en: "ไม่ใช่" },
];
const definition = {
  name: { th: "ความต้องการฝึกอาชีพ", en: "" },
  recall: null,
  sections: [
    {
      title: null,
      items: [
        {
          key: "q1",
          th: "อยากฝึกอาชีพ",
          en: "",
          answering: { by: "choice" as const, choices: answers },
        },
      ],
    },
  ],
  reading: "sum" as const,
  bands: [],
  sensitive: false,
  comparison: null,
};

/** A questionnaire of the province, as a row; published where asked. */
export async function ownInstrument(published = false): Promise<number> {
  const last = await db.instrument.aggregate({ _max: { id: true } });
  const { id } = await db.instrument.create({
    data: {
      key: `own-${9000 + (last._max.id ?? 0)}`,
      version: 1,
      provinceCode,
      definition: {
        ...definition,
        answering: { by: "choice", choices: answers },
        blanks: "refused",
        ages: null,
        source: { th: "ผู้ประสานงาน", en: "Coordinators" },
      },
      createdBy: 1,
      publishedAt: published ? new Date() : null,
      publishedBy: published ? 1 : null,
    },
    select: { id: true },
  });
  return id;
}

const draft = (_: BusyWorld) => ownInstrument();
const published = (_: BusyWorld) => ownInstrument(true);
const change = (id: number) => ({ commandId: newCommand(), id, revision: 0 });

/** Questionnaires of the province, kept by its coordinator. */
export const instrumentCommandCalls: Record<string, Call> = {
  "assessments/instrument-commands.startInstrument": ofCoordinator((a) =>
    instruments.startInstrument(a, {
      commandId: newCommand(),
      province: provinceCode,
      name: "แบบสอบถามใหม่",
    }),
  ),
  "assessments/instrument-commands.saveInstrument": ofCoordinator(
    (a, _, id) => instruments.saveInstrument(a, { ...change(id), definition }),
    draft,
  ),
  "assessments/instrument-commands.publishInstrument": ofCoordinator(
    (a, _, id) => instruments.publishInstrument(a, change(id)),
    draft,
  ),
  "assessments/instrument-commands.discardInstrument": ofCoordinator(
    (a, _, id) => instruments.discardInstrument(a, change(id)),
    draft,
  ),
  "assessments/instrument-commands.startVersion": ofCoordinator(
    (a, _, id) => instruments.startVersion(a, { commandId: newCommand(), id }),
    published,
  ),
  "assessments/instrument-commands.retireInstrument": ofCoordinator(
    (a, _, id) => instruments.retireInstrument(a, { commandId: newCommand(), id }),
    published,
  ),
};

export const instrumentQueryCalls: Record<string, Call> = {
  "assessments/instrument-queries.instrumentsOfProvince": ofCoordinator(
    (a) => lists.instrumentsOfProvince(a, provinceCode),
    draft,
  ),
  "assessments/instrument-queries.keptInstrument": ofCoordinator(
    (a, _, id) => lists.keptInstrument(a, id),
    draft,
  ),
};
