export const textSizes = ["m", "l", "xl"] as const;

export type TextSize = (typeof textSizes)[number];

/** The cookie that keeps the reader's choice; its value goes on `<html data-text>`. */
export const textSizeCookie = "text";

/** The choice behind a cookie or a posted value; the usual size for anything else. */
export function readTextSize(value: unknown): TextSize {
  return textSizes.find((size) => size === value) ?? "m";
}
