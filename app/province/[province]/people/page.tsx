import { PeopleScreen } from "@/components/access/people-screen";
import { inviteChoices, openInvitations, peopleOf } from "@/lib/access/people-queries";
import { mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("frame"))("people") };
}

export default async function ProvincePeoplePage({
  params,
}: {
  params: Promise<{ province: string }>;
}) {
  const [actor, { province }, frame] = await Promise.all([requireActor(), params, words("frame")]);
  const provinceCode = province === "all" ? null : province;
  found(mayOpenProvince(actor, provinceCode) || null);
  const place = { provinceCode };
  const [people, invitations, choices] = await Promise.all([
    peopleOf(actor, place),
    openInvitations(actor, place),
    inviteChoices(actor, place),
  ]);
  return (
    <PeopleScreen
      place={frame("coordinator")}
      people={people}
      invitations={invitations}
      choices={choices}
      unitId={null}
      provinceCode={provinceCode}
    />
  );
}
