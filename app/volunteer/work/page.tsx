import { cookies } from "next/headers";
import { regulationsSince } from "@/app/regulations-since";
import { MyWorkScreen } from "@/components/fund/my-work-screen";
import { found, requireActor } from "@/lib/access/session";
import { chosenVolunteer, workspaceCookie } from "@/lib/access/workspaces";
import { todayInBangkok } from "@/lib/day";
import { myWork } from "@/lib/fund/work-queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("frame"))("myWork") };
}

export default async function MyWorkPage() {
  const [actor, locale, jar] = await Promise.all([requireActor(), currentLocale(), cookies()]);
  const grant = found(chosenVolunteer(actor, jar.get(workspaceCookie)?.value));
  const [work, regulations] = await Promise.all([
    myWork(actor, grant.unitId),
    regulationsSince(actor, grant.unitId, null),
  ]);
  return (
    <MyWorkScreen
      work={found(work)}
      unitId={grant.unitId}
      place={locale === "th" ? grant.placeTh : grant.placeEn}
      regulations={regulations}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
