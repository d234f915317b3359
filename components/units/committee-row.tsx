import { ActionForm } from "@/components/ui/action-form";
import { DateField } from "@/components/ui/date-field";
import { Chip } from "@/components/ui/marks";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { villageList } from "@/lib/places/names";
import { formatPhone } from "@/lib/thai";
import { changeCommitteeMember, endTerm } from "@/lib/units/actions";
import type { CommitteeLine } from "@/lib/units/committee-queries";
import { SeatFields } from "./committee-forms";
import { Fold, RowActions } from "./fold";

/** One sitting member of the committee with what can be changed about the seat. */
export function CommitteeRow({
  member,
  locale,
  today,
}: {
  member: CommitteeLine;
  locale: Locale;
  today: Day;
}) {
  const t = translator(locale, "units");
  const hidden = { committeeMemberId: String(member.id) };
  return (
    <li>
      <div>
        <b>{member.name}</b> {t(`position.${member.position}`)}{" "}
        {member.grade && <Chip>{t("grade.short", { grade: member.grade })}</Chip>}{" "}
        {member.hasAccount && <Chip tone="teal">{t("committee.account")}</Chip>}
        <p className="note">
          {member.villages.length > 0
            ? t("committee.looksAfter", { villages: villageList(member.villages, locale) })
            : t("committee.looksAfterNone")}
          {" · "}
          {t("committee.since", { day: formatDay(member.since, locale, "medium") })}
          {member.phone && (
            <>
              {" · "}
              <a href={`tel:${member.phone}`}>{formatPhone(member.phone)}</a>
            </>
          )}
        </p>
      </div>
      <RowActions>
        <Fold label={t("change")} tone="plain">
          <ActionForm
            action={changeCommitteeMember}
            commandId={crypto.randomUUID()}
            hidden={hidden}
            keep
          >
            <SeatFields
              locale={locale}
              seat={{ ...member, phone: member.phone ? formatPhone(member.phone) : "" }}
            />
            <SubmitButton>{t("save")}</SubmitButton>
          </ActionForm>
        </Fold>
        <Fold label={t("committee.end")} tone="plain">
          <p className="note mb-3">{t("committee.endNote")}</p>
          <ActionForm action={endTerm} commandId={crypto.randomUUID()} hidden={hidden}>
            <DateField
              name="until"
              label={t("committee.until")}
              defaultValue={formatDay(today, locale, "medium")}
            />
            <SubmitButton tone="danger">{t("committee.end")}</SubmitButton>
          </ActionForm>
        </Fold>
      </RowActions>
    </li>
  );
}
