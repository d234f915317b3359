import { changesOf, withoutNationalIds } from "@/lib/access/audit-changes";
import { isPrivate } from "@/lib/access/audit-private";
import type { AuditLine, AuditNames, CodeName } from "@/lib/access/audit-queries";
import { builtIn } from "@/lib/assessments/instruments";
import { formatDay, fromIsoDay, todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { asMonth, formatMonth, fromIsoMonth } from "@/lib/month";
import { villageShort } from "@/lib/places/names";

/** One line of the audit trail, ready to read. */
export type AuditRow = {
  id: string;
  at: string;
  who: string;
  what: string;
  about: string;
  href: string | null;
  changes: string[];
};

/** The kind of a write in words. */
export function actionText(action: string, locale: Locale): string {
  const said: Record<string, string> = messages[locale].audit.actions;
  return said[action] ?? action;
}

export function auditRows(
  lines: readonly AuditLine[],
  names: AuditNames,
  unitPath: string,
  locale: Locale,
): AuditRow[] {
  const t = translator(locale, "audit");
  const say = speaker(names, locale);
  return lines.map((line) => {
    const { same, changed: all } = changesOf(line.before, line.after);
    // A field without a word is the machinery's own, unless there is nothing else to tell.
    const named = all.filter(({ field }) => say.knows(field));
    const changed = named.length > 0 ? named : all;
    const known = same.map((c) => say.value(c.field, c.after)).filter(Boolean);
    return {
      id: line.id,
      at: timeText(line.at, locale),
      who: line.actor ?? t(line.actorId === 0 ? "byLink" : "someone"),
      what: actionText(line.action, locale),
      about: aboutText(line, locale) ?? known.join(" "),
      href: hrefOf(line, unitPath),
      changes: changed.map(({ field, before, after }) => {
        const now = after === undefined || after === null ? t("nothing") : say.value(field, after);
        const was = before === undefined || before === null ? null : say.value(field, before);
        const text = was === null ? now : `${was} → ${now}`;
        return withoutNationalIds(`${say.field(field, line.subject)}: ${text}`);
      }),
    };
  });
}

function aboutText({ about, villageNumber }: AuditLine, locale: Locale): string | null {
  return about === null ? null : villageShort({ number: villageNumber, name: about }, locale);
}

/** The place where the subject of a write can be looked at. */
function hrefOf(line: AuditLine, unitPath: string): string | null {
  switch (line.subject) {
    case "member":
      return line.no === null ? null : `${unitPath}/members/${line.no}`;
    case "members":
    case "Contribution":
      return `${unitPath}/members`;
    case "ImportBatch":
      return line.subjectId === null
        ? `${unitPath}/imports`
        : `${unitPath}/imports/${line.subjectId}`;
    case "goal":
    case "mark":
      return `${unitPath}/goals`;
    case "tier":
      return `${unitPath}/maturity`;
    case "village":
    case "committeeMember":
      return `${unitPath}/committee`;
    case "regulation":
      return `${unitPath}/regulations`;
    case "round":
      return `${unitPath}/round`;
    case "assessmentRound":
      return `${unitPath}/assessments`;
    case "followUp":
    case "counsellor":
      return `${unitPath}/follow-ups`;
    case "user":
    case "invitation":
      return `${unitPath}/people`;
    default:
      return null;
  }
}

function timeText(at: Date, locale: Locale): string {
  const time = at.toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Bangkok",
  });
  return `${formatDay(todayInBangkok(at), locale, "medium")} ${time}`;
}

