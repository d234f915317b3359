"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { fillWords } from "@/components/ui/fill-words";
import { Progress } from "@/components/ui/progress";

type Answer = { state: string; rows: number; done: number; stopped: boolean };

const everyMs = 1_000;

/** Looks every second how far the work is, and shows the page anew when it has ended. */
export function WorkWatch({
  path,
  state,
  rows,
  done,
  text,
}: {
  path: string;
  state: string;
  rows: number;
  done: number;
  /** with {done} and {rows} left open */
  text: string;
}) {
  const router = useRouter();
  const [seen, setSeen] = useState({ rows, done });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    async function look() {
      const answer = await fetch(path).then(
        (response) => (response.ok ? (response.json() as Promise<Answer>) : null),
        () => null,
      );
      if (over) return;
      if (answer && (answer.state !== state || answer.stopped)) router.refresh();
      else if (answer) setSeen(answer);
      timer = setTimeout(look, everyMs);
    }
    timer = setTimeout(look, everyMs);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [path, state, router]);
  const shown = {
    done: seen.done.toLocaleString("en-US"),
    rows: seen.rows.toLocaleString("en-US"),
  };
  return <Progress done={seen.done} total={seen.rows || null} text={fillWords(text, shown)} />;
}
