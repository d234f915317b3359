/** The navigation link a path belongs to: the longest one that is the path or its beginning. */
export function currentHref(path: string | null, links: { href: string }[]): string | null {
  let best: string | null = null;
  for (const { href } of links) {
    const inside = path === href || path?.startsWith(href === "/" ? "/" : `${href}/`);
    if (inside && href.length > (best?.length ?? 0)) best = href;
  }
  return best;
}
