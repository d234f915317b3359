import type { ReactNode } from "react";
import VolunteerLayout from "@/app/volunteer/layout";
import TodayPage from "@/app/volunteer/page";
import { fromMemory, type Search } from "../from-memory";

export { generateMetadata } from "@/app/volunteer/page";

const kept = new Map<string, ReactNode>();

export default function TodayPageFromMemory(props: { searchParams: Promise<Search> }) {
  return fromMemory(kept, props.searchParams, async () =>
    VolunteerLayout({ children: await TodayPage() }),
  );
}
