import type { ReactNode } from "react";
import { placeOf, Workspace } from "@/components/access/workspace";
import { coordinatorOf } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";

export default async function ProvinceLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ province: string }>;
}) {
  const [actor, { province }] = await Promise.all([requireActor(), params]);
  const code = province === "all" ? null : province;
  // A coordinator of the nation may open any province; the place shown is then the grant's own.
  const grant = found(coordinatorOf(actor, code));
  const [t, locale] = await Promise.all([words("frame"), currentLocale()]);
  const at = `/province/${province}`;
  return (
    <Workspace
      actor={actor}
      current={grant.id}
      place={placeOf(grant, locale, t("nation"))}
      home={at}
      nav={[
        { href: at, label: t("provinceOverview") },
        { href: `${at}/compare`, label: t("compare") },
        { href: `${at}/maturity`, label: t("maturity") },
        { href: `${at}/reports`, label: t("reports") },
        {
          group: t("groupProgress"),
          items: [
            { href: `${at}/results`, label: t("results") },
            { href: `${at}/mentoring`, label: t("mentoring") },
          ],
        },
        {
          group: t("groupSupport"),
          items: [
            { href: `${at}/proposals`, label: t("proposals") },
            { href: `${at}/materials`, label: t("materials") },
            { href: `${at}/instruments`, label: t("instruments") },
            { href: `${at}/regulations`, label: t("regulations") },
            { href: `${at}/people`, label: t("people") },
          ],
        },
      ]}
    >
      {children}
    </Workspace>
  );
}
