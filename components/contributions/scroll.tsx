import type { ReactNode } from "react";

/** A wide table moves inside its own frame, so that the page itself never moves sideways. */
export function Scroll({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      className="overflow-x-auto print:overflow-visible"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus
      tabIndex={0}
    >
      {children}
    </section>
  );
}
