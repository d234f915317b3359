import type { ArticleTerm } from "./terms";

export type NumberedArticle = ArticleTerm & {
  /** "5", and "5.1" for one inside it */
  no: string;
};

/** The articles with their numbers, which follow from order and level. */
export function numbered(articles: readonly ArticleTerm[]): NumberedArticle[] {
  let outer = 0;
  let inner = 0;
  return articles.map((article) => {
    // Nothing is inside an article that is not there: a first one counts as an outer one.
    if (article.level === 1 || outer === 0) {
      outer += 1;
      inner = 0;
      return { ...article, no: String(outer) };
    }
    inner += 1;
    return { ...article, no: `${outer}.${inner}` };
  });
}

/** The number an article is cited by, or null where the line rests on none. */
export function articleNo(
  terms: { articles: readonly ArticleTerm[] },
  key: string | null,
): string | null {
  if (key === null) return null;
  return numbered(terms.articles).find((article) => article.key === key)?.no ?? null;
}
