import { rowWords } from "@/components/contributions/words";
import { LinkButton } from "@/components/ui/button";
import { StripLegend } from "@/components/ui/marks";
import { pack } from "@/components/ui/packed";
import { Empty, PageHead } from "@/components/ui/page";
import type { TableFilter } from "@/components/ui/table-bar";
import type { TableState } from "@/components/ui/table-state";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { insuranceChoices } from "@/lib/members/choices";
import type { MemberFormChoices } from "@/lib/members/queries";
import { movements, type RegisterRow } from "@/lib/members/register-queries";
import { formatMonth, type Month, parseMonth } from "@/lib/month";
import { villageFull } from "@/lib/places/names";
import type { TableAnswer } from "@/lib/table";
import { registerLines } from "./register-rows";
import { RegisterTable } from "./register-table";
import { memberWords } from "./words";

export type RegisterScreenProps = {
  unit: { slug: string; shortTh: string; shortEn: string };
  answer: TableAnswer<RegisterRow>;
  choices: MemberFormChoices;
  state: TableState;
  month: Month;
  locale: Locale;
};

/** The unit's register: who is on it, how they stand, and the way to each of them. */
export function RegisterScreen({
  unit,
  answer,
  choices,
  state,
  month,
  locale,
}: RegisterScreenProps) {
  const t = translator(locale, "members");
  const words = memberWords(locale);
  const path = `/unit/${unit.slug}/members`;
  const searched = state.q !== "" || Object.keys(state.filters).length > 0;
  const { rows, total } = answer;
  const moved = movements.flatMap((one) => {
    const given = parseMonth(state.filters[one] ?? "");
    return given === null
      ? []
      : t(`register.${one}`, { month: formatMonth(given, locale, "long") });
  });
  const { lines, ...names } = registerLines(rows, month, locale);
  return (
    <>
      <PageHead
        over={t("register.over", {
          unit: locale === "th" ? unit.shortTh : unit.shortEn,
          month: formatMonth(month, locale, "long"),
        })}
        title={t(searched ? "register.titleFound" : "register.title", { total })}
        note={
          moved.length > 0 ? (
            <>
              {moved.join(" · ")} ·{" "}
              <a className="link" href={path}>
                {t("register.whole")}
              </a>
            </>
          ) : (
            // A whole ID number never stands in an address: its end is what was looked for.
            /^[0-9๐-๙]{4}$/.test(state.q) && t("register.lastFour")
          )
        }
        actions={
          <LinkButton tone="main" href={`${path}/new`}>
            {words.register.newMember}
          </LinkButton>
        }
      />
      {total === 0 && !searched ? (
        <Empty
          title={words.register.empty}
          action={
            <LinkButton tone="main" href={`${path}/new`}>
              {words.register.newMember}
            </LinkButton>
          }
        >
          {words.register.emptyHint}
        </Empty>
      ) : (
        <>
          <RegisterTable
            {...names}
            packedLines={pack(lines)}
            total={total}
            state={state}
            path={path}
            exportPath={`/api/units/${unit.slug}/members`}
            filters={filtersOf(choices, locale)}
            words={words.register}
            rowWords={rowWords(locale)}
          />
          <StripLegend
            items={[
              { cell: "p", label: words.register.paid },
              { cell: "m", label: words.register.missed },
              { cell: "o", label: words.register.open },
            ]}
          />
          <div className="actions no-print mt-8">
            <LinkButton href={`${path}/duplicates`}>{words.register.duplicates}</LinkButton>
            <LinkButton href={`${path}/households`}>{words.register.households}</LinkButton>
          </div>
        </>
      )}
    </>
  );
}

function filtersOf(choices: MemberFormChoices, locale: Locale): TableFilter[] {
  const { register: words, insurance } = memberWords(locale);
  return [
    {
      id: "village",
      label: words.village,
      choices: choices.villages.map((v) => ({
        value: String(v.id),
        label: villageFull(v, locale),
      })),
    },
    {
      id: "kind",
      label: words.kind,
      choices: insuranceChoices.map((value) => ({ value, label: insurance[value] })),
    },
    {
      id: "standing",
      label: words.standing,
      choices: [
        { value: "paid", label: words.isPaid },
        { value: "due", label: words.isDue },
        { value: "uninsured", label: words.isUninsured },
        { value: "left", label: words.isLeft },
      ],
    },
    {
      id: "carer",
      label: words.carer,
      choices: [
        ...choices.carers.map((c) => ({ value: String(c.id), label: c.name })),
        { value: "none", label: words.nobody },
      ],
    },
    {
      id: "class",
      label: words.memberClass,
      choices: choices.classes.map((c) => ({
        value: c.code,
        label: (locale === "en" && c.nameEn) || c.nameTh,
      })),
    },
  ];
}
