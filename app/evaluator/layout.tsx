import type { ReactNode } from "react";
import { placeOf, Workspace } from "@/components/access/workspace";
import { evaluatorOf } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";

export default async function EvaluatorLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const grant = found(evaluatorOf(actor));
  const [t, locale] = await Promise.all([words("frame"), currentLocale()]);
  return (
    <Workspace
      actor={actor}
      current={grant.id}
      place={placeOf(grant, locale, t("nation"))}
      home="/evaluator"
      nav={[
        { href: "/evaluator", label: t("units") },
        { href: "/evaluator/results", label: t("results"), also: ["/evaluator/relation"] },
        { href: "/evaluator/consistency", label: t("consistency") },
        { href: "/evaluator/rounds", label: t("assessmentRounds"), also: ["/evaluator/code"] },
        { href: "/evaluator/follow-ups", label: t("followUps") },
      ]}
    >
      {children}
    </Workspace>
  );
}
