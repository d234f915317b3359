import { registerTable } from "@/components/members/register-config";
import { RegisterScreen } from "@/components/members/register-screen";
import { readTableState, type SearchParams } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { memberFormChoices } from "@/lib/members/queries";
import { register } from "@/lib/members/register-queries";
import { monthOf } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("frame"))("register") };
}

export default async function RegisterPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const [actor, { unit: slug }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId, placeTh, placeEn } = found(committeeAt(actor, slug));
  const state = readTableState(search, registerTable);
  const month = monthOf(todayInBangkok());
  const [answer, choices] = await Promise.all([
    register(actor, unitId, state, month),
    memberFormChoices(actor, unitId),
  ]);
  return (
    <RegisterScreen
      unit={{ slug, shortTh: placeTh, shortEn: placeEn }}
      answer={answer}
      choices={found(choices)}
      state={state}
      month={month}
      locale={locale}
    />
  );
}
