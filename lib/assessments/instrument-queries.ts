import "server-only";
import { rowsOf, sql } from "@/lib/db";
import type { Instrument } from "./instrument";
import { builtInInstrument } from "./instruments";

// A published definition is never changed, so it is read once.
const published = new Map<string, Instrument>();
const name = (key: string, version: number) => `${key} ${version}`;

/** One version of an instrument: of those that come with the product, or published by a coordinator. */
export async function instrumentOf(key: string, version: number): Promise<Instrument | null> {
  return (await instrumentsOf([{ key, version }])).get(name(key, version)) ?? null;
}

/** Several at once, by "key version". */
export async function instrumentsOf(
  wanted: readonly { key: string; version: number }[],
): Promise<ReadonlyMap<string, Instrument>> {
  const found = new Map<string, Instrument>();
  const missing = new Set<string>();
  for (const { key, version } of wanted) {
    const known = builtInInstrument(key, version) ?? published.get(name(key, version));
    if (known) found.set(name(key, version), known);
    else missing.add(name(key, version));
  }
  if (missing.size > 0) {
    const rows = await rowsOf<{ key: string; version: number; definition: Instrument }>(sql`
      SELECT key, version, definition FROM "Instrument"
      WHERE "publishedAt" IS NOT NULL AND key || ' ' || version = ANY(${[...missing]})`);
    for (const { key, version, definition } of rows) {
      const instrument = { ...definition, key, version };
      published.set(name(key, version), instrument);
      found.set(name(key, version), instrument);
    }
  }
  return found;
}
