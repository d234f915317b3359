import type { Metadata } from "next";
import { AcceptForm } from "@/components/access/accept-form";
import { PageHead } from "@/components/ui/page";
import { invitationByToken } from "@/lib/access/people-queries";
import { words } from "@/lib/i18n/server";

// The address is a secret until it is used: no page hears of it, and the title names nobody.
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("access"))("acceptButton"), referrer: "no-referrer" };
}

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, invitation] = await Promise.all([words("access"), invitationByToken(token)]);
  if (!invitation) return <PageHead title={t("acceptEndedTitle")} note={t("acceptEnded")} />;
  return (
    <>
      <PageHead title={t("acceptTitle", { name: invitation.name })} note={t("acceptNote")} />
      <AcceptForm
        token={token}
        commandId={crypto.randomUUID()}
        labels={{
          username: t("username"),
          usernameHint: t("usernameHint"),
          phone: t("phone"),
          phoneHint: t("phoneHint"),
          password: t("newPassword"),
          passwordHint: t("newPasswordHint"),
          again: t("again"),
          button: t("acceptButton"),
          done: t("acceptDone", { username: "{username}" }),
          signIn: t("signIn"),
        }}
      />
    </>
  );
}
