import { ActionForm } from "@/components/ui/action-form";
import { TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Fold } from "@/components/units/fold";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { removeView, saveView } from "@/lib/programme/view-actions";
import type { View } from "@/lib/programme/view-queries";

/** A person's own views of a page: open one, keep the present one, remove one. */
export function SavedViews({
  views,
  path,
  query,
  locale,
}: {
  views: readonly View[];
  path: string;
  /** of the view at hand */
  query: string;
  locale: Locale;
}) {
  const t = translator(locale, "compare");
  return (
    <div className="no-print my-4 flex flex-wrap items-center gap-x-4 gap-y-2">
      {views.length > 0 && (
        <>
          <b>{t("views")}</b>
          <ul className="flex flex-wrap items-center gap-x-6 gap-y-2">
            {views.map((view) => (
              <li key={view.id} className="flex items-center gap-1">
                <a
                  className="btn"
                  href={`${path}?${view.query}`}
                  aria-current={view.query === query ? "page" : undefined}
                >
                  {view.name}
                </a>
                <ActionForm
                  action={removeView}
                  commandId={crypto.randomUUID()}
                  hidden={{ viewId: String(view.id) }}
                  inline
                >
                  <SubmitButton tone="plain" aria-label={t("remove", { name: view.name })}>
                    {t("removeShort")}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </>
      )}
      <Fold label={t("save")} tone="plain">
        <ActionForm action={saveView} commandId={crypto.randomUUID()} hidden={{ path, query }}>
          <TextField name="name" label={t("name")} maxLength={60} />
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionForm>
      </Fold>
    </div>
  );
}
