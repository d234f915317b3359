import { PasswordForm } from "@/components/access/password-form";
import { Plain } from "@/components/access/plain";
import { placeOf } from "@/components/access/workspace";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { SubmitButton } from "@/components/ui/submit-button";
import { openWorkspace, signOut, signOutEverywhere } from "@/lib/access/actions";
import { requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("access"))("account") };
}

export default async function AccountPage() {
  const [actor, t, frame, locale] = await Promise.all([
    requireActor(),
    words("access"),
    words("frame"),
    currentLocale(),
  ]);
  return (
    <Plain>
      <PageHead title={actor.name} note={t("accountNote", { username: actor.username })} />
      <Section title={t("roles")}>
        {actor.grants.length === 0 ? (
          <Empty title={frame("noRoleTitle")}>{frame("noRoleBody")}</Empty>
        ) : (
          <ul className="rows">
            {actor.grants.map((grant) => (
              <li key={grant.id}>
                <div>
                  <b>{frame(grant.role)}</b>
                  <p className="note">{placeOf(grant, locale, frame("nation"))}</p>
                </div>
                <form action={openWorkspace}>
                  <Button type="submit" name="grant" value={grant.id}>
                    {t("open")}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t("changePassword")} note={t("changePasswordNote")}>
        <PasswordForm
          commandId={crypto.randomUUID()}
          labels={{
            current: t("currentPassword"),
            password: t("newPassword"),
            passwordHint: t("newPasswordHint"),
            again: t("again"),
            button: t("changePassword"),
            done: t("passwordChanged"),
          }}
        />
      </Section>
      <Section title={t("signOutEverywhere")} note={t("signOutEverywhereNote")}>
        <ActionForm action={signOutEverywhere} commandId={crypto.randomUUID()}>
          <SubmitButton tone="outline">{t("signOutEverywhere")}</SubmitButton>
        </ActionForm>
        <form action={signOut} className="mt-4">
          <Button type="submit" tone="plain">
            {frame("signOut")}
          </Button>
        </form>
      </Section>
    </Plain>
  );
}
