import type { ReactNode } from "react";
import { Chip } from "@/components/ui/marks";
import { Empty, Notice, PageHead, Section } from "@/components/ui/page";
import { stepKinds } from "@/lib/assessments/follow-up-input";
import type { FollowUp } from "@/lib/assessments/follow-up-queries";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatPhone } from "@/lib/thai";
import { CloseFollowUp, StepForm } from "./follow-up-forms";
import { instrumentName, unitName } from "./round-words";
import { whoIs } from "./who";

type Words = ReturnType<typeof translator<"assessments">>;

/** People whose score must not wait, for those who may know; nothing of them for others. */
export function FollowUpsScreen({
  people,
  today,
  /** where a round begins: its number and the person's follow */
  roundsPath,
  units,
  children,
  locale,
}: {
  /** null where the reader may not know */
  people: FollowUp[] | null;
  today: Day;
  roundsPath: string;
  units?: boolean;
  children?: ReactNode;
  locale: Locale;
}) {
  const t = translator(locale, "assessments");
  const open = people?.filter((one) => one.closedOn === null) ?? [];
  const late = open.filter((one) => one.dueOn < today && one.steps.length === 0);
  const closed = people?.filter((one) => one.closedOn !== null) ?? [];
  return (
    <>
      <PageHead
        over={t("followUps.over")}
        title={
          people === null
            ? t("followUps.titleOthers")
            : t("followUps.title", { open: open.length, late: late.length })
        }
        note={t("followUps.note")}
      />
      {people === null && <Notice>{t("followUps.others")}</Notice>}
      {people?.length === 0 && (
        <Empty title={t("followUps.emptyTitle")}>{t("followUps.empty")}</Empty>
      )}
      {open.length > 0 && (
        <Section title={t("followUps.open")}>
          <ul className="follow-ups">
            {open.map((one) => (
              <One
                key={one.id}
                one={one}
                today={today}
                roundsPath={roundsPath}
                units={units}
                t={t}
                locale={locale}
              />
            ))}
          </ul>
        </Section>
      )}
      {closed.length > 0 && (
        <Section title={t("followUps.done")}>
          <ul className="follow-ups">
            {closed.map((one) => (
              <One
                key={one.id}
                one={one}
                today={today}
                roundsPath={roundsPath}
                units={units}
                t={t}
                locale={locale}
              />
            ))}
          </ul>
        </Section>
      )}
      {children}
    </>
  );
}

function One({
  one,
  today,
  roundsPath,
  units,
  t,
  locale,
}: {
  one: FollowUp;
  today: Day;
  roundsPath: string;
  units?: boolean;
  t: Words;
  locale: Locale;
}) {
  const words = messages[locale].assessments.followUps;
  const on = (day: Day) => formatDay(day, locale, "medium");
  const { name, about } = whoIs(one, t, locale);
  const instrument = instrumentName(one, locale);
  return (
    <li>
      <h3>
        {name} <small>{about}</small>
      </h3>
      <p>
        {one.closedOn ? (
          <Chip>{t("followUps.closedOn", { day: on(one.closedOn) })}</Chip>
        ) : one.steps.length > 0 ? (
          <Chip tone="teal">{t("followUps.begun")}</Chip>
        ) : (
          <Chip tone="amber">
            {t(one.dueOn < today ? "followUps.late" : "followUps.due", { day: on(one.dueOn) })}
          </Chip>
        )}{" "}
        <small className="inline">
          {units
            ? t("followUps.from", { instrument, unit: unitName(one, locale) })
            : t("followUps.fromMine", { instrument })}{" "}
          · {t("followUps.opened", { day: on(one.openedOn) })}
        </small>
      </p>
      <ul className="steps">
        {one.steps.length === 0 && <li>{t("followUps.noSteps")}</li>}
        {one.steps.map((step) => (
          <li key={`${step.kind} ${step.happenedOn} ${step.note} ${step.by}`}>
            <b>{words.kind[step.kind]}</b> {on(step.happenedOn)}{" "}
            <small className="inline">{t("followUps.by", { name: step.by })}</small>
            {step.note && <p>{step.note}</p>}
          </li>
        ))}
      </ul>
      {one.outcome && (
        <p>
          <b>{t("followUps.outcome")}:</b> {one.outcome}
        </p>
      )}
      <div className="actions">
        {one.closedOn === null && (
          <>
            <StepForm
              followUpId={one.id}
              kinds={stepKinds.map((kind) => ({ value: kind, label: words.kind[kind] }))}
              today={formatDay(today, locale, "long")}
              words={words}
            />
            {one.steps.length > 0 && <CloseFollowUp followUpId={one.id} words={words} />}
          </>
        )}
        {one.phone && (
          <a className="btn" href={`tel:${one.phone}`}>
            {t("followUps.call", { phone: formatPhone(one.phone) })}
          </a>
        )}
        <a className="btn plain" href={`${roundsPath}/${one.roundId}/people/${one.no}`}>
          {t("followUps.answers")}
        </a>
      </div>
    </li>
  );
}
