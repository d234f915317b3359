import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { env } from "@/lib/env";

/**
 * For the benchmark alone; everybody else finds nothing here. Only on a database of the benchmark,
 * where every person is invented: what is kept in memory is shown without asking who looks.
 */
export function benchOnly(): void {
  const { BENCH, DATABASE_URL } = env();
  if (!BENCH || !new URL(DATABASE_URL).pathname.startsWith("/bench")) notFound();
}

export type Search = Record<string, string | string[] | undefined>;

/**
 * The floor of a page: what rendering alone costs. `make` runs the real page and its layout as the
 * person who asks and answers with their screens and the data they got. That is kept, so every later
 * request for the same address renders the same screens without database or session.
 */
export async function fromMemory(
  kept: Map<string, ReactNode>,
  asked: Promise<Search>,
  make: (search: Search) => Promise<ReactNode>,
): Promise<ReactNode> {
  benchOnly();
  const search = await asked;
  const key = JSON.stringify(search);
  if (!kept.has(key)) kept.set(key, await make(search));
  return kept.get(key);
}
