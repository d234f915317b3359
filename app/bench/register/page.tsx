import type { ReactNode } from "react";
import UnitLayout from "@/app/unit/[unit]/layout";
import RegisterPage from "@/app/unit/[unit]/members/page";
import { fromMemory, type Search } from "../from-memory";

export { generateMetadata } from "@/app/unit/[unit]/members/page";

const kept = new Map<string, ReactNode>();

export default function RegisterPageFromMemory(props: { searchParams: Promise<Search> }) {
  return fromMemory(kept, props.searchParams, async (search) => {
    const params = Promise.resolve({ unit: String(search.of) });
    const page = await RegisterPage({ params, searchParams: Promise.resolve(search) });
    return UnitLayout({ params, children: page });
  });
}
