import { PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet, SignLines } from "@/components/ui/sheet";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { MeetingPage } from "@/lib/meetings/queries";
import { taskSaid } from "./decisions-section";

/** What a committee files: the agenda before a meeting, with room to write; the minutes after it. */
export function MeetingPaperScreen({
  meeting,
  place,
  path,
  locale,
}: {
  meeting: MeetingPage;
  /** the unit's name */
  place: string;
  /** of the meeting */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const units = translator(locale, "units");
  const { finished } = meeting;
  const title = finished ? t("print.minutes") : t("print.agenda");
  const [there, absent] = [true, false].map((is) => meeting.seats.filter((s) => s.present === is));
  return (
    <>
      <div className="no-print">
        <PageHead
          back={{ href: path, label: t("print.back") }}
          title={title}
          note={finished ? undefined : t("print.draft")}
          actions={<PrintButton tone="main" />}
        />
      </div>
      <Sheet
        over={place}
        title={`${title} · ${t("page.title", {
          kind: t(`kind.${meeting.kind}`),
          day: formatDay(meeting.heldOn, locale, "full"),
        })}`}
      >
        {meeting.place && <p>{t("print.place", { place: meeting.place })}</p>}
        <h3 className="mt-4">{t("print.present")}</h3>
        <table className="tbl">
          <thead>
            <tr>
              <th scope="col">{t("print.name")}</th>
              <th scope="col">{t("print.position")}</th>
              {!finished && <th scope="col">{t("print.sign")}</th>}
            </tr>
          </thead>
          <tbody>
            {(finished ? there : meeting.seats)?.map((seat) => (
              <tr key={seat.id}>
                <th scope="row">{seat.name}</th>
                <td>{units(`position.${seat.position}`)}</td>
                {!finished && <td className="w-48" />}
              </tr>
            ))}
          </tbody>
        </table>
        {finished && absent && absent.length > 0 && (
          <p>
            {t("print.absent")}: {absent.map(({ name }) => name).join(", ")}
          </p>
        )}
        <h3 className="mt-4">{t("page.agenda")}</h3>
        {meeting.agenda.map((item, at) => (
          <div key={item.id} className="mt-3">
            <b>
              {t("print.item", { no: String(at + 1) })} {item.title}
            </b>
            {finished ? (
              <p className="whitespace-pre-line">{item.notes ?? "–"}</p>
            ) : (
              <p className="sheet-blank h-12 w-full" />
            )}
          </div>
        ))}
        {finished && meeting.minutes && (
          <p className="mt-4 whitespace-pre-line">{meeting.minutes}</p>
        )}
        {finished && (
          <>
            <h3 className="mt-4">{t("print.decisions")}</h3>
            {meeting.decisions.length === 0 && <p>{t("print.none")}</p>}
            {meeting.decisions.map((decision, at) => (
              <p key={decision.id}>
                <b>{t("print.decision", { no: String(at + 1) })}</b> {decision.text}{" "}
                {taskSaid(decision, locale)}
              </p>
            ))}
          </>
        )}
        <SignLines signers={[t("print.signers.chair"), t("print.signers.secretary")]} />
      </Sheet>
    </>
  );
}
