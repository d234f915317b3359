/** What a coordinator judged, by criterion; a criterion that is missing was not judged. */
export type Judgements = Record<string, boolean>;

/** As it is kept: in words, since a plain false once stood for "not ticked" too. */
export function keptJudgements(judged: Judgements): Record<string, "yes" | "no"> {
  return Object.fromEntries(Object.entries(judged).map(([key, met]) => [key, met ? "yes" : "no"]));
}

/** As it is read back. Of decisions that kept true and false only true is told: false may be neither. */
export function readJudgements(kept: unknown): Judgements {
  const all = Object.entries((kept ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    all.flatMap(([key, said]): [string, boolean][] => {
      if (said === "yes" || said === true) return [[key, true]];
      return said === "no" ? [[key, false]] : [];
    }),
  );
}
