import { cookies } from "next/headers";
import { MyMembersScreen } from "@/components/contributions/my-members-screen";
import { found, requireActor } from "@/lib/access/session";
import { chosenVolunteer, workspaceCookie } from "@/lib/access/workspaces";
import { membersInCare } from "@/lib/contributions/care-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { monthOf } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("frame"))("members") };
}

type Search = Promise<{ q?: string | string[]; village?: string | string[] }>;

export default async function MyMembersPage({ searchParams }: { searchParams: Search }) {
  const [actor, locale, jar, search] = await Promise.all([
    requireActor(),
    currentLocale(),
    cookies(),
    searchParams,
  ]);
  const grant = found(chosenVolunteer(actor, jar.get(workspaceCookie)?.value));
  const month = monthOf(todayInBangkok());
  const q = String(search.q ?? "").slice(0, 80);
  const villageId = /^\d{1,9}$/.test(String(search.village)) ? Number(search.village) : null;
  return (
    <MyMembersScreen
      found={await membersInCare(actor, grant.unitId, month, { q, villageId })}
      q={q}
      villageId={villageId}
      month={month}
      locale={locale}
    />
  );
}
