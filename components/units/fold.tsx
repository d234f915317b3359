import type { ReactNode } from "react";
import { type ButtonTone, buttonClass } from "@/components/ui/button";

/**
 * What can be done about a row, at its right; an open form takes the whole width beneath. On a phone
 * the buttons stand under the row.
 */
export function RowActions({ children }: { children: ReactNode }) {
  return (
    <div className="no-print col-span-full flex flex-wrap gap-x-2 max-sm:[&:has(>.plain:first-child)]:-ml-3 max-sm:[&:has(>:first-child_.plain)]:-ml-3 sm:col-auto sm:justify-end sm:has-[details[open]]:col-span-full sm:has-[details[open]]:justify-start">
      {children}
    </div>
  );
}

/** A form that stays out of the way until asked for; opens without JavaScript and never prints. */
export function Fold({
  label,
  tone,
  open,
  children,
}: {
  label: ReactNode;
  tone?: ButtonTone;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="no-print open:basis-full" open={open}>
      <summary className={buttonClass(tone)}>{label}</summary>
      <div className="mt-3 mb-5">{children}</div>
    </details>
  );
}
