"use client";
import { type ComponentType, type ReactNode, useRef, useState } from "react";
import { type ButtonTone, buttonClass } from "./button";
import type { DialogLiveProps } from "./dialog-live";

let loading: Promise<ComponentType<DialogLiveProps>> | null = null;

function load() {
  loading ??= import("./dialog-live").then((module) => module.DialogLive);
  return loading;
}

/**
 * A button that opens a dialog. The dialog's code comes when a finger or the focus nears the button.
 * Give a function as child to close it from inside, as after a form is done.
 */
export function Dialog({
  label,
  tone,
  wide,
  title,
  description,
  children,
}: {
  label: ReactNode;
  tone?: ButtonTone;
  wide?: boolean;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode | ((close: () => void) => ReactNode);
}) {
  const opener = useRef<HTMLButtonElement>(null);
  const [Live, setLive] = useState<ComponentType<DialogLiveProps> | null>(null);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button
        ref={opener}
        type="button"
        className={buttonClass(tone, wide)}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        onClick={async () => {
          const loaded = await load();
          setLive(() => loaded);
          setOpen(true);
        }}
      >
        {label}
      </button>
      {Live && (
        <Live
          open={open}
          onOpenChange={setOpen}
          title={title}
          description={description}
          onClosed={() => opener.current?.focus()}
        >
          {typeof children === "function" ? children(close) : children}
        </Live>
      )}
    </>
  );
}
