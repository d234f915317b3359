import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead } from "@/components/ui/page";
import type { CaredMembers } from "@/lib/contributions/care-queries";
import { reminderOf } from "@/lib/contributions/reminder";
import { meterRulesAt } from "@/lib/contributions/rights";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, type Month } from "@/lib/month";
import { villageShort } from "@/lib/places/names";
import { chipOf } from "./due-rows";
import { type MyMemberRow, MyMembersList } from "./my-members-list";
import { rowWords } from "./words";

/** Everybody in a volunteer's care, searched and filtered by the address; from plain data. */
export function MyMembersScreen({
  found,
  q,
  villageId,
  month,
  locale,
}: {
  found: CaredMembers;
  q: string;
  villageId: number | null;
  month: Month;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const rules = meterRulesAt(month);
  const at = new Map(found.villages.map(([id], index) => [id, index]));
  const rows = found.people.map(
    ([no, name, nickname, village, option, bits, asOf, insured]): MyMemberRow => {
      const index = at.get(village) ?? 0;
      if (option === 0) return [no, name, nickname, index, "", null];
      const reminder = reminderOf({ bits, asOf, option, insured }, month, rules);
      return [no, name, nickname, index, reminder.cells, chipOf(reminder)];
    },
  );
  const villages = found.villages.map(([, number, name]) => villageShort({ number, name }, locale));
  const searched = q !== "" || villageId !== null;
  const say = rowWords(locale);
  return (
    <>
      <PageHead
        over={t("monthOver", { month: formatMonth(month, locale, "long") })}
        title={t("mine.count", { n: found.all })}
      />
      <search>
        <form action="/volunteer/members" className="flex flex-wrap gap-2">
          <input
            key={`q${q}`}
            className="input min-w-40 flex-1"
            type="search"
            name="q"
            defaultValue={q}
            aria-label={t("mine.find")}
            placeholder={t("mine.find")}
          />
          {villages.length > 1 && (
            <select
              key={`v${villageId}`}
              className="input w-auto"
              name="village"
              aria-label={t("mine.village")}
              defaultValue={villageId ?? ""}
            >
              <option value="">{t("mine.allVillages")}</option>
              {found.villages.map(([id], index) => (
                <option key={id} value={id}>
                  {villages[index]}
                </option>
              ))}
            </select>
          )}
          <button type="submit" className="btn">
            {t("mine.search")}
          </button>
        </form>
      </search>
      {rows.length > 0 ? (
        <MyMembersList
          rows={rows}
          villages={villages}
          words={{ ...say, notInsured: t("member.noOption") }}
        />
      ) : (
        <Empty
          title={t(searched ? "mine.none" : "today.nobody")}
          action={
            searched ? (
              <LinkButton href="/volunteer/members">{t("mine.clear")}</LinkButton>
            ) : (
              <LinkButton href="/volunteer/members/new">{t("today.newMember")}</LinkButton>
            )
          }
        >
          {t(searched ? "mine.noneHint" : "today.nobodyHint")}
        </Empty>
      )}
    </>
  );
}
