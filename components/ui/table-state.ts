/**
 * What a table shows, as its address says it: `?q=&sort=-name,village&page=2&size=100&cols=a,b` and one
 * parameter per filter. Pages, links and exports read the same state, so they cannot disagree.
 */
export type TableConfig = {
  columns: readonly {
    id: string;
    sortable?: boolean;
    /** Not shown until chosen. */
    hidden?: boolean;
    /** Always shown. */
    fixed?: boolean;
  }[];
  /** Allowed values by filter; null allows any short text. */
  filters?: Readonly<Record<string, readonly string[] | null>>;
  sort?: readonly TableSort[];
  size?: number;
  sizes?: readonly number[];
};

export type TableSort = { id: string; desc: boolean };

export type TableState = {
  sort: TableSort[];
  q: string;
  filters: Record<string, string>;
  /** From 1; may lie past the end, see `clampPage`. */
  page: number;
  size: number;
  columns: string[];
};

export type SearchParams =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

const usualSizes = [25, 50, 100];
const longestText = 80;
const furthestPage = 100_000;

/** The state an address asks for; whatever it says that is not on offer falls back to the default. */
export function readTableState(params: SearchParams, config: TableConfig): TableState {
  const all = (name: string): string[] => {
    if (params instanceof URLSearchParams) return params.getAll(name);
    const value = params[name];
    return value === undefined ? [] : typeof value === "string" ? [value] : [...value];
  };
  const one = (name: string) => (all(name)[0] ?? "").trim().slice(0, longestText);

  const sortable = new Set(config.columns.filter((c) => c.sortable).map((c) => c.id));
  const sort: TableSort[] = [];
  for (const word of one("sort").split(",")) {
    const id = word.replace(/^-/, "");
    if (sortable.has(id) && !sort.some((s) => s.id === id)) {
      sort.push({ id, desc: word.startsWith("-") });
    }
  }

  const filters: Record<string, string> = {};
  for (const [id, allowed] of Object.entries(config.filters ?? {})) {
    const value = one(id);
    if (value !== "" && (allowed === null || allowed.includes(value))) filters[id] = value;
  }

  const page = /^\d{1,6}$/.test(one("page")) ? Number(one("page")) : 1;
  const size = Number(one("size"));
  const wanted = new Set(all("cols").flatMap((text) => text.split(",")));
  const known = config.columns.filter((c) => wanted.has(c.id));
  return {
    sort: sort.length ? sort : defaultSort(config),
    q: one("q"),
    filters,
    page: Math.min(Math.max(page, 1), furthestPage),
    size: (config.sizes ?? usualSizes).includes(size) ? size : defaultSize(config),
    columns: known.length
      ? config.columns.filter((c) => c.fixed || wanted.has(c.id)).map((c) => c.id)
      : defaultColumns(config),
  };
}

export type TableChange = Partial<TableState>;

/**
 * The query that leads to a state, "" or "?…", naming only what differs from the default. A change of
 * anything but the page or the columns starts again at page 1.
 */
export function tableQuery(
  state: TableState,
  config: TableConfig,
  change: TableChange = {},
): string {
  const next = { ...state, ...change };
  const restarts = Object.keys(change).some((key) => key !== "page" && key !== "columns");
  if (restarts && change.page === undefined) next.page = 1;
  const query = new URLSearchParams();
  if (next.q) query.set("q", next.q);
  for (const [id, value] of Object.entries(next.filters)) if (value) query.set(id, value);
  const sort = sortWord(next.sort);
  if (sort !== sortWord(defaultSort(config))) query.set("sort", sort);
  if (next.page > 1) query.set("page", String(next.page));
  if (next.size !== defaultSize(config)) query.set("size", String(next.size));
  const columns = next.columns.join(",");
  if (columns !== defaultColumns(config).join(",")) query.set("cols", columns);
  const text = query.toString().replaceAll("%2C", ",");
  return text ? `?${text}` : "";
}

/** The order a tap on a column's heading asks for: up, down, and back to the default. */
export function nextSort(state: TableState, config: TableConfig, id: string): TableSort[] {
  const now = state.sort[0]?.id === id ? state.sort[0] : null;
  if (!now) return [{ id, desc: false }];
  if (!now.desc) return [{ id, desc: true }];
  const usual = defaultSort(config);
  return usual[0]?.id === id || usual.length === 0 ? [{ id, desc: false }] : usual;
}

/** The number of pages, at least one. */
export function pageCount(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}

/** The page within what there is. */
export function clampPage(state: TableState, total: number): number {
  return Math.min(state.page, pageCount(total, state.size));
}

/** Page numbers worth showing: the ends, and those around the current one; null is a gap. */
export function pagesShown(page: number, pages: number): (number | null)[] {
  const shown: (number | null)[] = [];
  for (let at = 1; at <= pages; at++) {
    if (at === 1 || at === pages || Math.abs(at - page) <= 1) shown.push(at);
    else if (shown.at(-1) !== null) shown.push(null);
  }
  return shown;
}

export function sortWord(sort: readonly TableSort[]): string {
  return sort.map((s) => (s.desc ? `-${s.id}` : s.id)).join(",");
}

function defaultSort(config: TableConfig): TableSort[] {
  return [...(config.sort ?? [])];
}

function defaultSize(config: TableConfig): number {
  return config.size ?? 50;
}

function defaultColumns(config: TableConfig): string[] {
  return config.columns.filter((c) => !c.hidden).map((c) => c.id);
}
