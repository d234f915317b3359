import type { ReactNode } from "react";
import { Chip } from "@/components/ui/marks";
import { Notice, PageHead, Section, Split } from "@/components/ui/page";
import { averageRetention, ratedMonths, retention } from "@/lib/contributions/retention";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth } from "@/lib/month";
import { areaName } from "@/lib/places/names";
import type { RegulationVersion } from "@/lib/regulations/queries";
import type { CommitteeLine, VillageLine } from "@/lib/units/committee-queries";
import type { UnitFigures } from "@/lib/units/figures-queries";
import { retentionFinding } from "@/lib/units/finding";
import type { MarkEvidence, MarkLine } from "@/lib/units/goal-queries";
import type { Period } from "@/lib/units/period";
import type { UnitProfile } from "@/lib/units/queries";
import { Figures } from "./figures";
import { GoalRows, type MeasuredGoal } from "./goal-rows";
import { MarkRows } from "./mark-rows";
import { MonthSwitch } from "./month-switch";
import { ProfileForms } from "./profile-forms";
import { percentText } from "./province-screen";
import { RetentionChart } from "./retention-chart";
import { signed } from "./units-rows";
import { VillageTable } from "./village-table";

export type ProfileData = {
  profile: UnitProfile;
  /** thirteen months up to the one shown */
  figures: UnitFigures[];
  period: Period;
  /** as of which everything beside the figures is shown */
  day: Day;
  villages: VillageLine[];
  goals: MeasuredGoal[];
  marks: MarkLine[];
  evidence: MarkEvidence;
  regulation: RegulationVersion | null;
  /** who sat then; only for those who may see names */
  committee: CommitteeLine[] | null;
};

/** One unit for those who oversee it: the same figures as its committee sees, from the same functions. */
export function ProfileScreen({
  data,
  locale,
  path,
  back,
  edit,
}: {
  data: ProfileData;
  locale: Locale;
  path: string;
  back: { href: string; label: string };
  edit: boolean;
}) {
  const t = translator(locale, "units");
  const { profile, figures, period, day, villages, goals, regulation, committee } = data;
  const name = locale === "th" ? profile.shortTh : profile.shortEn;
  const month = formatMonth(period.month, locale, "long");
  const year = figures.slice(-12);
  const over = period.open ? year.slice(0, -1) : year;
  const average = averageRetention(over);
  const finding = retentionFinding(over, average);
  const now = figures.at(-1);
  const yearAgo = figures.length > 12 ? figures[0] : undefined;
  const target = goals.find((g) => g.goal.indicator === "retention_percent")?.goal.target;
  const count = (n: number | undefined) => (n ?? 0).toLocaleString("en-US");
  return (
    <>
      <PageHead
        back={back}
        over={`${name} · ${t("profile.over", { month })}`}
        title={t(`finding.${finding.code}`, finding.params as never)}
        note={areaName(profile, locale)}
        actions={
          <MonthSwitch
            month={period.month}
            present={period.present}
            locale={locale}
            href={(m) => `${path}?month=${m}`}
          />
        }
      />
      {period.open && <Notice>{t("month.openNote")}</Notice>}
      <Figures
        items={[
          { label: t("table.registered"), text: count(now?.registered) },
          { label: t("table.insured"), text: count(now?.insured) },
          { label: t("province.payers"), text: count(now?.payers) },
          {
            label: t("province.retention"),
            text: percentText(retention(now?.payers ?? 0, now?.insured ?? 0).percent),
          },
          {
            label: t("province.average", { count: ratedMonths(year) }),
            text: percentText(averageRetention(year)),
          },
          {
            label: t("province.growth"),
            text: yearAgo?.insured ? signed((now?.insured ?? 0) - yearAgo.insured) : "–",
          },
        ]}
      />
      <Split
        aside={
          <Section title={t("profile.about")}>
            <About profile={profile} locale={locale} />
          </Section>
        }
      >
        <RetentionChart months={year} locale={locale} goal={target} />
        <p>
          <a href={`/api/units/${profile.slug}/retention.csv`} className="link" download>
            {t("profile.retentionCsv")}
          </a>
        </p>
      </Split>
      <Section title={t("profile.villages")}>
        <VillageTable villages={villages} locale={locale} month={month} />
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-2">
        <Section title={t("goals.goals")}>
          {goals.length > 0 ? (
            <GoalRows goals={goals} today={day} locale={locale} edit={false} />
          ) : (
            <p className="note">{t("goals.emptyTitle")}</p>
          )}
        </Section>
        <Section title={t("goals.marks")}>
          <MarkRows
            unitId={profile.id}
            marks={data.marks}
            evidence={data.evidence}
            today={day}
            locale={locale}
            edit={false}
          />
        </Section>
      </div>
      <Section title={t("profile.regulation")}>
        <p>
          {regulation
            ? t("profile.regulationLine", {
                title: regulation.terms.title,
                version: regulation.version,
                from: formatDay(regulation.effectiveFrom, locale, "medium"),
                cutoff: regulation.terms.cutoffDay,
              })
            : t("profile.regulationNone")}
        </p>
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-2">
        {committee && (
          <Section title={t("profile.committee")}>
            <ul className="rows">
              {committee.map((c) => (
                <li key={c.id}>
                  <div>
                    <b>{c.name}</b> {t(`position.${c.position}`)}{" "}
                    {c.grade && <Chip>{t("grade.short", { grade: c.grade })}</Chip>}
                  </div>
                </li>
              ))}
            </ul>
          </Section>
        )}
        <Section title={t("profile.supporters")}>
          {profile.supporters.length === 0 ? (
            <p className="note">{t("profile.supportersNone")}</p>
          ) : (
            <ul className="rows">
              {profile.supporters.map((s) => (
                <li key={s.id}>
                  <div>
                    <b>{(locale === "en" && s.nameEn) || s.nameTh}</b>
                    <p className="note">{(locale === "en" && s.supportEn) || s.supportTh}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Section>
      </div>
      {edit && <ProfileForms profile={profile} locale={locale} />}
    </>
  );
}

function About({ profile, locale }: { profile: UnitProfile; locale: Locale }) {
  const t = translator(locale, "units");
  const english = locale === "en";
  const appointed = [
    profile.appointedBy,
    profile.appointedOn &&
      t("profile.appointedOn", { day: formatDay(profile.appointedOn, locale, "medium") }),
  ];
  const lines: [string, ReactNode][] = [
    [t("profile.name"), english ? profile.nameEn : profile.nameTh],
    [t("profile.track"), t(`track.${profile.track}`)],
    [t("profile.innovation"), (english && profile.innovationEn) || profile.innovationTh],
    [t("profile.slogan"), profile.slogan],
    [t("profile.office"), profile.office],
    [t("profile.openingDays"), profile.openingDays],
    [t("profile.appointed"), appointed.filter(Boolean).join(" ")],
  ];
  return (
    <dl>
      {lines.map(
        ([label, text]) =>
          text && (
            <div key={label} className="mb-2">
              <dt className="note">{label}</dt>
              <dd>{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
