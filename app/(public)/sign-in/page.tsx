import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/access/sign-in-form";
import { PageHead, Section } from "@/components/ui/page";
import { demoAccounts, demoMode, demoPassword } from "@/lib/access/demo";
import { currentActor } from "@/lib/access/session";
import { words } from "@/lib/i18n/server";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await words("access"))("signInTitle") };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ [name: string]: string | string[] | undefined }>;
}) {
  if (await currentActor()) redirect("/");
  const [t, frame, { callbackUrl }] = await Promise.all([
    words("access"),
    words("frame"),
    searchParams,
  ]);
  const demo = demoMode()
    ? demoAccounts.map(({ username, role }) => ({
        username,
        password: demoPassword,
        label: frame(role),
      }))
    : [];
  const labels = {
    usernameOrPhone: t("usernameOrPhone"),
    password: t("password"),
    signIn: t("signIn"),
    wrong: t("wrong"),
    // Filled in by the browser once it knows how long.
    wait: t("wait", { minutes: "{minutes}" }),
    failed: t("failed"),
    needed: t("needed"),
    noScript: t("noScript"),
    demoTitle: t("demoTitle"),
    demoNote: t("demoNote"),
  };
  return (
    <>
      <PageHead title={t("signInTitle")} note={t("signInNote")} />
      <SignInForm labels={labels} demo={demo} next={inside(callbackUrl)} />
      <Section title={t("aboutTitle")}>
        <p>{t("aboutBody")}</p>
      </Section>
    </>
  );
}

/** Only a path of this site; anything else leads home. */
function inside(target: string | string[] | undefined): string {
  return typeof target === "string" && /^\/(?![/\\])/.test(target) ? target : "/";
}
