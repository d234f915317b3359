/** Puts values into a sentence sent to the browser with {places} left open. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** The strip in words: how many of its months are paid and missed. */
export function stripLabel(cells: string, template: string): string {
  const count = (mark: string) => cells.split(mark).length - 1;
  return fill(template, { paid: count("p"), missed: count("m") });
}
