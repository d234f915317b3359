import { CodeForm } from "@/components/assessments/code-form";
import { PageHead } from "@/components/ui/page";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("assessments"))("code.pageTitle") };
}

export default async function UnitCodePage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, t] = await Promise.all([
    requireActor(),
    params,
    words("assessments"),
  ]);
  found(committeeAt(actor, slug));
  return (
    <>
      <PageHead
        back={{ href: `/unit/${slug}/assessments`, label: t("round.back") }}
        title={t("code.title")}
        note={t("code.note")}
      />
      <CodeForm words={{ code: t("code.code"), hint: t("code.hint"), submit: t("code.submit") }} />
    </>
  );
}
