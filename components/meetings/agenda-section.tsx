import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold, RowActions } from "@/components/units/fold";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import {
  addAgendaItem,
  moveAgendaItem,
  refillAgenda,
  removeAgendaItem,
} from "@/lib/meetings/actions";
import type { MeetingPage } from "@/lib/meetings/queries";
import { OneTap } from "./one-tap";
import { recordOf } from "./record-of";

/** The agenda in its order, each item opening what it speaks of. */
export function AgendaSection({
  meeting,
  hidden,
  path,
  edit,
  locale,
}: {
  meeting: MeetingPage;
  /** which meeting */
  hidden: Record<string, string>;
  path: string;
  edit: boolean;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const { agenda } = meeting;
  return (
    <Section title={t("page.agenda")}>
      <ol className="rows max-w-240">
        {agenda.map((item, at) => {
          const one = { ...hidden, itemId: String(item.id) };
          const record = recordOf(item, path);
          return (
            <li key={item.id}>
              <div>
                {at + 1}. {item.title}{" "}
                {record && (
                  <a className="link" href={record}>
                    {t("page.openRecord")}
                  </a>
                )}
              </div>
              {edit && (
                <RowActions>
                  {at > 0 && (
                    <OneTap
                      action={moveAgendaItem}
                      hidden={{ ...one, up: "true" }}
                      label="↑"
                      says={t("page.up", { title: item.title })}
                    />
                  )}
                  {at < agenda.length - 1 && (
                    <OneTap
                      action={moveAgendaItem}
                      hidden={one}
                      label="↓"
                      says={t("page.down", { title: item.title })}
                    />
                  )}
                  {!item.notes && (
                    <OneTap
                      action={removeAgendaItem}
                      hidden={one}
                      label="✕"
                      says={t("page.remove", { title: item.title })}
                    />
                  )}
                </RowActions>
              )}
            </li>
          );
        })}
      </ol>
      {edit && (
        <div className="mt-4 flex flex-wrap items-start gap-3">
          <Fold label={t("page.add")}>
            <ActionForm action={addAgendaItem} commandId={crypto.randomUUID()} hidden={hidden}>
              <TextField name="title" label={t("page.itemTitle")} maxLength={300} />
              <SubmitButton>{t("page.add")}</SubmitButton>
            </ActionForm>
          </Fold>
          <OneTap action={refillAgenda} hidden={hidden} label={t("page.refill")} />
        </div>
      )}
    </Section>
  );
}
