import { randomUUID } from "node:crypto";
import { EditScreen } from "@/components/members/edit-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { memberFormChoices, memberProfile } from "@/lib/members/queries";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("members"))("profile.edit") };
}

export default async function EditMemberPage({
  params,
}: {
  params: Promise<{ unit: string; no: string }>;
}) {
  const [actor, { unit: slug, no }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  found(committeeAt(actor, slug));
  const unit = found(await unitForWork(actor, slug));
  const [profile, choices] = await Promise.all([
    memberProfile(actor, unit.id, Number(no)),
    memberFormChoices(actor, unit.id),
  ]);
  return (
    <EditScreen
      unit={unit}
      profile={found(profile)}
      choices={found(choices)}
      today={todayInBangkok()}
      commandIds={{
        profile: randomUUID(),
        insurance: randomUUID(),
        carer: randomUUID(),
        leave: randomUUID(),
      }}
      locale={locale}
    />
  );
}
