import { randomUUID } from "node:crypto";
import { NewMemberScreen } from "@/components/members/new-member-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { memberFormChoices } from "@/lib/members/queries";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("newMember") };
}

export default async function NewMemberPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  found(committeeAt(actor, slug));
  const unit = found(await unitForWork(actor, slug));
  return (
    <NewMemberScreen
      unitId={unit.id}
      commandId={randomUUID()}
      path={`/unit/${slug}/members`}
      choices={found(await memberFormChoices(actor, unit.id))}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
