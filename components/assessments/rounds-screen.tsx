import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/marks";
import { Empty, PageHead, Section } from "@/components/ui/page";
import type { RoundHead } from "@/lib/assessments/round-queries";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { instrumentName, leftOf, roundWhen, unitName } from "./round-words";

const LATEST = 15;

/** The rounds of an evaluator: what is open and who is missing, then what is closed. */
export function RoundsScreen({
  rounds,
  today,
  only,
  all,
  locale,
}: {
  rounds: RoundHead[];
  today: Day;
  /** every closed round, not the latest alone */
  all: boolean;
  /** of one unit */
  only: { slug: string; name: string } | null;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const open = rounds.filter((round) => round.closedOn === null);
  const closed = rounds.filter((round) => round.closedOn !== null);
  const left = open.reduce((sum, round) => sum + leftOf(round), 0);
  const newHref = `/evaluator/rounds/new${only ? `?unit=${only.slug}` : ""}`;
  return (
    <>
      <PageHead
        over={
          only
            ? `${t("rounds.over")} · ${t("rounds.onlyUnit", { unit: only.name })}`
            : t("rounds.over")
        }
        title={
          rounds.length === 0
            ? t("rounds.titleNone")
            : t("rounds.title", { open: open.length, left })
        }
        note={t("rounds.note")}
        actions={
          <>
            <LinkButton tone="main" href={newHref}>
              {t("rounds.open")}
            </LinkButton>
            <LinkButton href="/evaluator/code">{t("rounds.code")}</LinkButton>
            {only && (
              <LinkButton tone="plain" href="/evaluator/rounds">
                {t("rounds.allUnits")}
              </LinkButton>
            )}
          </>
        }
      />
      {rounds.length === 0 && <Empty title={t("rounds.emptyTitle")}>{t("rounds.empty")}</Empty>}
      {open.length > 0 && (
        <Section title={t("rounds.stillOpen")}>
          <RoundList rounds={open} today={today} path={pathOf} units locale={locale} />
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={t("rounds.closed")}>
          <RoundList
            rounds={all ? closed : closed.slice(0, LATEST)}
            today={today}
            path={pathOf}
            units
            locale={locale}
          />
          {!all && closed.length > LATEST && (
            <p className="mt-3">
              <a
                className="link"
                href={`/evaluator/rounds?all=1${only ? `&unit=${only.slug}` : ""}`}
              >
                {t("rounds.showAll", { count: closed.length })}
              </a>
            </p>
          )}
        </Section>
      )}
      <p className="note">
        {t("rounds.committeeList")}:{" "}
        <a className="link" href="/api/evaluator/committee.csv" download>
          CSV
        </a>{" "}
        ·{" "}
        <a className="link" href="/api/evaluator/committee.xlsx" download>
          Excel
        </a>
      </p>
    </>
  );
}

/** Rounds line by line, each opening its page. */
export function RoundList({
  rounds,
  today,
  path,
  units,
  locale,
}: {
  rounds: RoundHead[];
  today: Day;
  /** where a round opens; null = not for the reader */
  path: (round: RoundHead) => string | null;
  units?: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  return (
    <table className="tbl rounds">
      <thead>
        <tr>
          <th scope="col">{t("rounds.instrument")}</th>
          {units && <th scope="col">{t("rounds.unit")}</th>}
          <th scope="col">{t("rounds.when")}</th>
          <th scope="col">{t("rounds.people")}</th>
          <th scope="col">{t("rounds.state")}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr key={round.id}>
            <th scope="row">
              <Name round={round} href={path(round)} locale={locale} />{" "}
              <small>{t(`group.${round.group}`)}</small>
            </th>
            {units && <td>{unitName(round, locale)}</td>}
            <td>{roundWhen(round, locale)}</td>
            <td>
              {t("rounds.of", { finished: String(round.finished), people: String(round.people) })}
              <small>{asideOf(round, t)}</small>
            </td>
            <td>{stateOf(round, today, t, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Name({ round, href, locale }: { round: RoundHead; href: string | null; locale: Locale }) {
  const name = instrumentName(round, locale);
  return href ? (
    <a className="link" href={href}>
      {name}
    </a>
  ) : (
    name
  );
}

const pathOf = (round: RoundHead) => `/evaluator/rounds/${round.id}`;

type Words = ReturnType<typeof translator<"assessments">>;

function asideOf(round: RoundHead, t: Words): string {
  return [
    round.begun > 0 && t("rounds.begun", { count: String(round.begun) }),
    round.skipped > 0 && t("rounds.skipped", { count: String(round.skipped) }),
    round.withdrew > 0 && t("rounds.withdrew", { count: String(round.withdrew) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

function stateOf(round: RoundHead, today: Day, t: Words, locale: Locale) {
  const on = (day: Day) => formatDay(day, locale, "medium");
  if (round.closedOn) return <Chip>{t("rounds.closedOn", { day: on(round.closedOn) })}</Chip>;
  if (round.dueOn === null || leftOf(round) === 0) return t(`entry.${round.entry}`);
  const day = on(round.dueOn);
  return round.dueOn < today ? (
    <Chip tone="amber">{t("rounds.late", { day })}</Chip>
  ) : (
    t("rounds.due", { day })
  );
}
