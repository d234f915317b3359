import type { ReactNode } from "react";
import { Plain } from "@/components/access/plain";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <Plain>{children}</Plain>;
}
