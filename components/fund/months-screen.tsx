import type { CSSProperties } from "react";
import { LinkButton } from "@/components/ui/button";
import { PageHead, Section } from "@/components/ui/page";
import { type Day, formatDay, todayInBangkok } from "@/lib/day";
import { difference } from "@/lib/fund/closing";
import type { Close, Closes } from "@/lib/fund/statement-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month, monthOf } from "@/lib/month";
import { signed } from "./names";

/** Which months are closed, and which is next. */
export function MonthsScreen({
  closes: { closes, toClose, closedThrough },
  path,
  today,
  locale,
}: {
  closes: Closes;
  /** of the fund's pages */
  path: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const long = (month: Month) => formatMonth(month, locale, "long");
  const heads = ["opening", "in", "out", "closing", "difference", "by"] as const;
  const labels = Object.fromEntries(
    heads.map((name, at) => [`--c${at + 2}`, JSON.stringify(t(`months.${name}`))]),
  );
  return (
    <>
      <PageHead
        back={{ href: path, label: t("back") }}
        over={t("months.over")}
        title={
          closedThrough === null
            ? t("months.titleNone")
            : t("months.title", { month: long(closedThrough) })
        }
        note={t("months.note")}
      />
      <Section title={t("months.toClose")}>
        {toClose.length === 0 && <p>{t("months.noneToClose")}</p>}
        <ul className="rows max-w-200">
          {toClose.map((month, at) => (
            <li key={month}>
              <div>
                <b>
                  <a href={`${path}/months/${isoMonth(month)}`}>{long(month)}</a>
                </b>
                {at > 0 && <p className="note">{t("months.after")}</p>}
              </div>
              {at === 0 && (
                <LinkButton tone="main" href={`${path}/months/${isoMonth(month)}`}>
                  {t("months.close", { month: long(month) })}
                </LinkButton>
              )}
            </li>
          ))}
          <li>
            <div>
              <b>
                <a href={`${path}/months/${isoMonth(monthOf(today))}`}>{long(monthOf(today))}</a>
              </b>
              <p className="note">{t("months.running")}</p>
            </div>
          </li>
        </ul>
      </Section>
      <Section title={t("months.closed")}>
        {closes.length === 0 ? (
          <p className="note">{t("months.none")}</p>
        ) : (
          <div className="dt">
            <table className="tbl" style={labels as CSSProperties}>
              <caption className="sr-only">{t("months.caption")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("months.month")}</th>
                  {(["opening", "in", "out", "closing", "difference"] as const).map((name) => (
                    <th scope="col" className="n" key={name}>
                      {t(`months.${name}`)}
                    </th>
                  ))}
                  <th scope="col">{t("months.by")}</th>
                </tr>
              </thead>
              <tbody>
                {closes.map((close) => (
                  <Row
                    key={`${close.month} ${String(close.closedAt)}`}
                    close={close}
                    path={path}
                    locale={locale}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Section>
    </>
  );
}

function Row({ close, path, locale }: { close: Close; path: string; locale: Locale }) {
  const t = translator(locale, "fund");
  const apart = difference(close.counted, close.cash);
  const on = (at: Date) => formatDay(todayInBangkok(new Date(at)), locale, "medium");
  return (
    <tr>
      <th scope="row">
        <a className="link whitespace-nowrap" href={`${path}/months/${isoMonth(close.month)}`}>
          {formatMonth(close.month, locale, "short")}
        </a>
      </th>
      <td className="n">{signed(close.opening, locale)}</td>
      <td className="n">{signed(close.in, locale)}</td>
      <td className="n">{signed(close.out, locale)}</td>
      <td className="n">{signed(close.closing, locale)}</td>
      <td className={apart === 0 ? "n" : "n font-semibold text-amber"}>{signed(apart, locale)}</td>
      <td>
        <div>
          {close.closedBy}, {on(close.closedAt)}
          {close.reopenedAt && (
            <small>
              {t("months.reopened", {
                day: on(close.reopenedAt),
                name: close.reopenedBy ?? "",
                reason: close.reopenReason ?? "",
              })}
            </small>
          )}
        </div>
      </td>
    </tr>
  );
}
