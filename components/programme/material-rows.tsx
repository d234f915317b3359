import type { ReactNode } from "react";
import { Chip } from "@/components/ui/marks";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { MaterialLine } from "@/lib/programme/training-queries";

/** What there is to learn from, and where it is. */
export function MaterialRows({
  materials,
  locale,
  forms,
}: {
  materials: readonly MaterialLine[];
  locale: Locale;
  forms?: (material: MaterialLine) => ReactNode;
}) {
  const t = translator(locale, "programme");
  return (
    <ul className="rows max-w-240">
      {materials.map((one) => (
        <li key={one.id}>
          <div>
            <b>{one.title}</b> {one.provinceCode === null && <Chip>{t("materials.nation")}</Chip>}
            {one.about && <p className="whitespace-pre-line">{one.about}</p>}
            {one.place && (
              <p>
                {/^https?:\/\/\S+$/.test(one.place) ? (
                  <a className="link" href={one.place} rel="noreferrer" target="_blank">
                    {t("materials.open")}
                  </a>
                ) : (
                  one.place
                )}
              </p>
            )}
            {one.trainings > 0 && (
              <p className="note">
                {t("materials.used", { trainings: one.trainings, units: one.units })}
              </p>
            )}
          </div>
          {forms?.(one)}
        </li>
      ))}
    </ul>
  );
}
