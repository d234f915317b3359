import { cookies } from "next/headers";
import { MemberScreen } from "@/components/contributions/member-screen";
import { found, requireActor } from "@/lib/access/session";
import { chosenVolunteer, workspaceCookie } from "@/lib/access/workspaces";
import { memberPayments } from "@/lib/contributions/member-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("frame"))("members") };
}

export default async function MemberPage({ params }: { params: Promise<{ no: string }> }) {
  const [actor, locale, jar, { no }] = await Promise.all([
    requireActor(),
    currentLocale(),
    cookies(),
    params,
  ]);
  const grant = found(chosenVolunteer(actor, jar.get(workspaceCookie)?.value));
  const asked = /^\d{1,9}$/.test(no) ? Number(no) : null;
  const payments = found(asked === null ? null : await memberPayments(actor, grant.unitId, asked));
  return (
    <MemberScreen
      payments={payments}
      userId={actor.userId}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
