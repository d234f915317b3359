import { Notice, PageHead } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { SideOfMerge } from "@/lib/members/duplicate-queries";
import { maskNationalId } from "@/lib/members/national-id";
import { periodIn } from "@/lib/members/periods";
import { formatMonth, type Month } from "@/lib/month";
import { villageFull } from "@/lib/places/names";
import { formatPhone } from "@/lib/thai";
import { MergeForm } from "./merge-form";
import { choiceOf, memberWords } from "./words";

/** Two records side by side, what differs marked, and one button for each way to make them one. */
export function MergeScreen({
  unit,
  a,
  b,
  doubled,
  month,
  commandIds,
  locale,
}: {
  unit: { id: number; slug: string };
  a: SideOfMerge;
  b: SideOfMerge;
  doubled: Month[];
  month: Month;
  commandIds: [string, string];
  locale: Locale;
}) {
  const t = translator(locale, "members");
  const path = `/unit/${unit.slug}/members`;
  const rows = rowsOf(locale, month).map(([term, tell]) => [term, tell(a), tell(b)] as const);
  const ways = [
    { keep: a, drop: b, commandId: commandIds[0] },
    { keep: b, drop: a, commandId: commandIds[1] },
  ];
  return (
    <>
      <PageHead
        back={{ href: `${path}/duplicates`, label: t("duplicates.back") }}
        title={t("duplicates.mergeTitle", { a: a.no, b: b.no })}
        note={t("duplicates.mergeNote")}
      />
      <table className="tbl">
        <thead>
          <tr>
            <th scope="col">{t("duplicates.field")}</th>
            {[a, b].map(({ no }) => (
              <th key={no} scope="col">
                <a href={`${path}/${no}`}>{t("duplicates.pair", { no })}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([term, left, right]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              {[left, right].map((text, side) => (
                <td key={side} className={left === right ? undefined : "bg-amber-100"}>
                  {text || t("profile.unknown")}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {doubled.length > 0 && (
        <Notice
          tone="amber"
          title={t("duplicates.doubled", {
            count: doubled.length,
            list: doubled.map((m) => formatMonth(m, locale, "short")).join(", "),
          })}
        >
          {t("duplicates.doubledNote")}
        </Notice>
      )}
      <p className="note my-4">{t("duplicates.cannotUndo")}</p>
      <MergeForm
        unitId={unit.id}
        ways={ways.map(({ keep, drop, commandId }) => ({
          keepNo: keep.no,
          dropNo: drop.no,
          commandId,
          label: t("duplicates.keep", { no: keep.no }),
        }))}
      />
    </>
  );
}

function rowsOf(locale: Locale, month: Month): [string, (side: SideOfMerge) => string | null][] {
  const words = memberWords(locale);
  const t = translator(locale, "members");
  const { profile: say, form } = words;
  return [
    [say.name, (s) => [s.title, s.firstName, s.lastName].filter(Boolean).join(" ")],
    [form.nickname, (s) => s.nickname],
    [form.village, (s) => villageFull(s.village, locale)],
    [form.houseNo, (s) => s.houseNo],
    [say.birth, (s) => s.birth && formatDay(s.birth, locale, "long")],
    [say.phone, (s) => s.phone && formatPhone(s.phone)],
    [say.nationalId, (s) => s.idLast4 && maskNationalId(s.idLast4)],
    [form.insurance, (s) => words.insurance[choiceOf(periodIn(s.insurance, month))]],
    [say.memberClass, (s) => (locale === "en" && s.classEn) || s.classTh],
    [say.joinedOn, (s) => formatDay(s.joinedOn, locale, "medium")],
    [say.leftOn, (s) => s.leftOn && formatDay(s.leftOn, locale, "medium")],
    [
      words.duplicates.payments,
      ({ payments: { months, first, last } }) =>
        first === null || last === null
          ? words.duplicates.paymentsNone
          : t("duplicates.paymentsOf", {
              months,
              first: formatMonth(first, locale, "short"),
              last: formatMonth(last, locale, "short"),
            }),
    ],
  ];
}
