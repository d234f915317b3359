import type { ReactNode } from "react";
import { ageOn, type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { maskNationalId } from "@/lib/members/national-id";
import type { MemberProfile as Profile } from "@/lib/members/queries";
import { villageFull } from "@/lib/places/names";
import { formatPhone } from "@/lib/thai";
import { NationalIdView } from "./national-id-view";
import { memberWords } from "./words";

/** Who this person is: contact first, then the rest. Empty fields are left out. */
export function MemberProfile({
  profile,
  today,
  locale,
  path,
  showId,
}: {
  profile: Profile;
  today: Day;
  locale: Locale;
  /** where members are opened */
  path: string;
  /** the unit, where the whole ID number may be asked for */
  showId?: { unitId: number };
}) {
  const t = translator(locale, "members");
  const words = memberWords(locale);
  const p = profile;
  const village = villageFull(p.village, locale);
  const care = [
    p.vulnerable ? words.form.vulnerable : "",
    p.hardship ? words.form.hardship : "",
  ].filter(Boolean);
  const schemes = p.otherSchemes.map((s) => words.schemes[s as keyof typeof words.schemes] ?? s);
  const say = words.profile;
  return (
    <dl className="grid gap-y-3">
      <Fact term={say.phone}>
        {p.phone && <a href={`tel:${p.phone}`}>{formatPhone(p.phone)}</a>}
      </Fact>
      <Fact term={say.line}>{p.lineName}</Fact>
      <Fact term={say.house}>
        {p.houseNo ? t("profile.houseOf", { houseNo: p.houseNo, village }) : village}
      </Fact>
      <Fact term={say.sameHouse}>
        {p.household.length > 0 &&
          p.household.map((other) => (
            <a key={other.no} href={`${path}/${other.no}`} className="mr-4 inline-block">
              {other.name}
            </a>
          ))}
      </Fact>
      <Fact term={say.birth}>
        {p.birth &&
          `${formatDay(p.birth, locale, "long")} · ${t("profile.age", { age: ageOn(p.birth, today) })}`}
      </Fact>
      <Fact term={say.nationalId}>
        {p.idLast4 &&
          (showId ? (
            <NationalIdView
              unitId={showId.unitId}
              no={p.no}
              masked={maskNationalId(p.idLast4)}
              words={say}
            />
          ) : (
            <span className="num">{maskNationalId(p.idLast4)}</span>
          ))}
      </Fact>
      <Fact term={say.occupation}>{p.occupation}</Fact>
      <Fact term={say.memberClass}>{(locale === "en" && p.classEn) || p.classTh}</Fact>
      <Fact term={say.joinedOn}>{formatDay(p.joinedOn, locale, "long")}</Fact>
      <Fact term={say.mergedFrom}>
        {p.mergedFrom.map((no) => t("duplicates.pair", { no })).join(", ")}
      </Fact>
      <Fact term={say.carer}>
        {p.carer && (p.carerIsOwn ? t("profile.carerOwn", { name: p.carer.name }) : p.carer.name)}
      </Fact>
      <Fact term={say.care}>{care.join(" · ")}</Fact>
      <Fact term={say.schemes}>{schemes.join(" · ")}</Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div className="grid gap-x-6 sm:grid-cols-[10rem_1fr]">
      <dt className="note">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
