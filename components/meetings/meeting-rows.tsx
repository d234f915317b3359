import { Chip } from "@/components/ui/marks";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { MeetingLine } from "@/lib/meetings/queries";

/** Meetings one below the other, each the way to its page. */
export function MeetingRows({
  meetings,
  path,
  locale,
}: {
  meetings: readonly MeetingLine[];
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  return (
    <ul className="rows max-w-240">
      {meetings.map((one) => (
        <li key={one.id}>
          <div>
            <b>
              <a href={`${path}/${one.id}`}>
                {t("page.title", {
                  kind: t(`kind.${one.kind}`),
                  day: formatDay(one.heldOn, locale, "medium"),
                })}
              </a>
            </b>
            <p className="note">
              {[
                one.place,
                one.finished
                  ? t("list.present", { count: one.present })
                  : t("list.items", { count: one.items }),
                one.decisions > 0 && t("list.decisions", { count: one.decisions }),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </div>
          {one.cancelled && <Chip>{t("list.cancelled")}</Chip>}
          {!one.finished && !one.cancelled && <Chip tone="amber">{t("list.unfinished")}</Chip>}
        </li>
      ))}
    </ul>
  );
}