/** Turns the names and values of audit rows into words. */
function speaker(names: AuditNames, locale: Locale) {
  const t = translator(locale, "audit");
  const { units, contributions, members, regulations, services, frame } = messages[locale];
  const fields: Record<string, string> = messages[locale].audit.fields;
  const villages = new Map(names.villages.map((v) => [v.id, villageShort(v, locale)]));
  const committee = new Map(names.committee.map((c) => [c.id, c.name]));
  const codes: Record<string, Record<string, string>> = {
    position: units.position,
    track: units.track,
    mark: units.mark,
    tier: pick(messages[locale].maturity, "tiers"),
    computed: pick(messages[locale].maturity, "tiers"),
    indicator: units.indicator,
    channel: pick(contributions, "channel"),
    sex: pick(members, "sex"),
    reason: pick(members, "left"),
    leftReason: pick(members, "left"),
    otherSchemes: pick(members, "schemes"),
    purpose: pick(members, "consent"),
    consents: pick(members, "consent"),
    role: pick({ frame }, "frame"),
    classCode: coded(names.classes, locale),
    service: { ...pick(regulations, "service"), ...coded(names.services, locale) },
    activity: { ...pick(regulations, "activity"), ...coded(names.activities, locale) },
    keying: pick(services, "enrolment"),
    party: pick(messages[locale].fund, "party"),
    phase: messages[locale].assessments.phase,
    instrument: Object.fromEntries(builtIn.map((one) => [one.key, one.name[locale]])),
  };
  const month = (n: unknown) =>
    typeof n === "number" ? formatMonth(asMonth(n), locale, "short") : "";

  function value(field: string, given: unknown): string {
    if (given === null || given === undefined || given === "") return t("nothing");
    if (given === "changed") return t("changed");
    if (isPrivate(field) && given === "given") return t("given");
    if (isPrivate(field) && given === "removed") return t("removed");
    if (typeof given === "boolean") return given ? t("yes") : t("no");
    if (typeof given === "number") return numberText(field, given);
    if (typeof given === "string") {
      const code = codes[field]?.[given];
      if (code) return code;
      const day = fromIsoDay(given.slice(0, 10));
      if (day && /^\d{4}-\d{2}-\d{2}($|T)/.test(given)) return formatDay(day, locale, "medium");
      const named = fromIsoMonth(given);
      return named ? formatMonth(named, locale, "short") : given;
    }
    if (Array.isArray(given)) return given.map((one) => value(field, one)).join(", ");
    return objectText(given as Record<string, unknown>);
  }

  function numberText(field: string, n: number): string {
    if (field === "villageId") return villages.get(n) ?? `#${n}`;
    if (field === "lookedAfterById" || field === "carerId") return committee.get(n) ?? `#${n}`;
    if (/Satang$/.test(field)) return formatBaht(n, locale, { symbol: true });
    if (/month/i.test(field) && n > 20_000) return month(n);
    return n.toLocaleString("en-US");
  }

  function objectText(given: Record<string, unknown>): string {
    if (typeof given.section === "string") {
      const section = given.section.replace("section", "");
      const key = section === "40" ? `40-${given.option}` : section;
      const name = pick(members, "insurance")[key] ?? key;
      const until = given.toMonth ? ` ${t("until", { month: month(given.toMonth) })}` : "";
      return `${name} ${t("from", { month: month(given.fromMonth) })}${until}`;
    }
    if (typeof given.nameTh === "string") {
      const fee = given.annualFeeSatang;
      return typeof fee === "number"
        ? `${given.nameTh} ${formatBaht(fee, locale, { symbol: true })}`
        : given.nameTh;
    }
    return Object.entries(given)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => `${fields[key] ?? key} ${value(key, inner)}`)
      .join(" ");
  }

  return {
    knows: (name: string) => name in fields,
    field: (name: string, subject: string | null) =>
      (subject === "member" && name === "title" ? fields.memberTitle : fields[name]) ?? name,
    value,
  };
}

/** What a unit calls its own codes. */
function coded(names: readonly CodeName[], locale: Locale): Record<string, string> {
  return Object.fromEntries(
    names.map(({ code, nameTh, nameEn }) => [code, locale === "th" ? nameTh : (nameEn ?? nameTh)]),
  );
}

/** A group of words that another domain keeps, or none when it calls them otherwise. */
function pick(words: Record<string, unknown>, key: string): Record<string, string> {
  const group = words[key];
  return typeof group === "object" && group !== null ? (group as Record<string, string>) : {};
}
