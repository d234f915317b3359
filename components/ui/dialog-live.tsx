"use client";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { pageNonce } from "./nonce";
import { useWords } from "./words";

// Radix keeps the page behind from scrolling with a style element, and looks here for its nonce.
(globalThis as { __webpack_nonce__?: string }).__webpack_nonce__ ??= pageNonce();

export type DialogLiveProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onClosed: () => void;
  title: ReactNode;
  description?: ReactNode;
  children: ReactNode;
};

/** The dialog itself: a sheet from below on a phone, in the middle elsewhere. */
export function DialogLive({
  open,
  onOpenChange,
  onClosed,
  title,
  description,
  children,
}: DialogLiveProps) {
  const t = useWords();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          className="dialog"
          {...(description ? {} : { "aria-describedby": undefined })}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
        >
          <Radix.Title asChild>
            <h2>{title}</h2>
          </Radix.Title>
          {description && (
            <Radix.Description asChild>
              <p className="note">{description}</p>
            </Radix.Description>
          )}
          <div className="dialog-body">{children}</div>
          <Radix.Close className={`${buttonClass("plain")} dialog-close`}>{t("close")}</Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
