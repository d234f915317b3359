import { Sheet } from "@/components/ui/sheet";
import {
  answeringOf,
  type Instrument,
  type Item,
  itemsOf,
  type Said,
} from "@/lib/assessments/instrument";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";

/** The questionnaire as somebody would fill it in on paper. */
export function InstrumentSheet({
  instrument,
  locale,
}: {
  instrument: Instrument;
  locale: Locale;
}) {
  const t = translator(locale, "instruments");
  const say = (said: Said) => (locale === "th" ? said.th : said.en || said.th);
  const numbers = new Map(itemsOf(instrument).map((item, at) => [item.key, at + 1]));
  return (
    <Sheet
      title={say(instrument.name)}
      over={instrument.recall ? say(instrument.recall) : undefined}
    >
      <p>
        {t("preview.name")} <span className="sheet-blank" /> {t("preview.date")}{" "}
        <span className="sheet-blank" />
      </p>
      {instrument.sections.map((section, at) => (
        <section key={section.items[0]?.key ?? at} className="mt-4">
          {section.title?.th && <h3>{say(section.title)}</h3>}
          <ul>
            {section.items.map((item) => (
              <li key={item.key} className="mt-3 break-inside-avoid">
                <p>
                  {numbers.get(item.key)}. {say(item)}
                </p>
                <AnswerLine instrument={instrument} item={item} locale={locale} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {instrument.bands.length > 0 && (
        <section className="mt-6">
          <h3>{t("preview.bands")}</h3>
          <ul>
            {instrument.bands.map((band) => (
              <li key={band.code}>
                {band.from}-{band.to} · {say(band)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Sheet>
  );
}

function AnswerLine({
  instrument,
  item,
  locale,
}: {
  instrument: Instrument;
  item: Item;
  locale: Locale;
}) {
  const t = translator(locale, "instruments");
  const answering = answeringOf(instrument, item);
  if (answering.by === "text") return <span className="sheet-blank block w-full" />;
  if (answering.by === "number") {
    return (
      <p className="note">
        {t("preview.number", { min: answering.min, max: answering.max })}{" "}
        <span className="sheet-blank" />
      </p>
    );
  }
  return (
    <ul className="flex flex-wrap gap-x-6">
      {answering.choices.map((choice) => (
        <li key={choice.score}>☐ {locale === "th" ? choice.th : choice.en || choice.th}</li>
      ))}
    </ul>
  );
}
