/** What of the preview is looked at. */
export type PreviewAsk = {
  verdict: string | undefined;
  page: number;
  /** the row whose person is being looked for, and by what words */
  row: number | null;
  q: string;
};

/** The preview's state as an address carries it. */
export function previewQuery(ask: PreviewAsk): URLSearchParams {
  const query = new URLSearchParams();
  if (ask.verdict) query.set("verdict", ask.verdict);
  if (ask.page > 1) query.set("page", String(ask.page));
  if (ask.row !== null) query.set("row", String(ask.row));
  return query;
}
