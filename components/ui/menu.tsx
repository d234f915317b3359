import type { ReactNode } from "react";
import { type ButtonTone, buttonClass } from "./button";

/**
 * A list of links or small forms under a button. A details element: it opens without JavaScript, and
 * `SoftNavigation` closes it on a choice, a tap elsewhere and Escape.
 */
export function Menu({
  label,
  tone,
  children,
}: {
  label: ReactNode;
  tone?: ButtonTone;
  children: ReactNode;
}) {
  return (
    <details className="menu">
      <summary className={buttonClass(tone)}>{label}</summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
