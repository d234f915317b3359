"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const seen = new Set<string>();

/**
 * Asks for the page anew when the browser shows one it had kept (the back button), so that payments
 * recorded meanwhile are in it. `stamp` is the id of the request that made the page.
 */
export function useFresh(stamp: string | undefined): void {
  const router = useRouter();
  useEffect(() => {
    if (stamp === undefined) return;
    if (seen.has(stamp)) router.refresh();
    return () => {
      seen.add(stamp);
    };
  }, [stamp, router]);
}
