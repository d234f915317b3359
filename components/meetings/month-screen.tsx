import { Empty, PageHead, Section } from "@/components/ui/page";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { MeetingLine } from "@/lib/meetings/queries";
import type { MonthTasks } from "@/lib/meetings/task-queries";
import { formatMonth, type Month } from "@/lib/month";
import { MeetingRows } from "./meeting-rows";
import { TaskRows } from "./task-rows";

/** What was met about in one month, and the tasks that came of it or were done in it. */
export function MeetingsMonthScreen({
  meetings,
  tasks,
  month,
  unitId,
  path,
  today,
  locale,
}: {
  meetings: readonly MeetingLine[];
  tasks: MonthTasks;
  month: Month;
  unitId: number;
  /** "/unit/…/meetings" */
  path: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const rows = { unitId, path, today, locale };
  return (
    <>
      <PageHead
        back={{ href: path, label: t("month.back") }}
        over={t("list.over")}
        title={t("month.title", { month: formatMonth(month, locale, "long") })}
      />
      {meetings.length === 0 ? (
        <Empty title={t("month.none")}>{t("month.noneHint")}</Empty>
      ) : (
        <MeetingRows meetings={meetings} path={path} locale={locale} />
      )}
      <Section title={t("month.tasks", { count: tasks.decided.length })} id="tasks">
        <TaskRows tasks={tasks.decided} {...rows} />
      </Section>
      <Section title={t("month.done", { count: tasks.done.length })} id="done">
        <TaskRows tasks={tasks.done} {...rows} />
      </Section>
    </>
  );
}
