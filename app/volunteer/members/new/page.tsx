import { randomUUID } from "node:crypto";
import { cookies } from "next/headers";
import { NewMemberScreen } from "@/components/members/new-member-screen";
import { found, requireActor } from "@/lib/access/session";
import { chosenVolunteer, workspaceCookie } from "@/lib/access/workspaces";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { memberFormChoices } from "@/lib/members/queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("newMember") };
}

export default async function NewMemberPage() {
  const [actor, locale, jar] = await Promise.all([requireActor(), currentLocale(), cookies()]);
  const grant = found(chosenVolunteer(actor, jar.get(workspaceCookie)?.value));
  const volunteer = { ...actor, grants: [grant] };
  return (
    <NewMemberScreen
      unitId={grant.unitId}
      commandId={randomUUID()}
      path="/volunteer/members"
      choices={found(await memberFormChoices(volunteer, grant.unitId))}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
