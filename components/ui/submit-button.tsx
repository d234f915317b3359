"use client";
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useContext } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonTone, buttonClass } from "./button";
import { FormContext } from "./form-context";
import { useWords } from "./words";

/**
 * Sends the form. While it is on its way the button says so and a second press does nothing; it is
 * not disabled, which would drop the focus.
 */
export function SubmitButton({
  tone = "main",
  wide,
  children,
  onClick,
  ...rest
}: {
  tone?: ButtonTone;
  wide?: boolean;
  children: ReactNode;
} & ButtonHTMLAttributes<HTMLButtonElement>) {
  const t = useWords();
  const { pending } = useFormStatus();
  const busy = useContext(FormContext).pending || pending;
  return (
    <button
      {...rest}
      type="submit"
      className={buttonClass(tone, wide)}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    >
      {busy ? t("form.sending") : children}
    </button>
  );
}
