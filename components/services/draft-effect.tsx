import { fillWords } from "@/components/ui/fill-words";
import type { Locale } from "@/lib/i18n/locale";
import type th from "@/lib/i18n/th/services";
import { formatBaht, type Satang } from "@/lib/money";
import type { Change, Effect, Unpriced } from "@/lib/regulations/effect";

export type EffectWords = (typeof th)["effect"];

/**
 * "Had this version been in force last year": income of the fund and what each class would have paid,
 * from real events. Takes the answer of draftEffect(), or of effectOf() while a draft is being typed;
 * for servers and browsers alike.
 */
export function DraftEffect({
  effect,
  names,
  words,
  locale,
}: {
  effect: Effect;
  /** what services, activities and incentives are called, by code */
  names: Readonly<Record<string, string>>;
  words: EffectWords;
  locale: Locale;
}) {
  const told = effect.lines;
  const classes = effect.classes.filter(
    ({ code, paid }) => code !== "" || paid.now !== 0 || paid.draft !== 0,
  );
  const { spending } = effect;
  const newFee = told.some((l) => l.kind === "annual_fee" && l.income.draft > l.income.now);
  return (
    <section className="effect">
      <h2>{words.title}</h2>
      {told.length === 0 ? (
        <p className="note">{words.noteNone}</p>
      ) : (
        <>
          <p className="note">
            {fillWords(words.note, { count: effect.events.toLocaleString("en-US") })}
          </p>
          <table className="tbl">
            <tbody>
              <tr>
                <th scope="row">{words.income}</th>
                <td className="n">
                  <Both change={effect.income} words={words} locale={locale} />
                </td>
              </tr>
              {classes.map((one) => (
                <tr key={one.code}>
                  <th scope="row">{payerOf(one, words, locale)}</th>
                  <td className="n">{difference(one.paid, words, locale)}</td>
                </tr>
              ))}
              {(spending.now !== 0 || spending.draft !== 0) && (
                <tr>
                  <th scope="row">{words.spending}</th>
                  <td className="n">
                    <Both change={spending} words={words} locale={locale} />
                  </td>
                </tr>
              )}
            </tbody>
          </table>
        </>
      )}
      {effect.unpriced.map((one) => (
        <p className="notice amber" key={`${one.service} ${one.because} ${one.classCode}`}>
          {fillWords(words.unpriced[one.because], {
            service: names[one.service] ?? one.service,
            name: one.classCode === "" ? words.noClass : nameOf(one, locale),
            count: one.count.toLocaleString("en-US"),
          })}
        </p>
      ))}
      {newFee && <p className="note">{words.fees}</p>}
      {told.length > 0 && (
        <details className="numbers">
          <summary>{words.details}</summary>
          <div className="numbers-box">
            <table className="tbl">
              <caption>{words.caption}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.what}</th>
                  <th scope="col" className="n">
                    {words.now}
                  </th>
                  <th scope="col" className="n">
                    {words.draft}
                  </th>
                </tr>
              </thead>
              <tbody>
                {told.map((line) => (
                  <tr key={`${line.kind} ${line.code}`}>
                    <th scope="row">
                      {line.kind === "annual_fee"
                        ? words.annual_fee
                        : (names[line.code] ?? line.code)}{" "}
                      <small>{fillWords(words.times, { count: line.count })}</small>
                    </th>
                    <td className="n">{formatBaht(line.income.now, locale)}</td>
                    <td className="n">{formatBaht(line.income.draft, locale)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}

function payerOf(one: Effect["classes"][number], words: EffectWords, locale: Locale): string {
  if (one.code === "") return words.paysNone;
  return fillWords(words.pays, { name: nameOf({ ...one, classCode: one.code }, locale) });
}

function nameOf(one: Omit<Unpriced, "service" | "count" | "because">, locale: Locale): string {
  return (locale === "en" ? one.nameEn : null) || one.nameTh || one.classCode || "";
}

/** What it was struck through beside what it would be, or the one amount where nothing changes. */
function Both({
  change: { now, draft },
  words,
  locale,
}: {
  change: Change;
  words: EffectWords;
  locale: Locale;
}) {
  if (now === draft) {
    return (
      <>
        {formatBaht(now, locale)} <small>{words.same}</small>
      </>
    );
  }
  return (
    <>
      <s aria-hidden="true" className="text-soft">
        {formatBaht(now, locale)}
      </s>
      <span className="sr-only">{fillWords(words.was, { amount: formatBaht(now, locale) })}</span>{" "}
      <b className="text-amber">{formatBaht(draft, locale)}</b>
    </>
  );
}

function difference({ now, draft }: Change, words: EffectWords, locale: Locale): string {
  const more: Satang = draft - now;
  if (more === 0) return words.same;
  return `${more > 0 ? "+" : "−"}${formatBaht(Math.abs(more), locale)}`;
}
