"use client";
import { useRouter } from "next/navigation";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { NumberField, TextField } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import { addSubjects } from "@/lib/assessments/round-actions";

type Words = Record<
  | "add"
  | "addTitle"
  | "addSubmit"
  | "added"
  | "memberNos"
  | "memberNosHint"
  | "participants"
  | "participantsHint",
  string
>;

/** More people into an open round: by register number, or so many without a name. */
export function AddPeople({ roundId, words }: { roundId: number; words: Words }) {
  const router = useRouter();
  return (
    <Dialog label={words.add} title={words.addTitle}>
      {(close) => (
        <ActionForm
          action={addSubjects}
          hidden={{ roundId: String(roundId) }}
          onDone={({ added }) => {
            close();
            void toastDone(fillWords(words.added, { count: added }));
            router.refresh();
          }}
        >
          <TextField name="memberNos" label={words.memberNos} hint={words.memberNosHint} optional />
          <NumberField
            name="participants"
            label={words.participants}
            hint={words.participantsHint}
            optional
          />
          <SubmitButton wide>{words.addSubmit}</SubmitButton>
        </ActionForm>
      )}
    </Dialog>
  );
}
