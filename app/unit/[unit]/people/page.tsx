import { PeopleScreen } from "@/components/access/people-screen";
import { placeOf } from "@/components/access/workspace";
import { inviteChoices, openInvitations, peopleOf } from "@/lib/access/people-queries";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("frame"))("people") };
}

export default async function UnitPeoplePage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const grant = found(committeeAt(actor, unit));
  const place = { unitId: grant.unitId };
  const [people, invitations, choices] = await Promise.all([
    peopleOf(actor, place),
    openInvitations(actor, place),
    inviteChoices(actor, place),
  ]);
  return (
    <PeopleScreen
      place={placeOf(grant, locale, "")}
      people={people}
      invitations={invitations}
      choices={choices}
      unitId={grant.unitId}
      provinceCode={null}
    />
  );
}
