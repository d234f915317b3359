import { Band } from "@/components/ui/page";
import type { MemberPayments } from "@/lib/contributions/member-queries";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { monthOf } from "@/lib/month";
import { villageFull } from "@/lib/places/names";
import { MemberContributions, MemberStrip, optionLine } from "./member-contributions";

/** One member for the volunteer who looks after them, from plain data. */
export function MemberScreen({
  payments,
  userId,
  today,
  locale,
}: {
  payments: MemberPayments;
  userId: number;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const { name, nickname, classTh, classEn, village } = payments;
  const memberClass = locale === "th" ? classTh : (classEn ?? classTh);
  return (
    <>
      <Band>
        <div className="flex items-center justify-between gap-4">
          <a className="back" href="/volunteer/members">
            ‹ {t("mine.title")}
          </a>
          <span className="over">{villageFull(village, locale)}</span>
        </div>
        <h1 tabIndex={-1}>
          {name} {nickname && <small>({nickname})</small>}
        </h1>
        <p className="over mb-3">
          {[memberClass, optionLine(payments, monthOf(today), locale)].filter(Boolean).join(" · ")}
        </p>
        <MemberStrip payments={payments} today={today} locale={locale} />
      </Band>
      <MemberContributions
        payments={payments}
        today={today}
        locale={locale}
        mayUndo={(paid) => paid.byId === userId}
      />
    </>
  );
}
