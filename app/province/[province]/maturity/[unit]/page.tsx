import { markLinks } from "@/components/maturity/criteria-table";
import { DecideForm } from "@/components/maturity/decide-form";
import { RecordsSection } from "@/components/maturity/records-section";
import { UnitMaturityScreen } from "@/components/maturity/unit-screen";
import { Section } from "@/components/ui/page";
import { mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { translator } from "@/lib/i18n/translator";
import { decideTier } from "@/lib/maturity/actions";
import { unitMaturity } from "@/lib/maturity/queries";
import { evidenceRecords } from "@/lib/maturity/record-queries";
import { unitForFigures } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("maturity") };
}

export default async function UnitMaturityPage({
  params,
}: {
  params: Promise<{ province: string; unit: string }>;
}) {
  const [actor, { province, unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  found(mayOpenProvince(actor, code) || null);
  const unit = found(await unitForFigures(actor, slug));
  found(code === null || unit.provinceCode === code || null);
  const [maturity, records] = await Promise.all([
    unitMaturity(actor, unit).then(found),
    evidenceRecords(actor, unit).then(found),
  ]);
  const t = translator(locale, "maturity");
  const profile = `/province/${province}/units/${slug}`;
  const results = `/province/${province}/results/${slug}`;
  return (
    <>
      <UnitMaturityScreen
        unit={locale === "th" ? unit.shortTh : unit.shortEn}
        maturity={maturity}
        back={{ href: `/province/${province}/maturity`, label: t("all") }}
        links={{
          committee: profile,
          villages_cared: profile,
          marks: profile,
          ...markLinks(profile),
          months_recorded: profile,
          retention_half_year: profile,
          retention_year: profile,
          regulation: `/province/${province}/regulations/${slug}`,
          capacity_rounds: results,
          capacity_mean: results,
          happiness_rounds: results,
          innovation: results,
          fund_closes: "#fund_closes",
          plan_done: "#plan_done",
          campaigns: "#campaigns",
          reports_on_time: `/province/${province}/reports`,
          mentored: `/province/${province}/mentoring`,
        }}
        locale={locale}
      >
        {maturity.mayDecide && (
          <Section title={t("decide.title")} note={t("decide.note")}>
            <DecideForm
              action={decideTier}
              commandId={crypto.randomUUID()}
              unitId={unit.id}
              after={maturity.history[0]?.id ?? null}
              computed={maturity.result.tier}
              judgements={maturity.standard.criteria.flatMap((criterion) =>
                criterion.by === "judgement"
                  ? [
                      {
                        key: criterion.key,
                        name: criterion.name[locale],
                        said: maturity.judged[criterion.key],
                      },
                    ]
                  : [],
              )}
              words={{
                tiers: {
                  learning: t("tiers.learning"),
                  intensive: t("tiers.intensive"),
                  system_innovation: t("tiers.system_innovation"),
                },
                tier: t("decide.tier"),
                computed: t("decide.computed"),
                judgement: {
                  yes: t("decide.judgedYes"),
                  no: t("decide.judgedNo"),
                  none: t("decide.judgedNone"),
                },
                reason: t("decide.reason"),
                reasonHint: t("decide.reasonHint"),
                submit: t("decide.submit"),
                done: t("decide.done"),
              }}
            />
          </Section>
        )}
      </UnitMaturityScreen>
      <RecordsSection
        records={records}
        asked={maturity.standard.criteria.map(({ key }) => key)}
        locale={locale}
      />
    </>
  );
}
