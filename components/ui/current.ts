/**
 * The navigation link a path belongs to: the longest one that is the path or its beginning. `also`
 * are beginnings of pages that belong to a link and lie elsewhere.
 */
export function currentHref(
  path: string | null,
  links: { href: string; also?: string[] }[],
): string | null {
  let best: string | null = null;
  let longest = 0;
  for (const { href, also = [] } of links) {
    for (const start of [href, ...also]) {
      const inside = path === start || path?.startsWith(start === "/" ? "/" : `${start}/`);
      if (!inside || start.length <= longest) continue;
      best = href;
      longest = start.length;
    }
  }
  return best;
}
