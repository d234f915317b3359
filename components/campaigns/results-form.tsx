"use client";
import { ActionForm } from "@/components/ui/action-form";
import { CheckGroup } from "@/components/ui/choice-field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { setCampaignResults } from "@/lib/campaigns/actions";
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import type th from "@/lib/i18n/th/campaigns";
import { formatMonth, monthOf } from "@/lib/month";

type Person = {
  no: number;
  name: string;
  kind: "application" | "option_change";
  since: Day;
  chosen: boolean;
};

/** Who came because of the day, by ticks. */
export function ResultsForm({
  commandId,
  hidden,
  candidates,
  words: t,
  locale,
}: {
  commandId: string;
  hidden: Record<string, string>;
  candidates: readonly Person[];
  words: (typeof th)["page"];
  locale: Locale;
}) {
  const group = (kind: Person["kind"], name: string, label: string) => {
    const people = candidates.filter((one) => one.kind === kind);
    if (people.length === 0) return null;
    return (
      <CheckGroup
        name={name}
        label={label}
        defaultValues={people.filter((one) => one.chosen).map(({ no }) => String(no))}
        choices={people.map((one) => ({
          value: String(one.no),
          label:
            kind === "application"
              ? fillWords(t.person, {
                  no: one.no,
                  name: one.name,
                  day: formatDay(one.since, locale, "medium"),
                })
              : fillWords(t.personMonth, {
                  no: one.no,
                  name: one.name,
                  month: formatMonth(monthOf(one.since), locale, "long"),
                }),
        }))}
      />
    );
  };
  return (
    <ActionForm
      action={setCampaignResults}
      commandId={commandId}
      hidden={hidden}
      keep
      onDone={() => void toastDone(t.saved)}
    >
      {group("application", "applications", t.applications)}
      {group("option_change", "optionChanges", t.optionChanges)}
      <SubmitButton>{t.save}</SubmitButton>
    </ActionForm>
  );
}
