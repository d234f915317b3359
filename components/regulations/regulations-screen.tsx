import { Chip } from "@/components/ui/marks";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Fold } from "@/components/units/fold";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import type { MemberClassLine, RegulationVersion } from "@/lib/regulations/queries";
import { AdoptForm } from "./adopt-form";

/** The regulation in force with its classes, every version there was, and adopting the next one. */
export function RegulationsScreen({
  unitId,
  versions,
  today,
  locale,
  adopt,
}: {
  unitId: number;
  /** the newest first */
  versions: RegulationVersion[];
  today: Day;
  locale: Locale;
  adopt: boolean;
}) {
  const t = translator(locale, "regulations");
  const day = (d: Day) => formatDay(d, locale, "medium");
  const inForce = versions.find((v) => stateOf(v, today) === "inForce");
  const latest = versions[0];
  return (
    <>
      <PageHead
        over={t("over")}
        title={
          inForce
            ? t("title", { version: inForce.version, cutoff: inForce.cutoffDay })
            : latest
              ? t("titleComing", { day: day(latest.effectiveFrom) })
              : t("titleNone")
        }
        note={
          inForce &&
          `${t("note", { title: inForce.title, from: day(inForce.effectiveFrom) })} · ${t("cutoffNote")}`
        }
        actions={versions.length > 0 && <PrintButton />}
      />
      {versions.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {inForce && (
        <Section title={t("classes")}>
          <Classes classes={inForce.classes} locale={locale} />
        </Section>
      )}
      {adopt && (
        <div className="mt-6">
          <Fold label={t("adopt")} open={versions.length === 0}>
            {latest && <p className="note mb-3">{t("adoptNote")}</p>}
            <AdoptForm
              commandId={crypto.randomUUID()}
              unitId={unitId}
              start={{
                title: latest?.title ?? "",
                adoptedOn: day(today),
                cutoffDay: latest ? String(latest.cutoffDay) : "25",
                classes: (latest?.classes ?? []).map((c) => ({
                  code: c.code,
                  nameTh: c.nameTh,
                  nameEn: c.nameEn ?? "",
                  fee: c.annualFeeSatang === null ? "" : formatBaht(c.annualFeeSatang, locale),
                })),
              }}
              words={{
                title: t("adoptTitle"),
                adoptedOn: t("adoptedOnField"),
                effectiveFrom: t("effectiveField"),
                cutoffDay: t("cutoffField"),
                cutoffHint: t("cutoffHint"),
                classes: t("classes"),
                className: t("className"),
                classNameEn: t("classNameEn"),
                fee: t("fee"),
                baht: t("baht"),
                addClass: t("addClass"),
                removeClass: t("removeClass"),
                button: t("button"),
              }}
            />
          </Fold>
        </div>
      )}
      {versions.length > 0 && (
        <Section title={t("versions")} note={t("versionsNote")}>
          <ul className="rows">
            {versions.map((v) => (
              <li key={v.id} className="block!">
                <p>
                  <b>{t("version", { version: v.version })}</b> {v.title}{" "}
                  <Chip tone={stateOf(v, today) === "inForce" ? "teal" : "neutral"}>
                    {t(stateOf(v, today))}
                  </Chip>
                </p>
                <p className="note">
                  {[
                    v.effectiveTo
                      ? t("span", { from: day(v.effectiveFrom), to: day(v.effectiveTo) })
                      : t("from", { from: day(v.effectiveFrom) }),
                    `${t("cutoff")} ${t("cutoffOf", { day: v.cutoffDay })}`,
                    `${t("adoptedOn")} ${day(v.adoptedOn)}`,
                  ].join(" · ")}
                </p>
                {stateOf(v, today) !== "inForce" && v.classes.length > 0 && (
                  <p className="note">
                    {v.classes.map((c) => `${nameOf(c, locale)} ${feeOf(c, locale)}`).join(" · ")}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Classes({ classes, locale }: { classes: MemberClassLine[]; locale: Locale }) {
  const t = translator(locale, "regulations");
  if (classes.length === 0) return <p className="note">{t("classesNone")}</p>;
  return (
    <table className="tbl max-w-[40rem]">
      <thead>
        <tr>
          <th scope="col">{t("className")}</th>
          <th scope="col" className="n">
            {t("fee")}
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map((c) => (
          <tr key={c.code}>
            <th scope="row">{nameOf(c, locale)}</th>
            <td className="n">{feeOf(c, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(c: MemberClassLine, locale: Locale): string {
  return (locale === "en" && c.nameEn) || c.nameTh;
}

function feeOf(c: MemberClassLine, locale: Locale): string {
  return c.annualFeeSatang === null
    ? translator(locale, "regulations")("feeNone")
    : formatBaht(c.annualFeeSatang, locale, { symbol: true });
}

function stateOf(v: RegulationVersion, today: Day): "coming" | "ended" | "inForce" {
  if (v.effectiveFrom > today) return "coming";
  return v.effectiveTo !== null && v.effectiveTo < today ? "ended" : "inForce";
}
