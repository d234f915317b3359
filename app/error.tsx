"use client";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { useWords } from "@/components/ui/words";

/** What went wrong is in the log under these codes; nothing that was saved is lost. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useWords();
  const [request, setRequest] = useState("");
  useEffect(() => setRequest(document.documentElement.dataset.request ?? ""), []);
  const code = [...new Set([error.digest, request])].filter(Boolean).join(" · ");
  return (
    <>
      <PageHead title={t("errorTitle")} note={t("errorBody")} />
      <p className="note">{code}</p>
      <Button type="button" tone="main" onClick={reset}>
        {t("retry")}
      </Button>
    </>
  );
}
