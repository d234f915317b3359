"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { findPaper } from "@/lib/assessments/entry-actions";

/** From the code on a filled form to the page where it is typed in. */
export function CodeForm({ words }: { words: { code: string; hint: string; submit: string } }) {
  const router = useRouter();
  return (
    <ActionForm
      action={findPaper}
      keep
      onDone={({ roundId, no, slug, part }) => {
        const round =
          part === "evaluator"
            ? `/evaluator/rounds/${roundId}`
            : `/unit/${slug}/assessments/${roundId}`;
        router.push(`${round}/people/${no}?way=paper`);
      }}
    >
      <TextField
        name="code"
        label={words.code}
        hint={words.hint}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        maxLength={20}
      />
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  );
}
