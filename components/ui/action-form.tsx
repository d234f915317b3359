"use client";
import {
  type FormEvent,
  type ReactNode,
  useActionState,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
} from "react";
import { type FormAction, type FormState, idle } from "@/lib/form-state";
import { newCommandId } from "./command-id";
import { FormContext } from "./form-context";
import { ErrorSummary, FormMessage } from "./form-message";
import { useWords } from "./words";

/** A line that broke may say nothing for long: then it is said without waiting for the browser. */
const SILENCE = 6_000;

/**
 * A form over a server action. What was typed stays whatever the answer, the first field in need gets
 * the focus, and `commandId` stays the same until the command is done, so that a repeated submission
 * is the same write. Without JavaScript React posts the form and the page comes back with the state.
 */
export function ActionForm<T>({
  action,
  commandId,
  children,
  onDone,
  keep,
  inline,
  hidden,
  className,
}: {
  action: FormAction<T>;
  /** Made by the server for browsers without JavaScript; replaced on arrival elsewhere. */
  commandId?: string;
  children: ReactNode | ((state: FormState<T>, pending: boolean) => ReactNode);
  onDone?: (value: T, message: string | undefined) => void;
  /** Keep what is typed after success too. */
  keep?: boolean;
  inline?: boolean;
  /** Posted along with the fields. */
  hidden?: Record<string, string>;
  className?: string;
}) {
  const t = useWords();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState(action, idle as Awaited<FormState<T>>);
  const [answered, setAnswered] = useState<FormState<T> | null>(null);
  const sentFrom = useRef<Element | null>(null);
  const [pending, start] = useTransition();
  const [command, setCommand] = useState(commandId ?? "");
  const [round, setRound] = useState(0);
  const [silent, setSilent] = useState(false);
  const state: FormState<T> = answered ?? posted;

  // A page taken from the browser's memory may carry an id that was used already.
  useEffect(() => setCommand(newCommandId()), []);

  useEffect(() => {
    // Whoever went on typing elsewhere while the answer was on its way is not called back.
    const now = document.activeElement;
    if (now !== sentFrom.current && now?.matches("input,textarea,select")) return;
    if (answered?.status === "invalid") {
      const needy = form.current?.querySelector<HTMLElement>("[aria-invalid],[data-invalid]");
      const first = needy?.matches("fieldset") ? needy.querySelector<HTMLElement>("input") : needy;
      first?.focus();
    }
    // The button is often at the far end of the form from what the form has to say.
    if (answered?.status === "refused") {
      form.current?.querySelector<HTMLElement>(".told")?.focus();
    }
  }, [answered]);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    sentFrom.current = document.activeElement;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    const silence = setTimeout(() => setSilent(true), SILENCE);
    start(async () => {
      let next: FormState<T>;
      try {
        next = await action(state, data);
      } catch (error) {
        const digest = (error as { digest?: unknown }).digest;
        if (typeof digest === "string" && digest.startsWith("NEXT_")) throw error;
        const message = digest ? t("form.failed", { code: String(digest) }) : t("form.offline");
        next = { status: "refused", code: digest ? "failed" : "offline", message };
      } finally {
        clearTimeout(silence);
        setSilent(false);
      }
      start(() => {
        setAnswered(next);
        if (next.status !== "done") return;
        setCommand(newCommandId());
        if (!keep) setRound((n) => n + 1);
        onDone?.(next.value, next.message);
      });
    });
  }

  const info = useMemo(
    () => ({
      id,
      errors: state.status === "invalid" ? state.fields : {},
      values:
        (state.status === "invalid" || state.status === "refused" ? state.values : null) ?? {},
      pending,
    }),
    [id, state, pending],
  );
  const look = inline ? "form line" : "form";
  return (
    <form
      ref={form}
      className={className ?? look}
      action={post}
      onSubmit={submit}
      noValidate
      aria-busy={pending || undefined}
    >
      <input type="hidden" name="commandId" value={command} />
      {Object.entries(hidden ?? {}).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormContext.Provider value={info}>
        {Object.keys(info.errors).length > 1 && <ErrorSummary form={id} errors={info.errors} />}
        <FormMessage state={state} />
        <Fields key={round}>
          {typeof children === "function" ? children(state, pending) : children}
        </Fields>
        {silent && <output className="notice amber block">{t("form.silent")}</output>}
      </FormContext.Provider>
    </form>
  );
}

/** Remounted after success, which empties the fields. */
function Fields({ children }: { children: ReactNode }) {
  return children;
}
