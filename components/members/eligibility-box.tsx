"use client";
import { fillWords } from "@/components/ui/fill-words";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { type OtherInsurance, section40Eligibility } from "@/lib/members/eligibility";
import type { MemberWords } from "./words";

type Line = { met: boolean | null; text: string };

/** Whether this person can join section 40, point by point, while the form is being filled in. */
export function EligibilityBox({
  birth,
  nationalId,
  otherInsurance,
  today,
  locale,
  words,
  form,
}: {
  birth: Day | null;
  nationalId: string | null;
  otherInsurance: OtherInsurance | null;
  today: Day;
  locale: Locale;
  words: MemberWords["eligibility"];
  form: MemberWords["form"];
}) {
  const answer = section40Eligibility({ birth, nationalId, otherInsurance, on: today });
  const lines: Line[] = [];
  const say = (met: boolean | null, text: string, params: Record<string, string | number> = {}) =>
    lines.push({ met, text: fillWords(text, params) });
  const [from, to, card, other] = answer.points;
  const shown = (value: string | number | undefined) =>
    typeof value === "string" ? formatDay(value as Day, locale, "medium") : "";
  if (from && to) {
    const until = shown(to.params.until);
    if (from.met === null) say(null, words.age_unknown, to.params);
    else if (!from.met)
      say(false, words.age_from, { ...from.params, from: shown(from.params.from) });
    else say(to.met, to.met ? words.age_ok : words.age_to, { ...to.params, until });
  }
  if (card?.met === null) say(null, words.card_unknown);
  else if (card?.met === false) say(false, words.card_wrong);
  else if (card) say(true, card.params.kind === "thai" ? words.card_thai : words.card_non_thai);
  if (other?.met === null) say(null, words.other_unknown);
  else if (other?.met) say(true, words.other_ok);
  else if (otherInsurance) {
    say(false, words.other_bad, { other: form[`other_${otherInsurance}`] });
  }
  const verdict = answer.eligible ? "yes" : answer.undecided ? "unknown" : "no";
  const tone = { yes: "teal", unknown: "", no: "amber" }[verdict];
  return (
    <section className={`notice ${tone}`} aria-live="polite">
      <b>{words.title}</b>
      <p>{words[verdict]}</p>
      <ul className="mt-2 grid gap-2">
        {lines.map((line) => (
          <li key={line.text} className="grid grid-cols-[1.6rem_1fr]">
            <span role="img" aria-label={words[wordOf(line.met)]}>
              {line.met === null ? "?" : line.met ? "✓" : "✕"}
            </span>
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
      <p className="note">{words.noBar}</p>
    </section>
  );
}

function wordOf(met: boolean | null): "met" | "unmet" | "open" {
  if (met === null) return "open";
  return met ? "met" : "unmet";
}
