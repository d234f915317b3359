import type { ReactNode } from "react";
import ComparePage from "@/app/province/[province]/compare/page";
import ProvinceLayout from "@/app/province/[province]/layout";
import { fromMemory, type Search } from "../from-memory";

const kept = new Map<string, ReactNode>();

export default function ComparePageFromMemory(props: { searchParams: Promise<Search> }) {
  return fromMemory(kept, props.searchParams, async (search) => {
    const params = Promise.resolve({ province: "all" });
    const page = await ComparePage({ params, searchParams: Promise.resolve(search) });
    return ProvinceLayout({ params, children: page });
  });
}
