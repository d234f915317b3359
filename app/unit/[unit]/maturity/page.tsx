import { markLinks } from "@/components/maturity/criteria-table";
import { ReplyForm } from "@/components/maturity/decide-form";
import { UnitMaturityScreen } from "@/components/maturity/unit-screen";
import { Section } from "@/components/ui/page";
import { mayRunUnit } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { translator } from "@/lib/i18n/translator";
import { replyToTier } from "@/lib/maturity/actions";
import { unitMaturity } from "@/lib/maturity/queries";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("maturity") };
}

export default async function OurMaturityPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const unit = found(await unitForWork(actor, slug));
  found(mayRunUnit(actor, unit.id) || null);
  const maturity = found(await unitMaturity(actor, unit));
  const t = translator(locale, "maturity");
  const at = `/unit/${slug}`;
  const newest = maturity.history[0];
  return (
    <UnitMaturityScreen
      unit={locale === "th" ? unit.shortTh : unit.shortEn}
      maturity={maturity}
      links={{
        committee: `${at}/committee`,
        villages_cared: `${at}/committee`,
        regulation: `${at}/regulations`,
        months_recorded: `${at}/retention`,
        retention_half_year: `${at}/retention`,
        retention_year: `${at}/retention`,
        marks: `${at}/goals`,
        ...markLinks(`${at}/goals`),
        capacity_rounds: `${at}/results`,
        capacity_mean: `${at}/results`,
        happiness_rounds: `${at}/results`,
        innovation: `${at}/results`,
        fund_closes: `${at}/fund/months`,
        plan_done: `${at}/plan`,
        reports_on_time: `${at}/reports`,
        campaigns: `${at}/campaigns`,
        mentored: `${at}/mentoring`,
      }}
      locale={locale}
    >
      {newest && (
        <Section title={t("reply.title")}>
          <ReplyForm
            action={replyToTier}
            commandId={crypto.randomUUID()}
            decisionId={newest.id}
            words={{
              label: t("reply.label"),
              hint: t("reply.hint"),
              submit: t("reply.submit"),
              done: t("reply.done"),
            }}
          />
        </Section>
      )}
    </UnitMaturityScreen>
  );
}
