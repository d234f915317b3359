import { CodeForm } from "@/components/assessments/code-form";
import { PageHead } from "@/components/ui/page";
import { evaluatorOf } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("assessments"))("code.pageTitle") };
}

export default async function CodePage() {
  const [actor, t] = await Promise.all([requireActor(), words("assessments")]);
  found(evaluatorOf(actor));
  return (
    <>
      <PageHead
        back={{ href: "/evaluator/rounds", label: t("round.back") }}
        title={t("code.title")}
        note={t("code.note")}
      />
      <CodeForm words={{ code: t("code.code"), hint: t("code.hint"), submit: t("code.submit") }} />
    </>
  );
}
