"use client";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { CheckField } from "@/components/ui/choice-field";
import { Field } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { useField } from "@/components/ui/form-context";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { villageFull } from "@/lib/places/names";
import { findPayers } from "@/lib/services/actions";
import type { PayerFound } from "@/lib/services/desk-queries";
import type { DeskWords } from "./desk-words";

/** So long the typing rests before the register is asked. */
const PAUSE = 180;

/**
 * Who a service is for: a name or number, looked up on the register while it is typed, or with the
 * tick the name of somebody who is not on it. Without JavaScript the number does.
 */
export function PayerField({
  unitId,
  day,
  chosen,
  visitor,
  onChosen,
  words,
  locale,
}: {
  unitId: number;
  /** the day whose class counts */
  day: Day;
  chosen: PayerFound | null;
  visitor: boolean;
  onChosen: (payer: PayerFound | null) => void;
  words: DeskWords;
  locale: Locale;
}) {
  const field = useField("who");
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<PayerFound[] | null>(null);
  const [active, setActive] = useState(0);
  // Away from the box the list is hidden; what stands beneath stays, so that nothing moves under a finger.
  const [away, setAway] = useState(false);
  const [offline, setOffline] = useState(false);
  const chosenNo = chosen?.no;

  // What was typed before this script listened.
  useEffect(() => {
    if (input.current?.value) setTyped(input.current.value);
  }, []);

  // The latest question alone is answered, whichever answer comes first.
  useEffect(() => {
    const q = typed.trim();
    if (visitor || q === "" || chosenNo !== undefined) {
      setFound(null);
      return;
    }
    let stale = false;
    const timer = setTimeout(async () => {
      try {
        const answer = await findPayers({ unitId, q, happenedOn: day });
        if (stale) return;
        setOffline(false);
        setActive(0);
        setFound(answer.status === "done" ? answer.value : []);
      } catch {
        if (!stale) setOffline(true);
      }
    }, PAUSE);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [typed, visitor, chosenNo, unitId, day]);

  // On another day the same person may have been of another class.
  useEffect(() => {
    if (chosenNo === undefined) return;
    let stale = false;
    findPayers({ unitId, q: String(chosenNo), happenedOn: day }).then(
      (answer) => {
        const again = answer.status === "done" && answer.value.find((one) => one.no === chosenNo);
        if (!stale && again) onChosen(again);
      },
      () => {
        if (!stale) setOffline(true);
      },
    );
    return () => {
      stale = true;
    };
  }, [day, chosenNo, unitId, onChosen]);

  const open = !away && found !== null && found.length > 0;

  function choose(payer: PayerFound) {
    if (input.current) input.current.value = payer.name;
    setFound(null);
    onChosen(payer);
    // Whoever follows the form's fields hears of it as of any typing.
    input.current?.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function keys(event: KeyboardEvent) {
    if (!found || !open) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setActive((active + step + found.length) % found.length);
    } else if (event.key === "Enter") {
      const payer = found[active];
      if (payer) {
        event.preventDefault();
        choose(payer);
      }
    } else if (event.key === "Escape") setFound(null);
  }

  return (
    <>
      <div className="relative">
        <Field {...field} label={words.who} hint={visitor ? words.visitorHint : words.whoHint}>
          {(aria) => (
            <input
              {...aria}
              ref={input}
              className="input"
              type="text"
              name="who"
              autoComplete="off"
              maxLength={120}
              defaultValue={field.initial}
              role="combobox"
              aria-autocomplete="list"
              aria-expanded={open}
              aria-controls={listId}
              aria-activedescendant={open ? `${listId}-${active}` : undefined}
              onKeyDown={keys}
              onChange={(event) => {
                setTyped(event.target.value);
                if (chosen) onChosen(null);
              }}
              onFocus={() => setAway(false)}
              onBlur={() => setAway(true)}
            />
          )}
        </Field>
        <div
          id={listId}
          role="listbox"
          aria-label={words.results}
          hidden={!open}
          className="absolute inset-x-0 z-10 mt-1 rounded-md border border-edge bg-white py-1 shadow-lg"
        >
          {found?.map((payer, at) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text box
            // biome-ignore lint/a11y/useKeyWithClickEvents: its keys choose
            <div
              key={payer.no}
              id={`${listId}-${at}`}
              role="option"
              aria-selected={at === active}
              className={`min-h-12 cursor-pointer px-4 py-2 ${at === active ? "bg-teal-100" : ""}`}
              // Before the box loses the focus and the list with it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(payer)}
            >
              {payer.name}
              <span className={at === active ? "block text-sm" : "hint block"}>
                {about(payer, words, locale)}
              </span>
            </div>
          ))}
        </div>
        <output className="hint block">
          {offline
            ? words.offline
            : chosen
              ? about(chosen, words, locale)
              : found?.length === 0
                ? words.foundNone
                : found !== null
                  ? fillWords(words.found, { n: found.length })
                  : ""}
        </output>
      </div>
      <input type="hidden" name="memberNo" value={chosen?.no ?? ""} />
      <CheckField name="visitor" label={words.visitor} />
    </>
  );
}

function about(payer: PayerFound, words: DeskWords, locale: Locale): string {
  const village = villageFull({ number: payer.villageNumber, name: payer.villageName }, locale);
  const said = fillWords(words.member, { no: payer.no, village });
  return payer.left ? `${said} · ${words.left}` : said;
}
