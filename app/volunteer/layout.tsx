import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { placeOf, Workspace } from "@/components/access/workspace";
import { found, requireActor } from "@/lib/access/session";
import { chosenVolunteer, workspaceCookie } from "@/lib/access/workspaces";
import { currentLocale, words } from "@/lib/i18n/server";

export default async function VolunteerLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const grant = found(chosenVolunteer(actor, (await cookies()).get(workspaceCookie)?.value));
  const [t, locale] = await Promise.all([words("frame"), currentLocale()]);
  return (
    <Workspace
      actor={actor}
      current={grant.id}
      place={placeOf(grant, locale, t("nation"))}
      home="/volunteer"
      nav={[
        { href: "/volunteer", label: t("today") },
        { href: "/volunteer/collect", label: t("collect") },
        { href: "/volunteer/members", label: t("members") },
        { href: "/volunteer/members/new", label: t("newMemberShort") },
        { href: "/volunteer/work", label: t("myWork") },
      ]}
    >
      {children}
    </Workspace>
  );
}
