import { createTranslator } from "use-intl/core";
import type { Locale } from "./locale";
import { type Messages, messages, type Namespace } from "./messages";

function make<N extends Namespace>(locale: Locale, namespace: N) {
  return createTranslator<Messages, N>({
    locale,
    messages: messages[locale],
    namespace,
    timeZone: "Asia/Bangkok",
  });
}

// A translator depends on nothing but locale and namespace, so it is made once per process.
const made = new Map<string, unknown>();

/** The words of one domain in the given language. */
export function translator<N extends Namespace>(locale: Locale, namespace: N) {
  const key = `${locale}.${namespace}`;
  let found = made.get(key) as ReturnType<typeof make<N>> | undefined;
  if (!found) {
    found = make(locale, namespace);
    made.set(key, found);
  }
  return found;
}
