"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { newCommandId } from "@/components/ui/command-id";
import { useWords } from "@/components/ui/words";
import { showNationalId } from "@/lib/members/actions";
import type { MemberWords } from "./words";

/** The number masked, and whole for as long as somebody of the committee wants to read it. */
export function NationalIdView({
  unitId,
  no,
  masked,
  words,
}: {
  unitId: number;
  no: number;
  masked: string;
  words: MemberWords["profile"];
}) {
  const t = useWords();
  const [shown, setShown] = useState<{ id?: string; message?: string }>({});
  const [busy, setBusy] = useState(false);
  async function show() {
    setBusy(true);
    try {
      const state = await showNationalId({ commandId: newCommandId(), unitId, no });
      if (state.status === "done") setShown({ id: state.value.nationalId });
      else if (state.status === "refused") setShown({ message: state.message });
    } catch {
      setShown({ message: t("form.offline") });
    }
    setBusy(false);
  }
  return (
    <>
      <span className="num">{shown.id ?? masked}</span>{" "}
      <Button tone="plain" aria-disabled={busy} onClick={shown.id ? () => setShown({}) : show}>
        {shown.id ? words.hideId : words.showId}
      </Button>
      <span className="note block">{shown.message ?? words.showIdNote}</span>
    </>
  );
}
