import { Plain } from "@/components/access/plain";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page";
import { words } from "@/lib/i18n/server";

/** Also what somebody sees who asks for a place they do not look after: it looks the same as absent. */
export default async function NotFound() {
  const t = await words("frame");
  return (
    <Plain>
      <PageHead title={t("notFoundTitle")} note={t("notFoundBody")} />
      <LinkButton href="/" tone="main">
        {t("home")}
      </LinkButton>
    </Plain>
  );
}
