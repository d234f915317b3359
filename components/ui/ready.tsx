"use client";
import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * Fields that a script keeps, closed until it listens: on a slow phone they are seen long before, and
 * what is typed into them then would be lost.
 */
export function Ready({ children }: { children: ReactNode }) {
  const ready = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <fieldset className="contents" disabled={!ready}>
      {children}
    </fieldset>
  );
}
