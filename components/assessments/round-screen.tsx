import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/marks";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { numericItems } from "@/lib/assessments/asked";
import { itemsOf } from "@/lib/assessments/instrument";
import { showPaperCode } from "@/lib/assessments/paper-code";
import type { RoundPeople, Subject } from "@/lib/assessments/round-queries";
import { formatDay, fromIsoDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { AddPeople } from "./add-people";
import { CloseRound } from "./close-round";
import { MakeLinks } from "./make-links";
import { leftOf, roundWhen, unitName } from "./round-words";
import { whoIs } from "./who";

type Words = ReturnType<typeof translator<"assessments">>;

/** One round: who has answered, who has not, and the ways in. */
export function RoundScreen({
  data: { round, people },
  path,
  back,
  results,
  fromFile,
  locale,
}: {
  data: RoundPeople;
  /** of the round */
  path: string;
  /** to the list it stands in */
  back: string;
  /** of the unit's rounds */
  results: string;
  /** where answers are brought in from a file, for whoever may */
  fromFile?: string;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const { instrument, finished, skipped, withdrew } = round;
  const closed = round.closedOn !== null;
  const left = leftOf(round);
  const asked = round.people - skipped - withdrew;
  const waiting = people.filter((one) => !one.complete && !one.skipped && !one.withdrawn);
  const all = messages[locale].assessments;
  /** others can be asked too */
  const open = round.group === "members" || round.group === "recipients";
  const grid = numericItems(instrument).length > 0;
  return (
    <>
      <PageHead
        back={{ href: back, label: t("round.back") }}
        over={`${instrument.name[locale]} · ${unitName(round, locale)} · ${t(`group.${round.group}`)} · ${roundWhen(round, locale)}`}
        title={
          left === 0
            ? t("round.titleDone", { people: asked })
            : t("round.title", { finished, people: asked })
        }
        note={[
          instrument.recall && t("round.recall", { text: instrument.recall[locale] }),
          t(`entry.${round.entry}`),
          skipped + withdrew > 0 &&
            t("round.counts", { skipped: String(skipped), withdrew: String(withdrew) }),
        ]
          .filter(Boolean)
          .join(" · ")}
        actions={
          <>
            {grid && !closed && (
              <LinkButton tone="main" href={`${path}/grid`}>
                {t("round.grid")}
              </LinkButton>
            )}
            <LinkButton href={`${path}/forms`}>{t("round.forms")}</LinkButton>
            {fromFile && !closed && (
              <LinkButton href={fromFile}>
                {translator(locale, "results")("import.open")}
              </LinkButton>
            )}
            <LinkButton href={results}>{t("round.results")}</LinkButton>
            {!closed && (
              <CloseRound
                roundId={round.id}
                words={{
                  close: t("round.close"),
                  closeTitle: t("round.closeTitle"),
                  note: t("round.closeNote", { left }),
                  closed: t("round.closed"),
                }}
              />
            )}
          </>
        }
      />
      {!closed && (waiting.length > 0 || open) && (
        <div className="actions">
          {open && <AddPeople roundId={round.id} words={{ ...all.open, ...all.round }} />}
          {waiting.length > 0 && (
            <MakeLinks
              roundId={round.id}
              people={waiting.map((one) => ({ no: one.no, name: whoIs(one, t, locale).name }))}
              words={all.links}
            />
          )}
        </div>
      )}
      {closed && <Notice>{t("round.closedNote")}</Notice>}
      <Section title={t("round.people")}>
        <table className="tbl rounds">
          <thead>
            <tr>
              <th scope="col">{t("round.person")}</th>
              <th scope="col">{t("round.state")}</th>
              <th scope="col">{t("round.code")}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => {
              const { name, about } = whoIs(one, t, locale);
              return (
                <tr key={one.no}>
                  <th scope="row">
                    <a className="link" href={`${path}/people/${one.no}`}>
                      {name}
                    </a>{" "}
                    <small>{about}</small>
                  </th>
                  <td>
                    <State
                      one={one}
                      of={itemsOf(instrument).length}
                      sensitive={instrument.sensitive}
                      t={t}
                    />
                    <small>{asideOf(one, t, locale)}</small>
                  </td>
                  <td className="num" data-label={t("round.code")}>
                    {showPaperCode(one.paperCode)}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Section>
      <p className="note">{t("round.source", { text: instrument.source[locale] })}</p>
    </>
  );
}

function State({
  one,
  of,
  sensitive,
  t,
}: {
  one: Subject;
  of: number;
  sensitive: boolean;
  t: Words;
}) {
  if (one.withdrawn) return <Chip>{t("round.withdrew")}</Chip>;
  if (one.skipped) return <Chip>{t("round.skipped")}</Chip>;
  if (one.complete) return <Chip tone="teal">{t("round.finished")}</Chip>;
  if (one.answered > 0) {
    const counted = { answered: String(one.answered), of: String(of) };
    return <Chip tone="amber">{t("round.begun", counted)}</Chip>;
  }
  return sensitive && one.consentOn === null ? t("round.waits") : t("round.notYet");
}

function asideOf(one: Subject, t: Words, locale: Locale): string {
  if (one.withdrawn) return "";
  const until = one.linkUntil && fromIsoDay(one.linkUntil.slice(0, 10));
  const day = one.consentOn && formatDay(one.consentOn, locale, "medium");
  return [
    day &&
      (one.consentThrough
        ? t("round.agreedThrough", { day, name: one.consentThrough })
        : t("round.agreed", { day })),
    until && t("round.link", { day: formatDay(until, locale, "medium") }),
  ]
    .filter(Boolean)
    .join(" · ");
}
