/** The accounts of the demo that the tests sign in with, and what they have in common. */
export const people = {
  volunteer: "volunteer@demo",
  committee: "committee@demo",
  coordinator: "coordinator@demo",
  evaluator: "evaluator@demo",
  /** committee of บ้านตุ่น, another unit of the same province */
  neighbour: "committee.ban-tun@demo",
} as const;

export type Person = keyof typeof people;

export const password = "suk-chumchon";

/** The unit of volunteer and committee, the one the report has the figures of. */
export const paSang = { slug: "phayao-pa-sang", name: "ป่าซาง" };

/** The unit of the neighbour. Tests that write for a committee write here. */
export const banTun = { slug: "phayao-ban-tun", name: "บ้านตุ่น" };
