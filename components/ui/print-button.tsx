"use client";
import type { ReactNode } from "react";
import { type ButtonTone, buttonClass } from "./button";
import { useWords } from "./words";

/** Opens the browser's print dialog. */
export function PrintButton({ children, tone }: { children?: ReactNode; tone?: ButtonTone }) {
  const t = useWords();
  return (
    <button type="button" className={`${buttonClass(tone)} no-print`} onClick={() => print()}>
      {children ?? t("print")}
    </button>
  );
}
