declare const packed: unique symbol;

/**
 * The rows of a long list as one text. React copies a text into the page as it is, but walks through an
 * array value by value: for the page's data, again for its HTML, and once more on the phone.
 */
export type Packed<T> = string & { readonly [packed]: T };

/** Of numbers, texts, null and arrays of them alone. */
export function pack<T>(rows: T): Packed<T> {
  return JSON.stringify(rows) as Packed<T>;
}

export function unpack<T>(rows: Packed<T>): T {
  return JSON.parse(rows);
}
