"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { buttonClass } from "@/components/ui/button";
import { newCommandId } from "@/components/ui/command-id";
import { fillWords } from "@/components/ui/fill-words";
import { Progress } from "@/components/ui/progress";

export type PhotoWords = Record<
  "file" | "hint" | "button" | "sending" | "reading" | "offline",
  string
>;

/**
 * Adds a photo to an entry and says how far it is. Without JavaScript the same form posts by itself and
 * the answer leads back here.
 */
export function PhotoForm({
  path,
  commandId,
  problem,
  words,
}: {
  path: string;
  commandId: string;
  /** what was wrong with a photo sent without JavaScript */
  problem?: string;
  words: PhotoWords;
}) {
  const router = useRouter();
  const [command, setCommand] = useState(commandId);
  const [percent, setPercent] = useState<number | null>(null);
  const [refused, setRefused] = useState(problem ?? null);
  const [round, setRound] = useState(0);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (percent !== null) return;
    const request = new XMLHttpRequest();
    const ended = (message: string | null) => {
      setPercent(null);
      setRefused(message);
      setCommand(newCommandId());
    };
    request.upload.onprogress = ({ loaded, total }) => {
      if (total > 0) setPercent(Math.floor((100 * loaded) / total));
    };
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (request.status >= 400 || !answer.href) return ended(answer.message ?? words.offline);
      ended(null);
      setRound((n) => n + 1);
      router.refresh();
    };
    request.onerror = () => ended(words.offline);
    request.open("POST", path);
    request.setRequestHeader("accept", "application/json");
    setRefused(null);
    setPercent(0);
    request.send(new FormData(event.currentTarget));
  }

  return (
    <form
      className="form no-print"
      method="post"
      action={path}
      encType="multipart/form-data"
      onSubmit={submit}
      aria-busy={percent !== null || undefined}
    >
      <input type="hidden" name="commandId" value={command} />
      <div className="field" key={round}>
        <label htmlFor="entry-photo">{words.file}</label>
        <span className="hint" id="entry-photo-hint">
          {words.hint}
        </span>
        <input
          className="input"
          id="entry-photo"
          name="file"
          type="file"
          required
          accept="image/jpeg,image/png,image/webp"
          aria-describedby="entry-photo-hint"
        />
      </div>
      {refused && (
        <p className="told refused" role="alert">
          {refused}
        </p>
      )}
      {percent === null ? (
        <button type="submit" className={buttonClass()}>
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
