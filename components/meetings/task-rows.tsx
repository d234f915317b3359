import { Chip } from "@/components/ui/marks";
import { RowActions } from "@/components/units/fold";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { doTask, dropTask, undoTask } from "@/lib/meetings/actions";
import type { TaskLine } from "@/lib/meetings/task-queries";
import { taskState } from "@/lib/meetings/tasks";
import { OneTap } from "./one-tap";

/** Tasks with who and until when; done by one tap, and undone by another. */
export function TaskRows({
  tasks,
  unitId,
  path,
  today,
  locale,
}: {
  tasks: readonly TaskLine[];
  unitId: number;
  /** "/unit/…/meetings" */
  path: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "meetings");
  const day = (given: Day) => formatDay(given, locale, "medium");
  return (
    <ul className="rows max-w-240">
      {tasks.map((task) => {
        const state = taskState(task, today);
        const hidden = { unitId: String(unitId), taskId: String(task.id) };
        const facts = [
          task.who,
          task.dueOn && t("tasks.due", { day: day(task.dueOn) }),
          task.doneOn && t("tasks.doneOn", { day: day(task.doneOn) }),
        ];
        return (
          <li key={task.id}>
            <div>
              <b>{state === "dropped" ? <s>{task.text}</s> : task.text}</b>{" "}
              {state === "late" && <Chip tone="amber">{t("tasks.late")}</Chip>}
              {state === "dropped" && <Chip>{t("tasks.dropped")}</Chip>}
              <p className="note">
                {facts.filter(Boolean).join(" · ")}
                {task.meetingId !== null && task.metOn && (
                  <>
                    {" · "}
                    <a href={`${path}/${task.meetingId}`}>
                      {t("tasks.fromMeeting", { day: day(task.metOn) })}
                    </a>
                  </>
                )}
              </p>
            </div>
            <RowActions>
              {state === "late" || state === "open" ? (
                <>
                  <OneTap action={doTask} hidden={hidden} label={t("tasks.done")} tone="outline" />
                  <OneTap action={dropTask} hidden={hidden} label={t("tasks.drop")} />
                </>
              ) : (
                <OneTap action={undoTask} hidden={hidden} label={t("tasks.undo")} />
              )}
            </RowActions>
          </li>
        );
      })}
    </ul>
  );
}
