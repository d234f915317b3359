import { Notice, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet } from "@/components/ui/sheet";
import {
  type Answering,
  answeringOf,
  type Instrument,
  itemsOf,
  rangeOf,
} from "@/lib/assessments/instrument";
import { showPaperCode } from "@/lib/assessments/paper-code";
import type { RoundPeople } from "@/lib/assessments/round-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { consentPoints } from "./consent-words";
import { roundWhen, unitName } from "./round-words";
import { whoIs } from "./who";

type Words = ReturnType<typeof translator<"assessments">>;

/** Forms for those who ask with paper and pen: one for each person with their code, or a blank one. */
export function FormsScreen({
  data: { round, people },
  path,
  blank,
  locale,
}: {
  data: RoundPeople;
  /** of the round */
  path: string;
  /** one form without a person */
  blank: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const asked = people.filter((one) => !one.skipped && !one.withdrawn && !one.complete);
  const over = `${unitName(round, locale)} · ${roundWhen(round, locale)}`;
  return (
    <>
      <div className="no-print">
        <PageHead
          back={{ href: path, label: round.instrument.name[locale] }}
          over={over}
          title={blank ? t("forms.blankTitle") : t("forms.title", { count: asked.length })}
          note={t("forms.note")}
          actions={
            <>
              <PrintButton tone="main">{t("forms.print")}</PrintButton>
              <a className="btn" href={`${path}/forms${blank ? "" : "?blank=1"}`}>
                {blank ? t("forms.ofPeople") : t("forms.blank")}
              </a>
            </>
          }
        />
        {!blank && asked.length === 0 && <Notice>{t("forms.nobody")}</Notice>}
      </div>
      {blank && <Form instrument={round.instrument} over={over} who={null} t={t} locale={locale} />}
      {!blank &&
        asked.map((one) => {
          const { name, about } = whoIs(one, t, locale);
          const who = { name: [name, about].filter(Boolean).join(" · "), code: one.paperCode };
          return (
            <Form
              key={one.no}
              instrument={round.instrument}
              over={over}
              who={who}
              t={t}
              locale={locale}
            />
          );
        })}
    </>
  );
}

function Form({
  instrument,
  over,
  who,
  t,
  locale,
}: {
  instrument: Instrument;
  over: string;
  who: { name: string; code: string } | null;
  t: Words;
  locale: Locale;
}) {
  const items = itemsOf(instrument);
  const heads = columnsOf(instrument.answering, locale);
  let no = 0;
  return (
    <Sheet title={instrument.name[locale]} over={over}>
      <p className="form-who">
        <span>
          {t("forms.name")} {who ? <b>{who.name}</b> : <span className="sheet-blank" />}
        </span>
        <span className="form-code">
          {t("forms.code")}{" "}
          {who ? <b>{showPaperCode(who.code)}</b> : <span className="sheet-blank" />}
        </span>
      </p>
      {instrument.sensitive && (
        <div className="form-consent">
          <ul>
            {consentPoints(instrument, t).map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <p>
            ☐ {t("forms.agree")} <span className="sheet-blank" /> {t("forms.askedBy")}{" "}
            <span className="sheet-blank" />
          </p>
        </div>
      )}
      <p>{[instrument.recall?.[locale], t("forms.how")].filter(Boolean).join(" · ")}</p>
      <table className="tbl form-items" data-room={roomOf(items.length)}>
        <thead>
          <tr>
            <th scope="col">{t("forms.no")}</th>
            <th scope="col">{t("forms.question")}</th>
            {heads?.map((head) => (
              <th scope="col" key={head.score}>
                <b>{head.score}</b> {head.text}
              </th>
            ))}
            {!heads && <th scope="col">{t("forms.answer")}</th>}
          </tr>
        </thead>
        <tbody>
          {instrument.sections.map((section) => [
            section.title && (
              <tr key={section.title.th}>
                <th colSpan={2 + (heads?.length ?? 1)} scope="rowgroup">
                  <b>{section.title[locale]}</b>
                </th>
              </tr>
            ),
            ...section.items.map((item) => {
              no += 1;
              const own = item.answering ? answeringOf(instrument, item) : null;
              return (
                <tr key={item.key}>
                  <td className="n">{no}</td>
                  <td>{item[locale]}</td>
                  {heads && !own ? (
                    heads.map((head) => (
                      <td key={head.score} className="tick-here">
                        {head.score}
                      </td>
                    ))
                  ) : (
                    <td colSpan={heads?.length ?? 1} className="write-here">
                      {rangeText(answeringOf(instrument, item), locale)}
                    </td>
                  )}
                </tr>
              );
            }),
          ])}
        </tbody>
      </table>
      <p className="note">
        {t("forms.count", { count: items.length })} ·{" "}
        {t("round.source", { text: instrument.source[locale] })}
      </p>
    </Sheet>
  );
}

/** The columns to tick; null where a number or a text is written. */
function columnsOf(answering: Answering, locale: Locale) {
  if (answering.by === "choice") {
    return answering.choices.map((choice) => ({ score: choice.score, text: choice[locale] }));
  }
  if (answering.by === "number" && answering.max - answering.min < 11) {
    return Array.from({ length: answering.max - answering.min + 1 }, (_, at) => ({
      score: answering.min + at,
      text: "",
    }));
  }
  return null;
}

function rangeText(answering: Answering, locale: Locale): string {
  if (answering.by === "choice") {
    return answering.choices.map((choice) => `☐ ${choice.score} ${choice[locale]}`).join("  ");
  }
  const range = rangeOf(answering);
  return range ? `(${range[0]}-${range[1]})` : "";
}

/** Few questions leave room on the sheet: large enough to be read and ringed without glasses. */
function roomOf(questions: number): "much" | "some" | undefined {
  if (questions <= 12) return "much";
  return questions <= 16 ? "some" : undefined;
}
