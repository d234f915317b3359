"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/page";
import { Ready } from "@/components/ui/ready";

type Labels = {
  usernameOrPhone: string;
  password: string;
  signIn: string;
  wrong: string;
  wait: string;
  failed: string;
  needed: string;
  noScript: string;
  demoTitle: string;
  demoNote: string;
};

export type DemoAccount = { username: string; password: string; label: string };

/** Where next-auth sends a refused sign-in says why in its address. */
function reasonOf(address: string | null, labels: Labels): string {
  const error = address && new URL(address, location.origin).searchParams.get("error");
  const seconds = error?.match(/^wait-(\d+)$/)?.[1];
  if (seconds) return labels.wait.replace("{minutes}", String(Math.ceil(Number(seconds) / 60)));
  return error ? labels.wrong : labels.failed;
}

export function SignInForm({
  labels,
  demo,
  next,
}: {
  labels: Labels;
  demo: DemoAccount[];
  next: string;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function send(username: string, password: string) {
    if (!username.trim() || !password) return setProblem(labels.needed);
    setBusy(true);
    setProblem(null);
    try {
      const { csrfToken } = await (await fetch("/api/auth/csrf")).json();
      const answer = await fetch("/api/auth/callback/credentials", {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new URLSearchParams({
          csrfToken,
          username,
          password,
          callbackUrl: next,
          json: "true",
        }),
      });
      if (answer.ok) {
        location.assign(next);
        return;
      }
      const { url } = await answer.json();
      setProblem(reasonOf(url ?? null, labels));
    } catch {
      setProblem(labels.failed);
    }
    setBusy(false);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    void send(String(data.get("username") ?? ""), String(data.get("password") ?? ""));
  }

  return (
    <Ready>
      <noscript>
        <Notice tone="amber">{labels.noScript}</Notice>
      </noscript>
      <form
        className="form"
        // Closed until a script sends it; should a browser send it all the same, then not in the address.
        method="post"
        action="/api/auth/callback/credentials"
        onSubmit={submit}
        noValidate
        aria-busy={busy || undefined}
      >
        {problem && (
          <p className="told refused" role="alert">
            {problem}
          </p>
        )}
        <TextField name="username" label={labels.usernameOrPhone} autoComplete="username" />
        <TextField
          name="password"
          type="password"
          label={labels.password}
          autoComplete="current-password"
        />
        <Button type="submit" tone="main" wide>
          {labels.signIn}
        </Button>
      </form>
      {demo.length > 0 && (
        <section className="sec">
          <h2>{labels.demoTitle}</h2>
          <p className="note">{labels.demoNote}</p>
          <div className="grid gap-3">
            {demo.map((account) => (
              <Button
                key={account.username}
                type="button"
                wide
                onClick={() => send(account.username, account.password)}
              >
                {account.label}
              </Button>
            ))}
          </div>
        </section>
      )}
    </Ready>
  );
}
