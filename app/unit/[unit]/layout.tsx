import type { ReactNode } from "react";
import { placeOf, Workspace } from "@/components/access/workspace";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";

export default async function UnitLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ unit: string }>;
}) {
  const [actor, { unit }] = await Promise.all([requireActor(), params]);
  const grant = found(committeeAt(actor, unit));
  const [t, locale] = await Promise.all([words("frame"), currentLocale()]);
  const at = `/unit/${unit}`;
  return (
    <Workspace
      actor={actor}
      current={grant.id}
      place={placeOf(grant, locale, t("nation"))}
      home={at}
      nav={[
        { href: at, label: t("overview") },
        {
          group: t("groupContributions"),
          items: [
            { href: `${at}/members`, label: t("register") },
            { href: `${at}/round`, label: t("round") },
            { href: `${at}/unpaid`, label: t("unpaid") },
            { href: `${at}/imports`, label: t("imports") },
          ],
        },
        {
          group: t("groupMoney"),
          items: [
            { href: `${at}/desk`, label: t("desk") },
            { href: `${at}/fees`, label: t("fees") },
            { href: `${at}/fund`, label: t("fund"), also: [`${at}/receipts`] },
          ],
        },
        {
          group: t("groupWork"),
          items: [
            { href: `${at}/goals`, label: t("goals") },
            { href: `${at}/plan`, label: t("plan") },
            { href: `${at}/meetings`, label: t("meetings") },
            { href: `${at}/reports`, label: t("reports") },
            { href: `${at}/campaigns`, label: t("campaigns") },
            { href: `${at}/proposals`, label: t("proposals") },
            { href: `${at}/trainings`, label: t("trainings") },
          ],
        },
        {
          group: t("groupProgress"),
          items: [
            { href: `${at}/assessments`, label: t("assessmentRounds"), also: [`${at}/follow-ups`] },
            { href: `${at}/results`, label: t("results") },
            { href: `${at}/maturity`, label: t("maturity") },
            { href: `${at}/mentoring`, label: t("mentoring") },
          ],
        },
        {
          group: t("groupUnit"),
          items: [
            { href: `${at}/committee`, label: t("committeePage") },
            { href: `${at}/regulations`, label: t("regulations") },
            { href: `${at}/people`, label: t("people") },
            { href: `${at}/audit`, label: t("audit") },
          ],
        },
      ]}
    >
      {children}
    </Workspace>
  );
}
