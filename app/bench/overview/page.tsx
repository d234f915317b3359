import type { ReactNode } from "react";
import UnitLayout from "@/app/unit/[unit]/layout";
import OverviewPage from "@/app/unit/[unit]/page";
import { fromMemory, type Search } from "../from-memory";

export { generateMetadata } from "@/app/unit/[unit]/page";

const kept = new Map<string, ReactNode>();

export default function OverviewPageFromMemory(props: { searchParams: Promise<Search> }) {
  return fromMemory(kept, props.searchParams, async (search) => {
    const params = Promise.resolve({ unit: String(search.of) });
    const page = await OverviewPage({ params, searchParams: Promise.resolve(search) });
    return UnitLayout({ params, children: page });
  });
}
