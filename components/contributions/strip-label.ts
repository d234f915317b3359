import { fillWords } from "@/components/ui/fill-words";

/** The strip in words: how many of its months are paid and missed. */
export function stripLabel(cells: string, template: string): string {
  const count = (mark: string) => cells.split(mark).length - 1;
  return fillWords(template, { paid: count("p"), missed: count("m") });
}
