/**
 * Some libraries put a style element of their own into the page, which the page's policy accepts only
 * with this page's nonce. While `load` runs, style elements made by script get it.
 */
export async function lendNonce<T>(load: () => Promise<T>): Promise<T> {
  const nonce = pageNonce();
  if (!nonce) return load();
  const make = document.createElement;
  document.createElement = function create(this: Document, ...args: [string]) {
    const element = make.apply(this, args);
    if (args[0] === "style") element.setAttribute("nonce", nonce);
    return element;
  } as typeof document.createElement;
  try {
    return await load();
  } finally {
    document.createElement = make;
  }
}

/** The nonce of this page's own scripts, or nothing where there is no policy. */
export function pageNonce(): string | undefined {
  return document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce || undefined;
}
