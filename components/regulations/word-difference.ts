/** Two texts as what they share at both ends, and what is gone and new between. */
export type WordDifference = { head: string; gone: string; added: string; tail: string };

/** Where two texts differ, cut between words; Thai has no spaces to tell them by. */
export function wordDifference(before: string, after: string): WordDifference {
  const segmenter = new Intl.Segmenter("th", { granularity: "word" });
  const words = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const [a, b] = [words(before), words(after)];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const cut = (list: string[]) => list.slice(start, list.length - end).join("");
  return {
    head: a.slice(0, start).join(""),
    gone: cut(a),
    added: cut(b),
    tail: end === 0 ? "" : a.slice(-end).join(""),
  };
}
