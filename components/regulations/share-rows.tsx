import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { Chip } from "@/components/ui/marks";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { shareRegulation, unshareRegulation } from "@/lib/regulations/actions";
import type { FeeTableUnit } from "@/lib/regulations/fee-table-queries";

/** Which units' regulations others may start from, and the switch for each. */
export function ShareRows({
  units,
  path,
  locale,
}: {
  units: readonly FeeTableUnit[];
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  const day = (unit: FeeTableUnit) =>
    unit.effectiveFrom ? formatDay(unit.effectiveFrom, locale, "medium") : "";
  return (
    <Section title={t("tables.shareTitle")} note={t("tables.shareNote")}>
      <ul className="rows">
        {units.map((unit) => {
          const name = locale === "th" ? unit.shortTh : unit.shortEn;
          return (
            <li key={unit.id} className="share-row">
              <div>
                <b>{name}</b>{" "}
                <Chip tone={unit.shared ? "teal" : "neutral"}>
                  {unit.shared ? t("tables.shared") : t("tables.notShared")}
                </Chip>
                <p className="note">
                  {t("tables.inForce", { version: unit.version ?? 0, from: day(unit) })}
                </p>
              </div>
              <div className="actions">
                <LinkButton
                  href={`${path}/${unit.slug}`}
                  aria-label={`${t("tables.read")} ${name}`}
                >
                  {t("tables.read")}
                </LinkButton>
                <ActionForm
                  key={String(unit.shared)}
                  action={unit.shared ? unshareRegulation : shareRegulation}
                  commandId={crypto.randomUUID()}
                  hidden={{ unitId: String(unit.id), version: String(unit.version) }}
                  className="contents"
                >
                  <SubmitButton tone="outline">
                    {unit.shared ? t("tables.unshare") : t("tables.share")}{" "}
                    <span className="sr-only">{name}</span>
                  </SubmitButton>
                </ActionForm>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
