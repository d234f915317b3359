"use client";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import { toastDone } from "@/components/ui/toasts";
import type { FormAction } from "@/lib/form-state";
import type { EditorWords } from "./editor-words";

/** Publishing and throwing away, each asked once more. */
export function DraftForms({
  id,
  revision,
  dirty,
  publish,
  discard,
  words: t,
}: {
  id: number;
  revision: number;
  /** what is not saved would not be published */
  dirty: boolean;
  publish: FormAction<{ key: string; version: number }>;
  /** and where to go when it is gone */
  discard: { action: FormAction<{ key: string }>; home: string };
  words: EditorWords;
}) {
  const hidden = { id: String(id), revision: String(revision) };
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {dirty ? (
        <p className="note">{t.publish.saveFirst}</p>
      ) : (
        <Dialog
          label={t.publish.open}
          tone="main"
          title={t.publish.title}
          description={t.publish.note}
        >
          {(close) => (
            <ActionForm
              action={publish}
              hidden={hidden}
              onDone={() => {
                close();
                void toastDone(t.publish.done);
              }}
            >
              <SubmitButton tone="main" wide>
                {t.publish.submit}
              </SubmitButton>
            </ActionForm>
          )}
        </Dialog>
      )}
      <Dialog
        label={t.discard.open}
        tone="danger"
        title={t.discard.title}
        description={t.discard.note}
      >
        {() => (
          <ActionForm
            action={discard.action}
            hidden={hidden}
            onDone={() => {
              location.assign(discard.home);
            }}
          >
            <SubmitButton tone="danger" wide>
              {t.discard.submit}
            </SubmitButton>
          </ActionForm>
        )}
      </Dialog>
    </div>
  );
}
