import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { MemberContributions, MemberStrip } from "@/components/contributions/member-contributions";
import { MemberScreen } from "@/components/members/member-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { memberPayments } from "@/lib/contributions/member-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { memberByNo, memberProfile } from "@/lib/members/queries";
import { unitForWork } from "@/lib/units/queries";

// The title names nobody: it ends up in the browser's history.
export async function generateMetadata({ params }: { params: Promise<{ no: string }> }) {
  return { title: (await words("members"))("duplicates.pair", { no: (await params).no }) };
}

export default async function MemberPage({
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
  const member = found(await memberByNo(actor, unit.id, Number(no)));
  if (member.mergedIntoNo !== null) redirect(`/unit/${slug}/members/${member.mergedIntoNo}`);
  const today = todayInBangkok();
  const [profile, payments] = await Promise.all([
    memberProfile(actor, unit.id, member.no),
    memberPayments(actor, unit.id, member.no),
  ]);
  return (
    <MemberScreen
      unit={unit}
      profile={found(profile)}
      today={today}
      commandIds={{ register: randomUUID(), reminders: randomUUID() }}
      locale={locale}
      strip={payments && <MemberStrip payments={payments} today={today} locale={locale} />}
    >
      {payments && (
        <MemberContributions
          payments={payments}
          today={today}
          locale={locale}
          mayUndo={() => true}
        />
      )}
    </MemberScreen>
  );
}
