import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { type Choice, SelectField, TextField } from "@/components/ui/field";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { addTask } from "@/lib/meetings/actions";
import { meetingKinds } from "@/lib/meetings/agenda";
import type { MeetingLine } from "@/lib/meetings/queries";
import type { TaskLine } from "@/lib/meetings/task-queries";
import { taskState } from "@/lib/meetings/tasks";
import { CallForm } from "./call-form";
import { MeetingRows } from "./meeting-rows";
import { TaskRows } from "./task-rows";

/** What is called, what was given to whom, and what was held. */
export function MeetingsScreen({
  meetings,
  tasks,
  seats,
  asked,
  unitId,
  path,
  exports,
  today,
  locale,
}: {
  meetings: readonly MeetingLine[];
  tasks: readonly TaskLine[];
  /** who a task can be given to */
  seats: Choice[];
  /** what the regulation in force asks for, and how much of it was held */
  asked: { times: number; months: number; held: number } | null;
  unitId: number;
  /** "/unit/…/meetings" */
  path: string;
  /** "/api/units/…/meetings", to which an ending is added */
  exports: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const open = meetings.filter((one) => !one.finished && !one.cancelled).reverse();
  const past = meetings.filter((one) => one.finished || one.cancelled);
  const todo = tasks.filter((task) => ["open", "late"].includes(taskState(task, today)));
  const ended = tasks.filter((task) => !todo.includes(task));
  const late = todo.filter((task) => taskState(task, today) === "late").length;
  const next = open[0];
  const rows = { unitId, path, today, locale };
  const title = () => {
    if (!next) return t("list.none");
    const day = formatDay(next.heldOn, locale, "long");
    return next.heldOn < today ? t("list.now", { day }) : t("list.next", { day });
  };
  return (
    <>
      <PageHead
        over={t("list.over")}
        title={title()}
        note={[
          todo.length > 0 ? t("list.note", { open: todo.length, late }) : t("list.noteNone"),
          asked && t("list.asked", asked),
        ]
          .filter(Boolean)
          .join(" · ")}
      />
      <Fold label={t("list.call")} tone="main">
        <CallForm
          unitId={unitId}
          commandId={crypto.randomUUID()}
          kinds={meetingKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          today={formatDay(today, locale, "medium")}
          path={path}
          words={messages[locale].meetings.list}
        />
      </Fold>
      {open.length > 0 && (
        <Section title={t("list.open")}>
          <MeetingRows meetings={open} path={path} locale={locale} />
        </Section>
      )}
      <Section title={t("tasks.title")} id="tasks">
        {todo.length === 0 ? (
          <Empty title={t("tasks.empty")}>{t("tasks.emptyHint")}</Empty>
        ) : (
          <TaskRows tasks={todo} {...rows} />
        )}
        <div className="mt-4">
          <Fold label={t("tasks.add")}>
            <ActionForm
              action={addTask}
              commandId={crypto.randomUUID()}
              hidden={{ unitId: String(unitId) }}
            >
              <TextField name="text" label={t("tasks.text")} maxLength={500} />
              <SelectField
                name="committeeMemberId"
                label={t("tasks.who")}
                choices={seats}
                empty={t("tasks.nobody")}
                optional
              />
              <DateField name="dueOn" label={t("tasks.dueOn")} optional />
              <SubmitButton>{t("tasks.submit")}</SubmitButton>
            </ActionForm>
          </Fold>
        </div>
        {ended.length > 0 && (
          <details className="mt-4">
            <summary className="link">{t("tasks.ended", { count: ended.length })}</summary>
            <TaskRows tasks={ended} {...rows} />
          </details>
        )}
      </Section>
      <Section title={t("list.past")}>
        {past.length === 0 ? (
          <Empty title={t("list.empty")}>{t("list.emptyHint")}</Empty>
        ) : (
          <MeetingRows meetings={past} path={path} locale={locale} />
        )}
        {meetings.length > 0 && (
          <p className="no-print mt-4 flex flex-wrap gap-2">
            <a className="btn" href={`${exports}.xlsx`} download>
              {t("file.xlsx")}
            </a>
            <a className="btn" href={`${exports}.csv`} download>
              {t("file.csv")}
            </a>
          </p>
        )}
      </Section>
    </>
  );
}
