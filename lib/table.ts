/** What a table asks of a query: the state in its address without what only the screen needs. */
export type TableAsk = {
  q: string;
  filters: Readonly<Record<string, string>>;
  sort: readonly { id: string; desc: boolean }[];
  /** from 1 */
  page: number;
  size: number;
};

/** One page of rows and how many there are in all. */
export type TableAnswer<Row> = { rows: Row[]; total: number };
