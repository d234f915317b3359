import { Notice } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { consentPurposes, consentWording, consentWordings } from "@/lib/members/consent";
import type { MemberProfile } from "@/lib/members/queries";
import { ConsentButton } from "./consent-forms";
import { memberWords } from "./words";

/** What the person agreed to, when, through whom and by which wording, with the way to change it. */
export function ConsentList({
  profile,
  unitId,
  commandIds,
  locale,
}: {
  profile: MemberProfile;
  unitId: number;
  commandIds: Record<(typeof consentPurposes)[number], string>;
  locale: Locale;
}) {
  const t = translator(locale, "members");
  const words = memberWords(locale);
  const { consents, no, leftOn } = profile;
  const registered = consents.some((c) => c.purpose === "register" && !c.withdrawnOn);
  const withdrew = !registered && consents.some((c) => c.purpose === "register");
  return (
    <>
      {withdrew && !leftOn && <Notice tone="amber">{words.profile.registerWithdrawn}</Notice>}
      <ul className="rows">
        {consentPurposes.map((purpose) => {
          const mine = consents.filter((c) => c.purpose === purpose);
          const given = mine.some((c) => !c.withdrawnOn);
          const agreed = consentWordings.find((w) => w === mine[0]?.wording) ?? consentWording;
          return (
            <li key={purpose} className="max-sm:grid-cols-1">
              <div>
                <b>{words.consent[purpose]}</b>
                {mine.length === 0 && <p className="note">{words.profile.notGiven}</p>}
                {mine.map((c, at) => (
                  <p className="note" key={at}>
                    {t("profile.givenOn", {
                      day: formatDay(c.givenOn, locale, "medium"),
                      through: c.through ?? "",
                    })}
                    {c.withdrawnOn &&
                      ` · ${t("profile.withdrawnOn", { day: formatDay(c.withdrawnOn, locale, "medium") })}`}
                  </p>
                ))}
                <details>
                  <summary className="link">{words.profile.readWording}</summary>
                  <p>{words.consent.wording[agreed][purpose]}</p>
                </details>
              </div>
              {!leftOn && (
                <ConsentButton
                  unitId={unitId}
                  no={no}
                  purpose={purpose}
                  given={given}
                  commandId={commandIds[purpose]}
                  label={given ? words.profile.withdraw : words.profile.give}
                />
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
