import type { AnchorHTMLAttributes, ButtonHTMLAttributes } from "react";

export type ButtonTone = "outline" | "main" | "danger" | "plain";

/** The class of a button, for elements that are not one of these components. */
export function buttonClass(tone: ButtonTone = "outline", wide?: boolean): string {
  const name = { outline: "btn", main: "btn main-act", danger: "btn danger", plain: "btn plain" };
  return wide ? `${name[tone]} wide` : name[tone];
}

type Look = { tone?: ButtonTone; wide?: boolean };

export function Button({
  tone,
  wide,
  className,
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  const look = buttonClass(tone, wide);
  return <button type="button" {...rest} className={className ? `${look} ${className}` : look} />;
}

export function LinkButton({
  tone,
  wide,
  className,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }) {
  const look = buttonClass(tone, wide);
  return <a {...rest} className={className ? `${look} ${className}` : look} />;
}
