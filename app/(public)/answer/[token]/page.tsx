import type { Metadata } from "next";
import { AnswerLink } from "@/components/assessments/answer-link";
import { consentPoints } from "@/components/assessments/consent-words";
import { PageHead } from "@/components/ui/page";
import { linkByToken } from "@/lib/assessments/link-queries";
import { messages } from "@/lib/i18n/messages";
import { currentLocale, words } from "@/lib/i18n/server";

// The address is a secret until it is used: no page hears of it, and the title says nothing.
export async function generateMetadata(): Promise<Metadata> {
  const t = await words("assessments");
  return {
    title: t("answer.pageTitle"),
    referrer: "no-referrer",
    robots: { index: false, follow: false },
  };
}

export default async function AnswerPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [t, locale, link] = await Promise.all([
    words("assessments"),
    currentLocale(),
    linkByToken(token),
  ]);
  if (link.state !== "open") {
    return <PageHead title={t(`answer.${link.state}Title`)} note={t(`answer.${link.state}`)} />;
  }
  const { instrument, consented, answers } = link;
  const all = messages[locale].assessments;
  return (
    <>
      <PageHead
        over={locale === "th" ? link.unitTh : link.unitEn}
        title={instrument.name[locale]}
        note={instrument.recall?.[locale]}
      />
      <AnswerLink
        token={token}
        instrument={instrument}
        answers={{ ...answers } as Record<string, number | string | null>}
        consented={consented}
        consent={{
          title: t("consent.titleSelf"),
          points: consentPoints(instrument, t),
          agree: t("consent.agree"),
          decline: t("consent.declineSelf"),
        }}
        words={all.answer}
        ask={all.ask}
        locale={locale}
      />
      <p className="note mt-6">{t("answer.source", { text: instrument.source[locale] })}</p>
    </>
  );
}
