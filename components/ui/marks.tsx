import type { CSSProperties, ReactNode } from "react";
import { stripIsOpen, stripStyle } from "./strip";

export type Tone = "neutral" | "teal" | "amber" | "red";

/** A word with a colour of its own; the word alone must say it. */
export function Chip({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === "neutral" ? "chip" : `chip ${tone}`}>{children}</span>;
}

/**
 * Months as marks in one element. `cells` is written in p paid, m missed, o open, b before; `label`
 * says the same in words for those who cannot see it.
 */
export function Strip({ cells, label, large }: { cells: string; label: string; large?: boolean }) {
  const open = stripIsOpen(cells) ? " open" : "";
  return (
    <span
      className={`strip${open}${large ? " lg" : ""}`}
      role="img"
      aria-label={label}
      style={stripStyle(cells) as CSSProperties}
    />
  );
}

/** What the marks mean, in the caller's words. */
export function StripLegend({ items }: { items: { cell: string; label: string }[] }) {
  return (
    <ul className="legend">
      {items.map((item) => (
        <li key={item.cell}>
          <span
            className={`strip${item.cell === "o" ? " open" : ""}`}
            style={stripStyle(item.cell) as CSSProperties}
          />
          {item.label}
        </li>
      ))}
    </ul>
  );
}

/** Segments filled out of all, as one element. */
export function Meter({
  filled,
  of,
  label,
  tone = "teal",
}: {
  filled: number;
  of: number;
  label: string;
  tone?: "teal" | "amber" | "red";
}) {
  const n = Math.max(1, of);
  const k = Math.min(n, Math.max(0, filled));
  return (
    <span
      className={tone === "teal" ? "meter" : `meter ${tone}`}
      role="img"
      aria-label={label}
      style={{ "--n": n, "--k": k } as CSSProperties}
    />
  );
}

/** A ring with a number in it; `part` of `whole` is drawn, `label` says it. */
export function Ring({
  part,
  whole,
  label,
  text = String(part),
}: {
  part: number;
  whole: number;
  label: string;
  text?: string;
}) {
  const share = whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : 0;
  return (
    <svg className="donut" viewBox="0 0 92 92" role="img" aria-label={label}>
      <circle cx="46" cy="46" r="40" />
      {share > 0 && (
        <circle
          cx="46"
          cy="46"
          r="40"
          pathLength="100"
          strokeDasharray={`${Math.round(share * 100) / 100} 100`}
          transform="rotate(-90 46 46)"
        />
      )}
      <text x="46" y="46">
        {text}
      </text>
    </svg>
  );
}

export type BarItem = {
  id: string;
  label: string;
  /** 0 to 100; null when there is nothing to measure. */
  value: number | null;
  text: string;
  href?: string;
  low?: boolean;
};

/** One bar per line with its label and its number. */
export function Bars({ items }: { items: BarItem[] }) {
  return (
    <ul className="bars">
      {items.map((item) => (
        <li key={item.id}>
          {item.href ? <a href={item.href}>{item.label}</a> : <span>{item.label}</span>}
          <Bar value={item.value ?? 0} low={item.low} />
          <span>{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

/** A single bar, decoration to a number that stands beside it. */
export function Bar({ value, low }: { value: number; low?: boolean }) {
  const v = Math.min(100, Math.max(0, Math.round(value * 10) / 10));
  return <span className={low ? "bar amber" : "bar"} style={{ "--v": v } as CSSProperties} />;
}
