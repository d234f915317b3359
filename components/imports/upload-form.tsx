"use client";
import { useRouter } from "next/navigation";
import { type DragEvent, type FormEvent, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { newCommandId } from "@/components/ui/command-id";
import { fillWords } from "@/components/ui/fill-words";
import { Progress } from "@/components/ui/progress";

export type UploadWords = Record<
  | "kind"
  | "payments"
  | "paymentsHint"
  | "members"
  | "membersHint"
  | "file"
  | "fileHint"
  | "button"
  | "sending"
  | "reading"
  | "offline",
  string
>;

/**
 * Sends a file and says how far it is. Without JavaScript the same form posts by itself and the answer
 * leads on.
 */
export function UploadForm({
  path,
  commandId,
  words,
}: {
  path: string;
  commandId: string;
  words: UploadWords;
}) {
  const router = useRouter();
  const [command, setCommand] = useState(commandId);
  const [percent, setPercent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (percent !== null) return;
    const request = new XMLHttpRequest();
    const failed = (message: string) => {
      setPercent(null);
      setProblem(message);
      setCommand(newCommandId());
    };
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) setPercent(Math.floor((100 * loaded) / total));
    };
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (answer.href) router.push(answer.href);
      else failed(answer.message ?? words.offline);
    };
    request.onerror = () => failed(words.offline);
    request.open("POST", path);
    request.setRequestHeader("accept", "application/json");
    setProblem(null);
    setPercent(0);
    request.send(new FormData(event.currentTarget));
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    const { files } = event.dataTransfer;
    if (file.current && files.length > 0) file.current.files = files;
  }

  const choices = [
    ["payments", words.payments, words.paymentsHint],
    ["members", words.members, words.membersHint],
  ] as const;
  return (
    <form
      className="form"
      method="post"
      action={path}
      encType="multipart/form-data"
      onSubmit={submit}
      aria-busy={percent !== null || undefined}
    >
      <input type="hidden" name="commandId" value={command} />
      <fieldset className="field">
        <legend>{words.kind}</legend>
        <div className="checks">
          {choices.map(([value, label, hint], i) => (
            <label className="check card-check" key={value}>
              <input type="radio" name="kind" value={value} defaultChecked={i === 0} />
              <span>
                <b>{label}</b>
                <span className="hint">{hint}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the field inside does */}
      <div className="field" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <label htmlFor="import-file">{words.file}</label>
        <span className="hint" id="import-file-hint">
          {words.fileHint}
        </span>
        <input
          ref={file}
          className="input"
          id="import-file"
          name="file"
          type="file"
          required
          accept=".xlsx,.xlsm,.csv,.txt,text/csv"
          aria-describedby="import-file-hint"
        />
      </div>
      {problem && (
        <p className="told refused" role="alert">
          {problem}
        </p>
      )}
      {percent === null ? (
        <button type="submit" className={buttonClass("main")}>
          {words.button}
        </button>
      ) : (
        <Progress
          done={percent}
          total={100}
          text={percent < 100 ? fillWords(words.sending, { percent }) : words.reading}
        />
      )}
    </form>
  );
}

function readAnswer(text: string): { href?: string; message?: string } {
  try {
    return JSON.parse(text) as { href?: string; message?: string };
  } catch {
    return {};
  }
}
