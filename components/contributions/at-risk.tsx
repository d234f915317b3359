import { LinkButton } from "@/components/ui/button";
import { Empty, Section } from "@/components/ui/page";
import type { UnpaidPerson, VillageRound } from "@/lib/contributions/overview-queries";
import { reminderOf, urgency } from "@/lib/contributions/reminder";
import { meterRulesAt } from "@/lib/contributions/rights";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Month } from "@/lib/month";
import { villageShort } from "@/lib/places/names";
import { type AtRiskRow, AtRiskTable } from "./at-risk-table";
import { live } from "./words";

const shown = 20;

/** Those who lose a right by missing this month, the gravest first; twenty, and the way to the others. */
export function AtRisk({
  unpaid,
  villages,
  month,
  over,
  path,
  query,
  locale,
}: {
  unpaid: UnpaidPerson[];
  villages: VillageRound[];
  month: Month;
  /** the month has ended: what was at stake is lost */
  over: boolean;
  path: string;
  query: string;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const rules = meterRulesAt(month);
  const found: { rank: number; row: AtRiskRow }[] = [];
  const places = new Map(villages.map((village) => [village[0], village]));
  for (const [no, name, at, option, bits, asOf, insured, home, carer] of unpaid) {
    const reminder = reminderOf({ bits, asOf, option, insured }, month, rules, over);
    if (reminder.code !== "risk" || reminder.loss === null) continue;
    const [, number = null, village = ""] = places.get(at) ?? [];
    const place = villageShort({ number, name: village }, locale);
    const looksAfter = carer ?? places.get(home)?.[5] ?? null;
    const row: AtRiskRow = [no, name, place, reminder.cells, reminder.loss, looksAfter];
    found.push({ rank: urgency(reminder), row });
  }
  found.sort((a, b) => a.rank - b.rank || a.row[0] - b.row[0]);
  const all = `${path}/round?${query}&standing=at_risk`;
  return (
    <Section
      title={
        <a className="link" href={all}>
          {t(over ? "atRisk.lost" : "atRisk.title", { n: found.length })}
        </a>
      }
      note={t(over ? "atRisk.lostNote" : "atRisk.note")}
    >
      {found.length === 0 ? (
        <Empty title={t("atRisk.nobody")} />
      ) : (
        <AtRiskTable
          rows={found.slice(0, shown).map(({ row }) => row)}
          path={`${path}/members`}
          words={{
            name: t("atRisk.name"),
            village: t("atRisk.village"),
            months: t("atRisk.months"),
            right: t(over ? "atRisk.rightLost" : "atRisk.right"),
            carer: t("atRisk.carer"),
            nobody: t("atRisk.noCarer"),
            strip: live(locale, "strip"),
            benefit: {
              death: t("benefit.death"),
              disability: t("benefit.disability"),
              income_loss: t("benefit.income_loss"),
              child_allowance: t("benefit.child_allowance"),
            },
          }}
        />
      )}
      {found.length > shown && (
        <p className="mt-4">
          <LinkButton href={all}>{t("atRisk.all", { n: found.length })}</LinkButton>
        </p>
      )}
    </Section>
  );
}
