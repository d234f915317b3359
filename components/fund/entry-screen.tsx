import type { ReactNode } from "react";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { Fold } from "@/components/units/fold";
import { formatDay } from "@/lib/day";
import type { JournalEntry } from "@/lib/fund/entry-queries";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { formatMonth, isoMonth, monthOf } from "@/lib/month";
import { entryWords } from "./entry-words";
import { momentText } from "./moment";
import { accountName, articleName, bahtText, partyName } from "./names";
import { PhotoForm } from "./photo-form";
import { ReverseForm } from "./reverse-form";

/** One entry: what it says, what it rests on, where it came from, how it is booked, and its photos. */
export function EntryScreen({
  entry,
  unitId,
  unit,
  problem,
  locale,
}: {
  entry: JournalEntry;
  unitId: number;
  /** slug */
  unit: string;
  /** what was wrong with a photo, in words */
  problem?: string;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const words = messages[locale].fund;
  const path = `/unit/${unit}/fund`;
  const text = entryWords(entry, locale);
  const moved = entry.in > 0 ? "titleIn" : entry.out > 0 ? "titleOut" : "titleOther";
  return (
    <>
      <PageHead
        back={{ href: `${path}/entries`, label: t("entry.back") }}
        over={t("entry.over", { no: entry.no, day: formatDay(entry.bookedOn, locale, "long") })}
        title={t(`entry.${moved}`, {
          amount: bahtText(entry.in || entry.out || entry.total, locale),
          text: text.said,
        })}
        note={text.book && <span lang="th">{text.book}</span>}
      />
      {entry.reversedByNo !== null && (
        <Notice tone="amber">
          <a className="link" href={`${path}/entries/${entry.reversedByNo}`}>
            {t("entry.reversed", { no: entry.reversedByNo })}
          </a>
        </Notice>
      )}
      <Facts entry={entry} unit={unit} locale={locale} />
      <Lines entry={entry} locale={locale} />
      <Section title={t("entry.photos")}>
        {entry.photoList.length === 0 && <p className="note">{t("entry.photosNone")}</p>}
        <div className="flex flex-wrap gap-4">
          {entry.photoList.map((photo, at) => {
            const src = `/api/units/${unit}/fund/photos/${photo.id}`;
            const said = t("entry.photo", { n: at + 1, name: photo.addedBy });
            return (
              <figure key={photo.id} className="my-3 max-w-80">
                <a href={src} target="_blank" rel="noreferrer">
                  {/* biome-ignore lint/performance/noImgElement: a private file, shown as it was taken */}
                  <img
                    src={src}
                    alt={said}
                    className="max-h-96 border border-line"
                    loading="lazy"
                  />
                </a>
                <figcaption className="note">
                  {said} · {momentText(photo.addedAt, locale)}
                </figcaption>
              </figure>
            );
          })}
        </div>
        <PhotoForm
          path={`/api/units/${unit}/fund/entries/${entry.no}/photos`}
          commandId={crypto.randomUUID()}
          problem={problem}
          words={words.photoForm}
        />
      </Section>
      {entry.mayReverse ? (
        <Section title={t("entry.reverse")} note={t("entry.reverseNote")}>
          <Fold label={t("entry.reverse")}>
            <ReverseForm
              unitId={unitId}
              no={entry.no}
              commandId={crypto.randomUUID()}
              words={words.reverseForm}
            />
          </Fold>
        </Section>
      ) : (
        entry.reversedByNo === null &&
        entry.reversesNo === null && <p className="note mt-6">{t("entry.notHere")}</p>
      )}
    </>
  );
}

function Facts({ entry, unit, locale }: { entry: JournalEntry; unit: string; locale: Locale }) {
  const t = translator(locale, "fund");
  const path = `/unit/${unit}/fund`;
  const facts: [string, ReactNode][] = [[t("entry.kind"), t(`kind.${entry.kind}`)]];
  const happened = formatDay(entry.happenedOn, locale, "long");
  facts.push([t("entry.happened"), happened]);
  if (entry.bookedOn !== entry.happenedOn) {
    const day = formatDay(entry.bookedOn, locale, "long");
    facts.push([t("entry.booked"), t("entry.bookedLate", { day })]);
  }
  if (entry.version !== null) {
    facts.push([
      t("entry.rests"),
      <a key="rests" className="link" href={`/unit/${unit}/regulations/${entry.version}`}>
        {entry.articleNo === null ? "" : `${articleName(entry, locale)} · `}
        {t("entry.version", { version: entry.version })}
      </a>,
    ]);
  }
  const from = originLinks(entry, unit, locale);
  if (from.length > 0) facts.push([t("entry.source"), <Links key="source" links={from} />]);
  if (entry.reversesNo !== null) {
    facts.push([
      t("entry.source"),
      <a key="reverses" className="link" href={`${path}/entries/${entry.reversesNo}`}>
        {t("entry.reverses", { no: entry.reversesNo })}
      </a>,
    ]);
  }
  if (entry.reason !== null) facts.push([t("entry.reason"), entry.reason]);
  const at = momentText(entry.recordedAt, locale);
  facts.push([t("entry.by"), t("entry.byAt", { name: entry.recordedBy, at })]);
  return (
    <dl className="grid max-w-160 gap-x-6 gap-y-2 sm:grid-cols-[12rem_1fr]">
      {facts.map(([name, value], at) => (
        <div key={at} className="contents">
          <dt className="note max-sm:mt-2">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The records an entry came from, each with where it can be looked at. */
function originLinks(entry: JournalEntry, unit: string, locale: Locale): [string, string][] {
  const { source } = entry;
  const t = translator(locale, "fund");
  const at = `/unit/${unit}`;
  if (!source) {
    if (entry.kind !== "kiosk") return [];
    // Payments recorded together without a file: the round they were made in.
    const month = monthOf(entry.happenedOn);
    const text = t("entry.round", { month: formatMonth(month, locale, "long") });
    return [[`${at}/round?month=${isoMonth(month)}&standing=paid`, text]];
  }
  const links: [string, string][] = [];
  if (source.memberNo !== null) {
    links.push([`${at}/members/${source.memberNo}`, t("entry.member", { no: source.memberNo })]);
  }
  if (source.batchId !== null) {
    links.push([`${at}/imports/${source.batchId}`, t("entry.batch", { id: source.batchId })]);
  }
  if (source.meetingOn !== null) {
    const day = formatDay(source.meetingOn, locale, "medium");
    links.push([`${at}/meetings/${source.id}`, t("entry.meeting", { day })]);
  }
  if (source.of === "compensation") links.push([`${at}/fund/work`, t("entry.work")]);
  if (source.receipt !== null) {
    const { yearBe, no } = source.receipt;
    const text = t("entry.receipt", { no, year: String(yearBe) });
    links.push([`${at}/receipts/${yearBe}/${no}`, text]);
  }
  return links;
}

function Links({ links }: { links: [string, string][] }) {
  return links.map(([href, text], at) => (
    <span key={href}>
      {at > 0 && " · "}
      <a className="link" href={href}>
        {text}
      </a>
    </span>
  ));
}

function Lines({ entry, locale }: { entry: JournalEntry; locale: Locale }) {
  const t = translator(locale, "fund");
  return (
    <Section title={t("entry.lines")} note={t("entry.linesNote")}>
      <table className="tbl max-w-160">
        <thead>
          <tr>
            <th scope="col">{t("entry.account")}</th>
            <th scope="col" className="n">
              {t("entry.to")}
            </th>
            <th scope="col" className="n">
              {t("entry.from")}
            </th>
          </tr>
        </thead>
        <tbody>
          {entry.lines.map((line, at) => (
            <tr key={at}>
              <th scope="row">
                {accountName(line.account, locale)}
                {line.party !== "" && <small>{partyName(line, locale)}</small>}
              </th>
              <td className="n">{line.amount > 0 ? formatBaht(line.amount, locale) : ""}</td>
              <td className="n">{line.amount < 0 ? formatBaht(-line.amount, locale) : ""}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("entry.sum")}</th>
            <td className="n">{formatBaht(entry.total, locale)}</td>
            <td className="n">{formatBaht(entry.total, locale)}</td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}
