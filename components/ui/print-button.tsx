"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { type ButtonTone, buttonClass } from "./button";

/** Opens the browser's print dialog. */
export function PrintButton({ children, tone }: { children?: ReactNode; tone?: ButtonTone }) {
  const t = useTranslations("ui");
  return (
    <button type="button" className={`${buttonClass(tone)} no-print`} onClick={() => print()}>
      {children ?? t("print")}
    </button>
  );
}
