import { Chip } from "@/components/ui/marks";
import { retention } from "@/lib/contributions/retention";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { villageFull } from "@/lib/places/names";
import type { VillageLine } from "@/lib/units/committee-queries";
import { WideBox } from "./wide-box";

/** Villages of a unit with their figures; whether anybody looks after them, but not who. */
export function VillageTable({
  villages,
  month,
  locale,
}: {
  villages: VillageLine[];
  month: string;
  locale: Locale;
}) {
  const t = translator(locale, "units");
  if (villages.length === 0) return <p className="note">{t("committee.noVillages")}</p>;
  return (
    <WideBox label={t("profile.villagesCaption", { month })}>
      <table className="tbl">
        <caption>{t("profile.villagesCaption", { month })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("village")}</th>
            <th scope="col" className="n">
              {t("table.insured")}
            </th>
            <th scope="col" className="n">
              {t("table.payers")}
            </th>
            <th scope="col" className="n">
              {t("table.retention")}
            </th>
          </tr>
        </thead>
        <tbody>
          {villages.map((v) => (
            <tr key={v.id}>
              <th scope="row">
                {villageFull(v, locale)}{" "}
                {v.carerId === null && <Chip tone="amber">{t("committee.gap")}</Chip>}
              </th>
              <td className="n">{v.insured.toLocaleString("en-US")}</td>
              <td className="n">{v.payers.toLocaleString("en-US")}</td>
              <td className="n">{retention(v.payers, v.insured).percent ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}
