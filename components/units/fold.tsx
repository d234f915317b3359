import type { ReactNode } from "react";
import { type ButtonTone, buttonClass } from "@/components/ui/button";

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
    <details className="no-print" open={open}>
      <summary className={buttonClass(tone)}>{label}</summary>
      <div className="mt-3 mb-5">{children}</div>
    </details>
  );
}
