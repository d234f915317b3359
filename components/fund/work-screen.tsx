import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead } from "@/components/ui/page";
import { pageCount, type TableState, tableQuery } from "@/components/ui/table-state";
import { type Day, formatDay } from "@/lib/day";
import type { WorkLine, WorkSums } from "@/lib/fund/work-queries";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { translator } from "@/lib/i18n/translator";
import type { TableAnswer } from "@/lib/table";
import { bahtText } from "./names";
import { workConfig, workStates } from "./work-config";
import { WorkRow } from "./work-line";
import { WorkSteps } from "./work-steps";

/** Campaign days and trips: recorded by one, approved by another, then paid. */
export function WorkScreen({
  answer,
  state,
  unitId,
  path,
  today,
  locale,
}: {
  answer: TableAnswer<WorkLine> & { sums: WorkSums };
  state: TableState;
  unitId: number;
  /** of the fund's pages */
  path: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const { waiting, approved } = answer.sums;
  const open = waiting.n + approved.n > 0;
  const at = `${path}/work`;
  const shown = state.filters.state;
  const to = (change: Partial<TableState>) => at + tableQuery(state, workConfig, change);
  return (
    <>
      <PageHead
        back={{ href: path, label: t("back") }}
        over={t("work.over")}
        title={
          open
            ? t("work.title", {
                waiting: waiting.n,
                approved: bahtText(approved.amount, locale),
              })
            : t("work.titleDone")
        }
        note={t("work.note")}
        actions={
          <LinkButton tone="main" href={`${at}/new`}>
            {t("work.add")}
          </LinkButton>
        }
      />
      <nav className="pages" aria-label={t("work.states")}>
        <a href={to({ filters: {} })} aria-current={shown ? undefined : "page"}>
          {t("work.all")}
        </a>
        {workStates.map((one) => (
          <a
            key={one}
            href={to({ filters: { state: one } })}
            aria-current={shown === one ? "page" : undefined}
          >
            {t(`work.state.${one}`)} {answer.sums[one].n > 0 && answer.sums[one].n}
          </a>
        ))}
      </nav>
      {answer.rows.length === 0 ? (
        <Empty title={t("work.none")}>{t("work.noneHint")}</Empty>
      ) : (
        <ul className="rows max-w-240">
          {answer.rows.map((work) => (
            <WorkRow key={work.id} work={work} entries={`${path}/entries`} locale={locale}>
              <Steps work={work} unitId={unitId} today={today} locale={locale} />
            </WorkRow>
          ))}
        </ul>
      )}
      {pageCount(answer.total, state.size) > 1 && (
        <nav className="pages mt-4" aria-label={t("work.pages")}>
          {state.page > 1 && <a href={to({ page: state.page - 1 })}>‹ {t("work.newer")}</a>}
          {state.page < pageCount(answer.total, state.size) && (
            <a href={to({ page: state.page + 1 })}>{t("work.older")} ›</a>
          )}
        </nav>
      )}
    </>
  );
}

/** Buttons for what this reader may do, and a sentence where somebody else has to. */
function Steps({
  work,
  unitId,
  today,
  locale,
}: {
  work: WorkLine;
  unitId: number;
  today: Day;
  locale: Locale;
}) {
  const { approve, reject, pay, cancel } = work.may;
  const why = work.state === "waiting" ? approve : work.state === "approved" ? pay : null;
  const any = [approve, reject, pay, cancel].some((refusal) => refusal === null);
  return (
    <>
      {why !== null && <p className="note col-span-full">{sayRefusal(locale, { code: why })}</p>}
      {any && (
        <WorkSteps
          unitId={unitId}
          workId={work.id}
          commandIds={{
            approve: crypto.randomUUID(),
            reject: crypto.randomUUID(),
            pay: crypto.randomUUID(),
            cancel: crypto.randomUUID(),
          }}
          may={{
            approve: approve === null,
            reject: reject === null,
            pay: pay === null,
            cancel: cancel === null,
          }}
          own={approve === "work_own"}
          amount={bahtText(work.amount, locale)}
          todayText={formatDay(today, locale, "medium")}
          words={messages[locale].fund.workSteps}
        />
      )}
    </>
  );
}
