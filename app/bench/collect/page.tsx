import type { ReactNode } from "react";
import CollectPage from "@/app/volunteer/collect/page";
import VolunteerLayout from "@/app/volunteer/layout";
import { fromMemory, type Search } from "../from-memory";

export { generateMetadata } from "@/app/volunteer/collect/page";

const kept = new Map<string, ReactNode>();

export default function CollectPageFromMemory(props: { searchParams: Promise<Search> }) {
  return fromMemory(kept, props.searchParams, async () =>
    VolunteerLayout({ children: await CollectPage() }),
  );
}
