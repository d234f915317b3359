import type { CSSProperties } from "react";

/**
 * Long work: a bar, and the caller's sentence with the count, read out politely as it changes. With
 * `total` unknown the bar is left out.
 */
export function Progress({
  done,
  total,
  text,
}: {
  done: number;
  total: number | null;
  text: string;
}) {
  const share = total ? Math.min(100, Math.floor((100 * done) / total)) : null;
  return (
    <div>
      {share !== null && (
        <div
          className="progress"
          role="progressbar"
          aria-valuenow={share}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-label={text}
        >
          <span style={{ "--v": share } as CSSProperties} />
        </div>
      )}
      <p className="note" aria-live="polite">
        {text}
      </p>
    </div>
  );
}
