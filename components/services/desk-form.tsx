"use client";
import { useCallback, useEffect, useState } from "react";
import { useTyped } from "@/components/members/use-typed";
import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { RadioCards } from "@/components/ui/choice-field";
import { DateField } from "@/components/ui/date-field";
import { NumberField, TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, formatDay, parseDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { formatBaht } from "@/lib/money";
import { pricesOf } from "@/lib/regulations/fees";
import { formatRange } from "@/lib/regulations/range";
import { deskPrices, recordService } from "@/lib/services/actions";
import type { ServiceRecorded } from "@/lib/services/commands";
import type { Desk, PayerFound } from "@/lib/services/desk-queries";
import { quote, type Standing } from "@/lib/services/price";
import { toArabicDigits } from "@/lib/thai";
import { DeskPrice } from "./desk-price";
import { type DeskWords, ownName } from "./desk-words";
import { PayerField } from "./payer-field";

export type DeskFormProps = {
  unitId: number;
  commandId: string;
  /** "/unit/…" */
  path: string;
  desk: Desk;
  today: Day;
  words: DeskWords;
  locale: Locale;
};

/** Records a paid service: who, what, and the money in hand; the rest is in the regulation. */
export function DeskForm(props: DeskFormProps) {
  const { words, path, locale } = props;
  const [last, setLast] = useState<ServiceRecorded | null>(null);
  return (
    <>
      {last && (
        <div className="mb-4 grid gap-3">
          <output className="told block">
            {fillWords(words.done, {
              amount: formatBaht(last.amount, locale),
              no: last.receiptNo,
              year: last.receiptYear,
            })}
          </output>
          <div className="actions">
            <LinkButton href={`${path}/receipts/${last.receiptYear}/${last.receiptNo}`}>
              {words.openReceipt}
            </LinkButton>
            <LinkButton tone="plain" href={`${path}/desk/${last.id}`}>
              {words.openService}
            </LinkButton>
          </div>
        </div>
      )}
      <ActionForm
        action={recordService}
        commandId={props.commandId}
        hidden={{ unitId: String(props.unitId) }}
        onDone={(value) => {
          setLast(value);
          window.scrollTo(0, 0);
        }}
      >
        <Fields {...props} />
      </ActionForm>
    </>
  );
}

function Fields({ unitId, desk: ofToday, today, words, locale }: DeskFormProps) {
  const [desk, setDesk] = useState(ofToday);
  const [payer, setPayer] = useState<PayerFound | null>(null);
  const [offline, setOffline] = useState(false);
  const { typed, follow } = useTyped({
    happenedOn: formatDay(today, locale, "long"),
    service: "",
    visitor: "",
    quantity: "",
  });
  const day = parseDay(typed.happenedOn) ?? today;
  const visitor = typed.visitor === "on";
  const onChosen = useCallback((found: PayerFound | null) => setPayer(found), []);

  useEffect(() => {
    if (desk.day === day) return;
    let stale = false;
    deskPrices({ unitId, happenedOn: day }).then(
      (answer) => {
        if (stale) return;
        setOffline(false);
        if (answer.status === "done") setDesk(answer.value);
      },
      () => {
        if (!stale) setOffline(true);
      },
    );
    return () => {
      stale = true;
    };
  }, [day, desk.day, unitId]);

  const { regulation } = desk;
  const standing = standingOf(payer, visitor);
  const priced = regulation && standing && quote(regulation.terms, typed.service, standing);
  const ranged = priced && priced.range.min !== priced.range.max;
  const times = quantityOf(typed.quantity);
  return (
    <div className="form" onInput={follow}>
      <PayerField
        unitId={unitId}
        day={day}
        chosen={visitor ? null : payer}
        visitor={visitor}
        onChosen={onChosen}
        words={words}
        locale={locale}
      />
      {regulation && regulation.terms.fees.length > 0 ? (
        <RadioCards
          name="service"
          label={words.service}
          choices={regulation.terms.fees.map((fee) => ({
            value: fee.service,
            label: ownName(fee, locale) ?? nameOf(fee.service, words),
            hint: pricesOf(regulation.terms, fee.service)
              .map((one) => {
                const price = formatRange(one.range, locale);
                const name = ownName(one, locale);
                return name === null
                  ? fillWords(words.everyone, { price })
                  : fillWords(words.prices, { name, price });
              })
              .join(" · "),
          }))}
        />
      ) : (
        <p className="notice amber">{regulation ? words.serviceNone : words.unruled}</p>
      )}
      {regulation && standing && typed.service !== "" && (
        <DeskPrice
          terms={regulation.terms}
          service={typed.service}
          standing={standing}
          quantity={times}
          article={regulation.articles[typed.service]}
          words={words}
          locale={locale}
        />
      )}
      {ranged && (
        <NumberField
          name="amount"
          label={words.amount}
          hint={fillWords(words.amountHint, {
            range: formatRange(
              { min: priced.range.min * times, max: priced.range.max * times },
              locale,
            ),
          })}
          unit={words.baht}
          decimal
        />
      )}
      <details open={offline || undefined}>
        <summary className="btn plain">{words.more}</summary>
        <div className="form mt-3">
          <DateField name="happenedOn" label={words.day} defaultValue={typed.happenedOn} />
          <NumberField name="quantity" label={words.quantity} defaultValue="1" />
          <TextField name="note" label={words.noteField} optional maxLength={200} />
        </div>
      </details>
      <p className="note">{offline ? words.offline : ruledBy(desk, words, locale)}</p>
      <SubmitButton wide>{words.submit}</SubmitButton>
    </div>
  );
}

function standingOf(payer: PayerFound | null, visitor: boolean): Standing | null {
  if (visitor) return { member: false };
  return payer && { member: true, classCode: payer.classCode, since: payer.since };
}

function nameOf(service: string, words: DeskWords): string {
  const names: Record<string, string> = words.names;
  return names[service] ?? service;
}

/** As the server will read it; once while it makes no sense. */
function quantityOf(text: string): number {
  const digits = toArabicDigits(text).trim();
  return /^\d{1,3}$/.test(digits) ? Math.max(1, Number(digits)) : 1;
}

function ruledBy({ regulation }: Desk, words: DeskWords, locale: Locale): string {
  if (!regulation) return words.unruled;
  const { version, effectiveFrom, effectiveTo } = regulation;
  const from = formatDay(effectiveFrom, locale, "long");
  return effectiveTo === null
    ? fillWords(words.ruled, { version, from })
    : fillWords(words.ruledUntil, { version, from, to: formatDay(effectiveTo, locale, "long") });
}
