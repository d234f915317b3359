"use client";
import { type MouseEvent, useState } from "react";
import { type TextSize, textSizeCookie, textSizes } from "./text-size";
import { useWords } from "./words";

type Posts = string | ((formData: FormData) => void | Promise<void>);

/**
 * ก ก ก. With JavaScript the letters change at once; without it the form posts `size` to `action`,
 * which sets the same cookie.
 */
export function TextSizeSwitch({ current, action }: { current: TextSize; action: Posts }) {
  const t = useWords();
  const [size, setSize] = useState(current);
  function choose(event: MouseEvent, next: TextSize) {
    event.preventDefault();
    setSize(next);
    document.documentElement.dataset.text = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on older phones
    document.cookie = `${textSizeCookie}=${next};path=/;max-age=31536000;samesite=lax`;
  }
  return (
    <form
      className="textsize"
      action={action}
      method={typeof action === "string" ? "post" : undefined}
    >
      {textSizes.map((one) => (
        <button
          key={one}
          type="submit"
          name="size"
          value={one}
          aria-label={t(`textSize.${one}`)}
          aria-pressed={one === size}
          onClick={(event) => choose(event, one)}
        >
          ก
        </button>
      ))}
    </form>
  );
}
