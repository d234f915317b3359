"use client";
import { fillWords } from "@/components/ui/fill-words";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { formatBaht } from "@/lib/money";
import { pricesOf } from "@/lib/regulations/fees";
import { formatRange } from "@/lib/regulations/range";
import { type PriceTerms, type Quote, quote, type Standing } from "@/lib/services/price";
import { type DeskWords, ownName } from "./desk-words";

/** What is to be paid, why this price, and what others pay. */
export function DeskPrice({
  terms,
  service,
  standing,
  quantity,
  article,
  words,
  locale,
}: {
  terms: PriceTerms;
  service: string;
  standing: Standing;
  quantity: number;
  article: string | undefined;
  words: DeskWords;
  locale: Locale;
}) {
  const priced = quote(terms, service, standing);
  if (!priced) return <p className="notice amber">{words.noPrice}</p>;
  const { min, max } = priced.range;
  const all = { min: min * quantity, max: max * quantity };
  const others = pricesOf(terms, service).filter((one) => one.classCode !== priced.classCode);
  return (
    <output className="notice teal block">
      <b className="text-lg">
        {min === max
          ? fillWords(words.pays, { amount: formatBaht(all.min, locale) })
          : fillWords(words.paysRange, { range: formatRange(all, locale) })}
      </b>
      <br />
      {why(priced, terms, standing, words, locale)}
      {article && ` (${fillWords(words.article, { no: article })})`}
      {others.length > 0 && (
        <>
          <br />
          {fillWords(words.others, {
            prices: others
              .map((one) =>
                fillWords(words.prices, {
                  name: ownName(one, locale) ?? "",
                  price: formatRange(one.range, locale),
                }),
              )
              .join(" · "),
          })}
        </>
      )}
    </output>
  );
}

function why(
  { because, classCode }: Quote,
  terms: PriceTerms,
  standing: Standing,
  words: DeskWords,
  locale: Locale,
): string {
  const found = terms.classes.find((one) => one.code === classCode);
  const name = (found && ownName(found, locale)) ?? "";
  if (because === "everyone" || name === "") return words.becauseEveryone;
  if (because === "visitor") {
    return fillWords(standing.member ? words.becauseNoClass : words.becauseVisitor, { name });
  }
  const since = standing.member && standing.since ? formatDay(standing.since, locale, "long") : "";
  return fillWords(words.because, { name, since });
}
