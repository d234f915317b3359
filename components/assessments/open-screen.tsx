import { PageHead } from "@/components/ui/page";
import { type Instrument, itemsOf } from "@/lib/assessments/instrument";
import { builtIn } from "@/lib/assessments/instruments";
import type { RoundChoices } from "@/lib/assessments/round-choice-queries";
import { entries, groups, phases } from "@/lib/assessments/round-input";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { type OpenChoices, OpenForm } from "./open-form";
import { instrumentName, roundWhen, unitName } from "./round-words";

/** Whom each of the product's own questionnaires is usually asked of. */
const usual: Record<string, (typeof groups)[number]> = {
  committee_capacity: "committee",
  tmhi15: "members",
  spst20: "members",
  satisfaction: "recipients",
  five_marks: "unit",
  innovation: "unit",
  occupational_risk: "unit",
};

/** Opening a round, by an evaluator or for one unit by its committee. */
export function OpenScreen({
  choices,
  unit,
  byUnit = null,
  today,
  path,
  locale,
}: {
  choices: RoundChoices;
  /** slug of a unit chosen already */
  unit: string | null;
  /** the committee opens it for itself; `mind`: it may ask about people's minds */
  byUnit?: { mind: boolean } | null;
  today: Day;
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const { phase, group, entry, open } = messages[locale].assessments;
  const own = choices.own.map(({ key, version, definition }) => ({ ...definition, key, version }));
  const made: OpenChoices = {
    instruments: [...builtIn.filter((one) => !byUnit || byUnit.mind || !one.sensitive), ...own].map(
      (one) => ({
        value: `${one.key}@${one.version}`,
        label: one.name[locale],
        hint: one.recall?.[locale],
        group: usual[one.key] ?? "",
        items: itemChoices(one, locale),
      }),
    ),
    units: choices.units.map((one) => ({
      value: String(one.id),
      label: unitName(one, locale),
      hint: locale === "th" ? one.provinceTh : one.provinceEn,
      carers: one.carers.map((seat) => ({ value: String(seat.id), label: seat.name })),
      rounds: one.rounds.map((round) => ({
        value: String(round.id),
        label: `${instrumentName(round, locale)} · ${roundWhen(round, locale)} · ${t("rounds.of", {
          finished: String(round.people),
          people: String(round.people),
        })}`,
      })),
    })),
    groups: groups.map((one) => ({
      value: one,
      label: group[one],
      hint: open.groupHints[one],
    })),
    phases: phases.map((one) => ({ value: one, label: phase[one] })),
    entries: entries.map((one) => ({ value: one, label: entry[one] })),
  };
  const chosen = choices.units.find((one) => one.slug === unit);
  return (
    <>
      <PageHead
        back={{ href: path, label: t("round.back") }}
        title={t("open.title")}
        note={byUnit ? t("open.noteUnit") : t("open.note")}
      />
      {byUnit && !byUnit.mind && <p className="note mb-4">{t("open.noteMind")}</p>}
      <OpenForm
        commandId={crypto.randomUUID()}
        choices={made}
        unitId={chosen ? String(chosen.id) : null}
        byUnit={byUnit !== null}
        today={formatDay(today, locale, "long")}
        path={path}
        words={open}
      />
    </>
  );
}

/** Only a profile may be asked in part. */
function itemChoices(instrument: Instrument, locale: Locale) {
  if (instrument.reading !== "profile") return [];
  const items = itemsOf(instrument);
  if (items.length < 3) return [];
  return items.map((item) => ({ value: item.key, label: item[locale] }));
}
