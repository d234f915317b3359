import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import { Bars } from "@/components/ui/marks";
import { Empty, Notice, PageHead, Section, Split } from "@/components/ui/page";
import { MonthSwitch } from "@/components/units/month-switch";
import type { Overview, VillageRound } from "@/lib/contributions/overview-queries";
import { averageRetention } from "@/lib/contributions/retention";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { asMonth, formatMonth, isoMonth, type Month, monthOf } from "@/lib/month";
import { villageList, villageShort } from "@/lib/places/names";
import { retentionFinding, wholePercent } from "@/lib/units/finding";
import { AtRisk } from "./at-risk";
import { CloseRound } from "./close-round";
import { countdown } from "./countdown";
import { RoundLine } from "./round-line";

/** The committee's first screen: the finding, the line, the villages, who is about to lose what. */
export function OverviewScreen({
  overview,
  unitId,
  path,
  month,
  today,
  more,
  locale,
}: {
  overview: Overview;
  unitId: number;
  /** of the unit's workspace */
  path: string;
  month: Month;
  today: Day;
  /** lines of other domains, under the first figures */
  more?: ReactNode;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const present = monthOf(today);
  const open = month === present;
  const months = overview.months.map(([m, insured, payers]) => ({
    month: asMonth(m),
    insured,
    payers,
  }));
  const over = open ? months.filter((m) => m.month < present) : months;
  const average = averageRetention(over);
  const now = months.at(-1)?.month === month ? months.at(-1) : undefined;
  const name = formatMonth(month, locale, "long");
  const cutoff = overview.cutoffDay;
  const query = `month=${isoMonth(month)}`;
  if (months.length === 0) {
    return (
      <>
        <PageHead over={t("monthOver", { month: name })} title={t("overview.nobody")} />
        <Empty
          title={t("overview.empty")}
          action={<LinkButton href={`${path}/imports`}>{t("overview.import")}</LinkButton>}
        >
          {t("overview.emptyHint")}
        </Empty>
      </>
    );
  }
  const said = retentionFinding(over, average);
  const sentence = translator(locale, "units")(`finding.${said.code}`, said.params as never);
  const lastOver = over.at(-1);
  return (
    <>
      <PageHead
        over={[
          t("monthOver", { month: name }),
          cutoff === null ? null : t("today.cutoff", { day: cutoff }),
        ]
          .filter(Boolean)
          .join(" · ")}
        title={
          open
            ? t("overview.open", {
                percent: now ? wholePercent(now) : 0,
                left: countdown(today, month, cutoff, locale),
              })
            : sentence
        }
        note={
          open && lastOver
            ? t("overview.before", {
                month: formatMonth(lastOver.month, locale, "long"),
                finding: sentence,
              })
            : undefined
        }
        actions={
          <>
            <MonthSwitch
              month={month}
              present={present}
              locale={locale}
              href={(m) => `${path}?month=${m}`}
            />
            <LinkButton href={`${path}/round/print?${query}`}>{t("overview.print")}</LinkButton>
          </>
        }
      />
      {now && (
        <p className="text-lg">
          <a className="link" href={`${path}/round?${query}&standing=paid`}>
            {t("overview.payers", { n: now.payers })}
          </a>{" "}
          {t("overview.of")}{" "}
          <a className="link" href={`${path}/round?${query}`}>
            {t("overview.insured", { n: now.insured })}
          </a>{" "}
          ·{" "}
          <a className="link" href={`${path}/unpaid?${query}`}>
            {t(open ? "overview.unpaid" : "overview.missed", { n: now.insured - now.payers })}
          </a>
        </p>
      )}
      {more}
      <Split
        aside={<ByVillage villages={overview.villages} path={path} query={query} locale={locale} />}
      >
        <RoundLine
          months={months}
          open={open}
          average={average}
          averaged={over.length}
          goal={overview.goal}
          path={path}
          locale={locale}
        />
      </Split>
      <AtRisk
        unpaid={overview.unpaid}
        villages={overview.villages}
        month={month}
        over={!open}
        path={path}
        query={query}
        locale={locale}
      />
      <Section title={t("close.title")} note={overview.closed ? undefined : t("close.note")}>
        {overview.closed ? (
          <Notice tone="teal">
            {t("close.closed", {
              day: formatDay(overview.closed.on, locale, "medium"),
              name: overview.closed.by,
              payers: overview.closed.payers,
              insured: overview.closed.insured,
            })}
            {now && now.payers !== overview.closed.payers && (
              <> {t("close.since", { n: now.payers })}</>
            )}
            {overview.closed.note && <> · {overview.closed.note}</>}
          </Notice>
        ) : (
          <CloseRound
            unitId={unitId}
            month={month}
            words={{
              open: t("close.open"),
              title: t("close.ask", { month: name }),
              about: t("close.about", { payers: now?.payers ?? 0, insured: now?.insured ?? 0 }),
              note: t("close.comment"),
              submit: t("close.submit"),
              done: t("close.done"),
            }}
          />
        )}
      </Section>
    </>
  );
}

/** So many points under the unit a village's bar is marked. Our choice. */
const lowPoints = 10;

/** One bar per village; the villages that nobody looks after are named above. */
function ByVillage({
  villages,
  path,
  query,
  locale,
}: {
  villages: VillageRound[];
  path: string;
  query: string;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const sum = (at: 3 | 4) => villages.reduce((all, village) => all + village[at], 0);
  const mean = wholePercent({ insured: sum(3), payers: sum(4) });
  const gaps = villages.flatMap(([, number, name, , , carer]) =>
    carer === null ? [{ number, name }] : [],
  );
  return (
    <Section
      title={t("overview.byVillage")}
      note={
        <>
          {t("retention.short")}
          {gaps.length > 0 && (
            <>
              <br />
              <a className="link" href={`${path}/committee`}>
                {t("overview.gaps", { villages: villageList(gaps, locale) })}
              </a>
            </>
          )}
        </>
      }
    >
      <Bars
        items={villages.map(([id, number, name, insured, payers]) => {
          const value = insured === 0 ? null : wholePercent({ insured, payers });
          return {
            id: String(id),
            label: villageShort({ number, name }, locale),
            value,
            text: value === null ? "–" : `${value} %`,
            href: `${path}/round?${query}&village=${id}`,
            low: value !== null && value <= mean - lowPoints,
          };
        })}
      />
    </Section>
  );
}
