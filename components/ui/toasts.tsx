"use client";
import { type ComponentType, useEffect, useState } from "react";
import { lendNonce } from "./nonce";
import { useWords } from "./words";

type Sonner = typeof import("sonner");

let loading: Promise<Sonner> | null = null;
let show: (() => void) | null = null;

/** Sonner is fetched with the first toast, or ahead of it by a page that is about to need one. */
export function readyToasts(): Promise<Sonner> {
  loading ??= lendNonce(() => import("sonner"));
  show?.();
  return loading;
}

/** Says that something is done, with a way to undo it for as long as it stands there. */
export async function toastDone(
  message: string,
  more: { undo?: () => void; undoLabel?: string } = {},
): Promise<void> {
  const { toast } = await readyToasts();
  toast(message, {
    duration: more.undo ? 10_000 : 5_000,
    action: more.undo ? { label: more.undoLabel ?? undoWord, onClick: more.undo } : undefined,
  });
}

/** Says that something was refused, and what to do next. */
export async function toastRefused(message: string): Promise<void> {
  const { toast } = await readyToasts();
  toast(message, { duration: 12_000, className: "toast-refused" });
}

let undoWord = "";

/** Where toasts appear; once per frame. Loads nothing until there is one. */
export function Toaster() {
  const t = useWords();
  const [Live, setLive] = useState<ComponentType<Parameters<Sonner["Toaster"]>[0]> | null>(null);
  undoWord = t("undo");
  useEffect(() => {
    show = () => void loading?.then((sonner) => setLive(() => sonner.Toaster));
    if (loading) show();
    return () => {
      show = null;
    };
  }, []);
  if (!Live) return null;
  return (
    <Live
      position="bottom-center"
      visibleToasts={2}
      offset={{ bottom: "var(--toast-up)" }}
      mobileOffset={{ bottom: "var(--toast-up)" }}
      containerAriaLabel={t("told")}
      toastOptions={{
        unstyled: true,
        classNames: { toast: "toast", actionButton: "toast-undo", content: "toast-text" },
      }}
    />
  );
}
