import { LinkButton } from "@/components/ui/button";
import { fillWords } from "@/components/ui/fill-words";
import type { RoundPeople } from "@/lib/assessments/round-queries";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { AnswerGrid } from "./answer-grid";
import { gridPeople, legendOf, scaleOf } from "./grid-rows";
import { roundWhen, unitName } from "./round-words";
import { shadeOf } from "./typed-number";

/** The grid of a round: whoever types two hundred forms sits here. */
export function GridScreen({
  data: { round, people, beforeOn, readerId },
  path,
  locale,
}: {
  data: RoundPeople;
  /** of the round */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const { instrument } = round;
  const legend = legendOf(instrument, locale);
  return (
    <>
      <AnswerGrid
        back={{ href: path, label: instrument.name[locale] }}
        over={`${unitName(round, locale)} · ${roundWhen(round, locale)}`}
        actions={<LinkButton href={`${path}/forms`}>{t("grid.print")}</LinkButton>}
        roundId={round.id}
        readerId={readerId}
        instrument={instrument}
        people={gridPeople(people, instrument, locale)}
        personPath={`${path}/people`}
        closed={round.closedOn !== null}
        words={messages[locale].assessments.grid}
        locale={locale}
      />
      <div className="grid-legend">
        <p>
          <b>{fillWords(messages[locale].assessments.grid.keys, scaleOf(instrument))}</b> ·{" "}
          {t("grid.keysMore")}
        </p>
        {legend && (
          <ul className="levels">
            {legend.map(({ score, text }) => (
              <li key={score} data-shade={shadeOf(instrument.answering, score)}>
                {score} {text}
              </li>
            ))}
          </ul>
        )}
        <p className="note">
          {beforeOn
            ? t("grid.beforeOn", { day: formatDay(beforeOn, locale, "medium") })
            : t("grid.beforeNone")}
        </p>
      </div>
    </>
  );
}
