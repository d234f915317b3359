import type { ReactNode } from "react";
import UnitLayout from "@/app/unit/[unit]/layout";
import RoundPage from "@/app/unit/[unit]/round/page";
import { fromMemory, type Search } from "../from-memory";

export { generateMetadata } from "@/app/unit/[unit]/round/page";

const kept = new Map<string, ReactNode>();

export default function RoundPageFromMemory(props: { searchParams: Promise<Search> }) {
  return fromMemory(kept, props.searchParams, async (search) => {
    const params = Promise.resolve({ unit: String(search.of) });
    const page = await RoundPage({ params, searchParams: Promise.resolve(search) });
    return UnitLayout({ params, children: page });
  });
}
