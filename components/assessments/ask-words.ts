import type { SavingWords } from "./saving-line";

/** What is said around the questions, in the reader's language. */
export type AskWords = SavingWords &
  Record<
    | "count"
    | "progress"
    | "back"
    | "next"
    | "leave"
    | "did_not_happen"
    | "review"
    | "reviewAll"
    | "missing"
    | "goMissing"
    | "blanksZero"
    | "finish"
    | "answer"
    | "range"
    | "change",
    string
  >;
