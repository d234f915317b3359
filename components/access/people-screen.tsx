import { ActionForm } from "@/components/ui/action-form";
import { Chip } from "@/components/ui/marks";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { withdrawInvitation, withdrawRole } from "@/lib/access/actions";
import type { InviteChoices, OpenInvitation, PersonWithRole } from "@/lib/access/people-queries";
import { formatDay, todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { GrantForm } from "./grant-form";
import { InviteForm } from "./invite-form";

type Placed = { placeTh: string | null; placeEn: string | null };

/** Who may enter what, whom one is waiting for, and the form that invites. */
export async function PeopleScreen({
  place,
  people,
  invitations,
  choices,
  unitId,
  provinceCode,
}: {
  place: string;
  people: PersonWithRole[];
  invitations: OpenInvitation[];
  choices: InviteChoices;
  unitId: number | null;
  provinceCode: string | null;
}) {
  const [t, frame, locale] = await Promise.all([words("access"), words("frame"), currentLocale()]);
  const day = (date: Date) => formatDay(todayInBangkok(date), locale, "medium");
  const at = (row: Placed) => (locale === "th" ? row.placeTh : row.placeEn) ?? frame("nation");
  const roleChoices = {
    unitId,
    provinceCode,
    roles: choices.roles.map((role) => ({ value: role, label: frame(role) })),
    units: choices.units.map((u) => ({
      value: String(u.id),
      label: locale === "th" ? u.shortTh : u.shortEn,
    })),
    committee: choices.committee.map((c) => ({ value: String(c.id), label: c.name })),
  };
  const roleLabels = {
    role: t("role"),
    unit: t("inviteUnit"),
    committeeMember: t("inviteCommitteeMember"),
    nobody: t("inviteNobody"),
  };
  return (
    <>
      <PageHead
        over={t("peopleOver", { place })}
        title={t("peopleFound", { count: people.length })}
      />
      {choices.roles.length > 0 && (
        <Section title={t("inviteTitle")} note={t("inviteNote")}>
          <InviteForm
            commandId={crypto.randomUUID()}
            choices={roleChoices}
            labels={{
              ...roleLabels,
              name: t("inviteName"),
              button: t("inviteButton"),
              done: t("inviteDone", { day: "{day}" }),
              copy: t("copy"),
              copied: t("copied"),
            }}
            locale={locale}
          />
          <p className="mt-4">{t("grantNote")}</p>
          <GrantForm
            choices={roleChoices}
            labels={{
              ...roleLabels,
              title: t("grantTitle"),
              note: t("grantNote"),
              account: t("usernameOrPhone"),
              accountHint: t("grantAccountHint"),
              button: t("grantButton"),
              done: t("grantDone"),
            }}
          />
        </Section>
      )}
      <Section title={t("people")}>
        <ul className="rows">
          {people.map((person) => (
            <li key={person.grantId}>
              <div>
                <b>{person.name}</b> <Chip tone="teal">{frame(person.role)}</Chip>
                <p className="note">
                  {at(person)} · {t("since")} {day(person.since)}
                </p>
              </div>
              {!person.mine && (
                <ActionForm
                  action={withdrawRole}
                  commandId={crypto.randomUUID()}
                  hidden={{ grantId: String(person.grantId) }}
                  className="contents"
                >
                  <SubmitButton tone="plain">{t("withdraw")}</SubmitButton>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("waiting")}>
        {invitations.length === 0 ? (
          <Empty title={t("noInvitations")}>{t("inviteNote")}</Empty>
        ) : (
          <ul className="rows">
            {invitations.map((open) => (
              <li key={open.id}>
                <div>
                  <b>{open.name}</b> <Chip tone="amber">{frame(open.role)}</Chip>
                  <p className="note">
                    {at(open)} · {t("expires")} {day(open.expiresAt)}
                  </p>
                </div>
                <ActionForm
                  action={withdrawInvitation}
                  commandId={crypto.randomUUID()}
                  hidden={{ invitationId: String(open.id) }}
                  className="contents"
                >
                  <SubmitButton tone="plain">{t("withdraw")}</SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
