/** A line the height of a word; null leaves a gap. Values share the scale `min`–`max`. */
export function Sparkline({
  values,
  label,
  min = 0,
  max = 100,
}: {
  values: (number | null)[];
  label: string;
  min?: number;
  max?: number;
}) {
  const { path, last } = sparkPath(values, min, max);
  return (
    <svg className="spark" viewBox="0 0 112 28" role="img" aria-label={label}>
      <path d={path} />
      {last && <circle cx={last[0]} cy={last[1]} r="3.6" />}
    </svg>
  );
}

/** The path within 112 × 28, and where it ends. */
export function sparkPath(
  values: (number | null)[],
  min: number,
  max: number,
): { path: string; last: [number, number] | null } {
  const step = values.length > 1 ? 104 / (values.length - 1) : 0;
  const span = max - min || 1;
  let path = "";
  let pen = false;
  let last: [number, number] | null = null;
  values.forEach((value, at) => {
    if (value === null) {
      pen = false;
      return;
    }
    const share = Math.min(1, Math.max(0, (value - min) / span));
    last = [round(4 + at * step), round(24 - share * 20)];
    path += `${pen ? "L" : "M"}${last[0]} ${last[1]}`;
    pen = true;
  });
  return { path, last };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
