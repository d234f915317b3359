import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, type Month } from "@/lib/month";
import { villageList } from "@/lib/places/names";
import type { CommitteeLine, VillageLine } from "@/lib/units/committee-queries";
import type { VillageChoice } from "@/lib/units/queries";
import { AppointForm, CoverForm } from "./committee-forms";
import { CommitteeRow } from "./committee-row";
import { VillageRow } from "./village-row";

/** Who looks after which village, gaps first, and the committee list: assigned where they stand. */
export function CommitteeScreen({
  unitId,
  committee,
  villages,
  choices,
  month,
  today,
  locale,
  registerPath,
  exports,
}: {
  unitId: number;
  committee: CommitteeLine[];
  villages: VillageLine[];
  choices: VillageChoice[];
  month: Month;
  today: Day;
  locale: Locale;
  /** the register; the people of one village are this with `?village=` */
  registerPath: string;
  exports: string;
}) {
  const t = translator(locale, "units");
  const gaps = villages.filter((v) => v.carerId === null);
  const cared = villages.filter((v) => v.carerId !== null);
  const sitting = committee.filter((c) => c.until === null);
  const former = committee.filter((c) => c.until !== null);
  const title =
    villages.length === 0
      ? t("committee.noVillages")
      : gaps.length > 0
        ? t("committee.gaps", { villages: villageList(gaps, locale) })
        : t("committee.covered");
  return (
    <>
      <PageHead
        over={t("committee.over")}
        title={title}
        note={t("committee.note", {
          villages: villages.length,
          people: sitting.length,
          month: formatMonth(month, locale, "long"),
        })}
        actions={<PrintButton>{t("committee.print")}</PrintButton>}
      />
      <Section title={t("committee.villages")}>
        <ul className="rows">
          {[...gaps, ...cared].map((village) => (
            <VillageRow
              key={village.id}
              unitId={unitId}
              village={village}
              committee={sitting}
              locale={locale}
              registerPath={registerPath}
            />
          ))}
        </ul>
        <CoverForm unitId={unitId} choices={choices} locale={locale} />
      </Section>
      <Section
        title={t("committee.list")}
        note={t("committee.listNote")}
        actions={
          sitting.length > 0 && (
            <span className="no-print">
              <a className="btn" href={`${exports}.csv`} download>
                CSV
              </a>{" "}
              <a className="btn" href={`${exports}.xlsx`} download>
                Excel
              </a>
            </span>
          )
        }
      >
        {sitting.length === 0 ? (
          <Empty title={t("committee.emptyTitle")}>{t("committee.empty")}</Empty>
        ) : (
          <ul className="rows">
            {sitting.map((member) => (
              <CommitteeRow key={member.id} member={member} locale={locale} today={today} />
            ))}
          </ul>
        )}
        <AppointForm unitId={unitId} locale={locale} open={sitting.length === 0} />
        {former.length > 0 && (
          <details className="mt-4">
            <summary className="link">{t("committee.former", { count: former.length })}</summary>
            <ul className="rows">
              {former.map((member) => (
                <li key={member.id}>
                  <div>
                    <b>{member.name}</b> {t(`position.${member.position}`)}
                    <p className="note">
                      {t("committee.formerLine", {
                        from: formatDay(member.since, locale, "medium"),
                        until: member.until ? formatDay(member.until, locale, "medium") : "",
                      })}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </details>
        )}
      </Section>
    </>
  );
}
