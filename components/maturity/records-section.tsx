import { Chip } from "@/components/ui/marks";
import { Section } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { EvidenceRecords } from "@/lib/maturity/record-queries";
import { formatMonth } from "@/lib/month";

/** The records behind what a coordinator finds on no other page; each list is where a figure leads. */
export function RecordsSection({
  records,
  asked,
  locale,
}: {
  records: EvidenceRecords;
  /** what the standard asks: only lists behind that are shown */
  asked: readonly string[];
  locale: Locale;
}) {
  const t = translator(locale, "maturity");
  const campaigns = translator(locale, "campaigns");
  const day = (given: Parameters<typeof formatDay>[0]) => formatDay(given, locale, "medium");
  const lists = [
    {
      of: "fund_closes" as const,
      lines: records.closes.map(({ month, closedOn }) => ({
        key: String(month),
        said: formatMonth(month, locale, "long"),
        note: t("records.closed", { day: day(closedOn) }),
      })),
    },
    {
      of: "plan_done" as const,
      lines: records.activities.map(({ title, dueOn, doneOn }, at) => ({
        key: String(at),
        said: title,
        note: t("records.due", { day: day(dueOn) }),
        chip: doneOn ? t("records.done", { day: day(doneOn) }) : t("records.notDone"),
        good: doneOn !== null,
      })),
    },
    {
      of: "campaigns" as const,
      lines: records.campaigns.map(({ kind, heldOn, peopleReached }, at) => ({
        key: String(at),
        said: campaigns(`kind.${kind}`),
        note: [
          day(heldOn),
          peopleReached !== null && campaigns("list.met", { count: peopleReached }),
        ]
          .filter(Boolean)
          .join(" · "),
      })),
    },
  ];
  return (
    <>
      {lists
        .filter(({ of }) => asked.includes(of))
        .map(({ of, lines }) => (
          <Section
            key={of}
            id={of}
            title={t(`figures.${of}.name`)}
            note={
              lines.length === 0 ? t("records.none") : t("records.count", { count: lines.length })
            }
          >
            <ul className="rows max-w-240">
              {lines.map(({ key, said, note, ...more }) => (
                <li key={key}>
                  <div>
                    <b>{said}</b>
                    <p className="note">{note}</p>
                  </div>
                  {"chip" in more && <Chip tone={more.good ? "teal" : "neutral"}>{more.chip}</Chip>}
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </>
  );
}
