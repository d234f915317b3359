import type { CSSProperties, ReactNode } from "react";

/** Column labels for the stacked rows of a phone, written once per table instead of once per cell. */
export function stackedLabels(heads: readonly string[]): CSSProperties {
  return Object.fromEntries(heads.map((head, at) => [`--c${at + 1}`, JSON.stringify(head)]));
}

/** A table of few rows and wide words: on a phone each row is a block, its cells under each other. */
export function Stacked({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <div className="dt" style={stackedLabels(heads)}>
      {children}
    </div>
  );
}
