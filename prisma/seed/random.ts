import { createHash } from "node:crypto";

/** A repeatable source of chance: the same name gives the same sequence, on every machine. */
export type Random = {
  /** 0 inclusive to 1 exclusive */
  next(): number;
  /** both ends included */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** one of the keys, each as often as its weight says */
  weighted<const K extends string | number>(weights: readonly (readonly [K, number])[]): K;
  /** mean 0, deviation 1 */
  normal(): number;
};

/** sfc32, begun from the digest of a name. */
export function random(name: string): Random {
  const seed = createHash("sha256").update(name).digest();
  let [a, b, c, d] = [0, 4, 8, 12].map((at) => seed.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  const next = () => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return (t >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 12; i++) next();
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: <T>(list: readonly T[]) => list[between(0, list.length - 1)] as T,
    weighted: (weights) => {
      let left = next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of weights) {
        left -= weight;
        if (left < 0) return key;
      }
      return (weights.at(-1) as (typeof weights)[number])[0];
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** The id of one write of the demo: the same write has the same id in every demo. */
export function commandFor(...parts: readonly (string | number)[]): string {
  const hex = createHash("sha256")
    .update(`demo ${parts.join(" ")}`)
    .digest("hex");
  const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
