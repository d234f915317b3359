import { Chip } from "@/components/ui/marks";
import { PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { KeptInstrument } from "@/lib/assessments/instrument-queries";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { RetireForm, VersionForm } from "./change-forms";
import { InstrumentEditor } from "./editor";
import { editorWords } from "./editor-words";
import { InstrumentSheet } from "./preview";

type Actions = {
  save: Parameters<typeof InstrumentEditor>[0]["save"];
  publish: FormAction<{ key: string; version: number }>;
  discard: FormAction<{ key: string }>;
  startVersion: FormAction<{ id: number }>;
  retire: FormAction<{ key: string }>;
};

/** One version: while it is a draft its editor, and always as it prints. */
export function InstrumentScreen({
  kept,
  actions,
  commandIds,
  mayKeep,
  home,
  locale,
}: {
  kept: KeptInstrument;
  actions: Actions;
  commandIds: { startVersion: string };
  /** of the own province; what is the nation's is read */
  mayKeep: boolean;
  home: string;
  locale: Locale;
}) {
  const t = translator(locale, "instruments");
  const { id, instrument, revision, state } = kept;
  const name = (locale === "en" && instrument.name.en) || instrument.name.th;
  return (
    <>
      <PageHead
        back={{ href: home, label: t("instruments") }}
        over={
          <>
            {t("version", { version: instrument.version })}{" "}
            <Chip tone={state === "draft" ? "amber" : "teal"}>{t(`state.${state}`)}</Chip>
          </>
        }
        title={name}
        note={
          instrument.comparison &&
          (locale === "th" ? instrument.comparison.th : instrument.comparison.en)
        }
        actions={<PrintButton>{t("preview.print")}</PrintButton>}
      />
      {mayKeep && state === "draft" && (
        <InstrumentEditor
          id={id}
          instrument={instrument}
          revision={revision}
          save={actions.save}
          forms={{ publish: actions.publish, discard: { action: actions.discard, home } }}
          words={editorWords(locale)}
        />
      )}
      {mayKeep && state !== "draft" && (
        <div className="no-print flex flex-wrap gap-3">
          <VersionForm
            action={actions.startVersion}
            commandId={commandIds.startVersion}
            id={id}
            path={home}
            label={t("newVersion")}
          />
          {state === "published" && (
            <RetireForm
              action={actions.retire}
              id={id}
              words={{
                open: t("retire.open"),
                title: t("retire.title"),
                note: t("retire.note"),
                submit: t("retire.submit"),
                done: t("retire.done"),
              }}
            />
          )}
        </div>
      )}
      <Section title={t("preview.title")}>
        <InstrumentSheet instrument={instrument} locale={locale} />
      </Section>
    </>
  );
}
