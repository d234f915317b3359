import { LinkButton } from "@/components/ui/button";
import { Chip, type Tone } from "@/components/ui/marks";
import { Notice, PageHead } from "@/components/ui/page";
import { itemsOf } from "@/lib/assessments/instrument";
import { showPaperCode } from "@/lib/assessments/paper-code";
import type { Round, RoundPeople, Subject } from "@/lib/assessments/round-queries";
import { formatDay, todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { consentPoints } from "./consent-words";
import { MakeLinks } from "./make-links";
import { PersonEntry } from "./person-entry";
import { AskConsent, SkipButton, WithdrawForm } from "./person-ways";
import { roundWhen, unitName } from "./round-words";
import { whoIs } from "./who";

type Words = ReturnType<typeof translator<"assessments">>;

// Red is for the loss of rights alone.
const tones: Record<string, Tone> = { alarm: "amber", good: "teal" };

/** One person in a round: their consent, their answers one by one or from paper, their own result. */
export function PersonScreen({
  data: { round, people, readerId },
  path,
  paper,
  followUps,
  locale,
}: {
  data: RoundPeople;
  /** of the round */
  path: string;
  /** typed from a form: what comes after it; null = asked one by one */
  paper: { after: string } | null;
  followUps: string;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const [one] = people;
  if (!one) return null;
  const { instrument } = round;
  const { name, about } = whoIs(one, t, locale);
  const closed = round.closedOn !== null;
  const waits = instrument.sensitive && one.consentOn === null;
  const at = { roundId: round.id, no: one.no };
  return (
    <>
      <PageHead
        back={{ href: path, label: instrument.name[locale] }}
        over={`${unitName(round, locale)} · ${roundWhen(round, locale)}`}
        title={name}
        note={[about, paper && t("person.code", { code: showPaperCode(one.paperCode) })]
          .filter(Boolean)
          .join(" · ")}
      />
      {one.complete && (
        <Result round={round} one={one} followUps={followUps} t={t} locale={locale} />
      )}
      {one.withdrawn && <Notice>{t("person.withdrew")}</Notice>}
      {one.skipped && !one.withdrawn && (
        <>
          <Notice>{t("person.skipped")}</Notice>
          {!closed && <SkipButton {...at} undo label={t("person.askAfterAll")} />}
        </>
      )}
      {!one.withdrawn && !one.skipped && closed && !one.complete && (
        <Notice>{t("round.closedNote")}</Notice>
      )}
      {!one.withdrawn && !one.skipped && waits && !closed && (
        <AskConsent
          {...at}
          words={{
            title: t("consent.title"),
            points: consentPoints(instrument, t),
            agree: t("consent.agreeFor"),
            decline: t("consent.decline"),
          }}
          paper={
            paper && {
              label: t("consent.onPaper"),
              today: formatDay(todayInBangkok(), locale, "long"),
            }
          }
        />
      )}
      {!one.withdrawn && !one.skipped && !waits && (
        <PersonEntry
          key={paper ? "paper" : "person"}
          {...at}
          readerId={readerId}
          instrument={instrument}
          answers={{ ...one.answers } as Record<string, number | string | null>}
          complete={one.complete}
          way={paper ? "paper" : "person"}
          closed={closed}
          after={paper?.after ?? null}
          words={messages[locale].assessments.ask}
          locale={locale}
        />
      )}
      <div className="actions mt-6">
        {!closed && !one.withdrawn && !one.skipped && !waits && (
          <LinkButton tone="plain" href={`${path}/people/${one.no}${paper ? "" : "?way=paper"}`}>
            {paper ? t("person.oneByOne") : t("person.fromPaper")}
          </LinkButton>
        )}
        {!closed && !one.complete && !one.withdrawn && !one.skipped && (
          <>
            <MakeLinks
              roundId={round.id}
              people={[{ no: one.no, name }]}
              words={messages[locale].assessments.links}
            />
            {!waits && one.answered === 0 && (
              <SkipButton {...at} undo={false} label={t("consent.decline")} />
            )}
          </>
        )}
        {!one.withdrawn && (one.answered > 0 || one.consentOn !== null) && (
          <WithdrawForm {...at} words={messages[locale].assessments.withdraw} />
        )}
      </div>
    </>
  );
}

function Result({
  round,
  one,
  followUps,
  t,
  locale,
}: {
  round: Round;
  one: Subject;
  followUps: string;
  t: Words;
  locale: Locale;
}) {
  const { instrument } = round;
  const band = instrument.bands.find((each) => each.code === one.band);
  const scored = instrument.reading === "sum" && one.total !== null;
  return (
    <div className="band">
      <p>
        <b>{t("person.finished", { of: String(itemsOf(instrument).length) })}</b>{" "}
        {scored && t("person.total", { total: String(one.total) })}{" "}
        {band && <Chip tone={tones[band.tone] ?? "neutral"}>{band[locale]}</Chip>}
      </p>
      {band?.advice && <p>{band.advice[locale]}</p>}
      {one.ageNote && instrument.ages && (
        <p className="note">
          {t("person.ageNote", { from: instrument.ages[0], to: instrument.ages[1] })}
        </p>
      )}
      {one.followedUp && (
        <p>
          <a className="link" href={followUps}>
            {t("person.followUp")}
          </a>
        </p>
      )}
      {one.consentOn && (
        <p className="note">
          {t("round.agreed", { day: formatDay(one.consentOn, locale, "medium") })}
        </p>
      )}
    </div>
  );
}
