import { ActionForm } from "@/components/ui/action-form";
import { SelectField } from "@/components/ui/field";
import { Chip } from "@/components/ui/marks";
import { SubmitButton } from "@/components/ui/submit-button";
import { retention } from "@/lib/contributions/retention";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { villageFull } from "@/lib/places/names";
import { assignVillage, uncoverVillage } from "@/lib/units/actions";
import type { CommitteeLine, VillageLine } from "@/lib/units/committee-queries";
import { Fold, RowActions } from "./fold";

/** A village with its people and its carer; a gap shows the form at once. */
export function VillageRow({
  unitId,
  village,
  committee,
  locale,
  registerPath,
}: {
  unitId: number;
  village: VillageLine;
  committee: CommitteeLine[];
  locale: Locale;
  registerPath: string;
}) {
  const t = translator(locale, "units");
  const name = villageFull(village, locale);
  const gap = village.carerId === null;
  const hidden = { unitId: String(unitId), villageId: String(village.id) };
  const rate = retention(village.payers, village.insured).percent;
  const form = (
    <ActionForm action={assignVillage} commandId={crypto.randomUUID()} hidden={hidden} inline>
      <SelectField
        name="committeeMemberId"
        label={t("committee.assignField", { village: name })}
        empty={gap ? t("committee.assignChoose") : t("committee.assignNobody")}
        defaultValue={village.carerId === null ? "" : String(village.carerId)}
        choices={committee.map((c) => ({ value: String(c.id), label: c.name }))}
        required={gap}
      />
      <SubmitButton tone={gap ? "main" : "outline"}>{t("committee.assign")}</SubmitButton>
    </ActionForm>
  );
  return (
    <li>
      <div>
        <b>{name}</b> {gap && <Chip tone="amber">{t("committee.gap")}</Chip>}
        <p className="note">
          {village.members === 0 ? (
            t("committee.villageEmpty")
          ) : (
            <a href={`${registerPath}?village=${village.id}`}>
              {t("committee.villageFigures", {
                members: village.members,
                payers: village.payers,
                insured: village.insured,
              })}
            </a>
          )}
          {rate !== null && ` · ${t("committee.retention", { percent: rate })}`}
        </p>
        {!gap && (
          <p>
            {village.carer ? t("committee.carer", { name: village.carer }) : t("committee.someone")}
            {village.careSince && (
              <small>
                {" "}
                {t("committee.since", { day: formatDay(village.careSince, locale, "medium") })}
              </small>
            )}
          </p>
        )}
      </div>
      {gap && committee.length > 0 && <div className="no-print col-span-full mt-1">{form}</div>}
      {(!gap || village.members === 0) && (
        <RowActions>
          {!gap && (
            <Fold label={t("committee.assignChange")} tone="plain">
              {form}
            </Fold>
          )}
          {village.members === 0 && (
            <ActionForm
              action={uncoverVillage}
              commandId={crypto.randomUUID()}
              hidden={hidden}
              className="contents"
            >
              <SubmitButton tone="plain">{t("committee.uncover")}</SubmitButton>
            </ActionForm>
          )}
        </RowActions>
      )}
    </li>
  );
}
