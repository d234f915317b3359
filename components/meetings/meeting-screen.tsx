import { ActionForm } from "@/components/ui/action-form";
import { LinkButton } from "@/components/ui/button";
import { CheckGroup } from "@/components/ui/choice-field";
import type { Choice } from "@/components/ui/field";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { cancelMeeting, finishMeeting, setPresence } from "@/lib/meetings/actions";
import type { MeetingPage } from "@/lib/meetings/queries";
import { AgendaSection } from "./agenda-section";
import { DecisionsSection } from "./decisions-section";
import { MinutesForm } from "./minutes-form";
import { OneTap } from "./one-tap";

/** A meeting from its agenda to its minutes. */
export function MeetingScreen({
  meeting,
  seats,
  quorum,
  unitId,
  path,
  locale,
}: {
  meeting: MeetingPage;
  /** who a decision can be given to */
  seats: Choice[];
  /** so many make a meeting; null where no regulation says it */
  quorum: number | null;
  unitId: number;
  /** "/unit/…" */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const units = translator(locale, "units");
  const { id, finished, cancelled } = meeting;
  const edit = !finished && !cancelled;
  const present = meeting.seats.filter((seat) => seat.present).length;
  const counts = { present, seats: meeting.seats.length };
  const hidden = { unitId: String(unitId), meetingId: String(id) };
  const at = `${path}/meetings`;
  return (
    <>
      <PageHead
        back={{ href: at, label: t("page.back") }}
        over={meeting.place === null ? undefined : t("print.place", { place: meeting.place })}
        title={t("page.title", {
          kind: t(`kind.${meeting.kind}`),
          day: formatDay(meeting.heldOn, locale, "long"),
        })}
        note={
          finished
            ? t("page.noteDone", { ...counts, decisions: meeting.decisions.length })
            : t("page.noteOpen", { ...counts, items: meeting.agenda.length })
        }
        actions={
          <LinkButton href={`${at}/${id}/print`}>
            {finished ? t("page.printMinutes") : t("page.printAgenda")}
          </LinkButton>
        }
      />
      {finished && (
        <Notice tone="teal">
          {t("page.finished", {
            day: meeting.finishedOn ? formatDay(meeting.finishedOn, locale, "medium") : "",
            name: meeting.finishedBy ?? "",
          })}
        </Notice>
      )}
      {cancelled && <Notice tone="amber">{t("page.cancelled")}</Notice>}
      <AgendaSection meeting={meeting} hidden={hidden} path={path} edit={edit} locale={locale} />
      <Section title={t("page.presence")}>
        {edit && meeting.seats.length > 0 ? (
          <ActionForm action={setPresence} commandId={crypto.randomUUID()} hidden={hidden} keep>
            <CheckGroup
              name="present"
              label={t("page.tickPresent")}
              defaultValues={meeting.seats.flatMap((seat) =>
                seat.present ? [String(seat.id)] : [],
              )}
              choices={meeting.seats.map(({ id: seat, name, position }) => ({
                value: String(seat),
                label: `${name} · ${units(`position.${position}`)}`,
              }))}
            />
            <SubmitButton>{t("page.presenceSave")}</SubmitButton>
          </ActionForm>
        ) : (
          <p>
            {meeting.seats
              .filter((seat) => seat.present)
              .map(({ name }) => name)
              .join(", ") || t("page.nobodySeated")}
          </p>
        )}
        {quorum !== null && (
          <p className={present >= quorum ? "notice teal mt-3" : "notice amber mt-3"}>
            {present >= quorum
              ? t("page.quorumOk", { needed: quorum })
              : t("page.quorumMissing", { needed: quorum, missing: quorum - present })}
          </p>
        )}
      </Section>
      <Section title={t("page.notes")} note={edit ? t("page.notesHint") : undefined}>
        {edit ? (
          <MinutesForm meeting={meeting} hidden={hidden} locale={locale} />
        ) : (
          <>
            {meeting.minutes && <p className="whitespace-pre-line">{meeting.minutes}</p>}
            {meeting.agenda
              .filter((item) => item.notes)
              .map((item) => (
                <div key={item.id} className="mt-3">
                  <b>{item.title}</b>
                  <p className="whitespace-pre-line">{item.notes}</p>
                </div>
              ))}
          </>
        )}
      </Section>
      <DecisionsSection
        meeting={meeting}
        seats={seats}
        hidden={hidden}
        path={path}
        edit={edit}
        locale={locale}
      />
      {edit && (
        <Section title={t("page.finish")} note={t("page.finishHint")}>
          <div className="flex flex-wrap gap-3">
            <OneTap action={finishMeeting} hidden={hidden} label={t("page.finish")} tone="main" />
            {meeting.decisions.length === 0 && (
              <OneTap action={cancelMeeting} hidden={hidden} label={t("page.cancel")} />
            )}
          </div>
        </Section>
      )}
    </>
  );
}
