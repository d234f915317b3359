import { ListScreen } from "@/components/imports/list-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { unitImports } from "@/lib/imports/queries";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("imports") };
}

export default async function ImportsPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ problem?: string | string[] }>;
}) {
  const [actor, { unit: slug }, search, locale, say] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
    words("refusals"),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const batches = found(await unitImports(actor, unit.id));
  const problem = [search.problem].flat()[0];
  return (
    <ListScreen
      slug={slug}
      batches={batches}
      problem={problem && say.has(problem as never) ? say(problem as never) : null}
      locale={locale}
    />
  );
}
