import { FailedScreen } from "@/components/imports/failed-screen";
import { MappingScreen } from "@/components/imports/mapping-screen";
import type { PreviewAsk } from "@/components/imports/preview-ask";
import { PreviewScreen } from "@/components/imports/preview-screen";
import { ResultScreen } from "@/components/imports/result-screen";
import { WorkScreen } from "@/components/imports/work-screen";
import type { Actor } from "@/lib/access/actor";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import {
  type Batch,
  importBatch,
  importProgress,
  importRows,
  recordedBy,
  verdictCounts,
} from "@/lib/imports/queries";
import { findForImport, peopleOfRows } from "@/lib/members/import-queries";
import { unitForWork } from "@/lib/units/queries";

type Search = Record<string, string | string[] | undefined>;

const sampleRows = 3;

/** One file on its way: whatever it waits for. */
export async function generateMetadata() {
  return { title: (await words("frame"))("imports") };
}

export default async function BatchPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string; batch: string }>;
  searchParams: Promise<Search>;
}) {
  const [actor, { unit: slug, batch: id }, search, locale, say] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
    words("refusals"),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const batch = found(/^\d{1,9}$/.test(id) ? await importBatch(actor, Number(id)) : null);
  found(batch.unitId === unit.id || null);
  const known = batch.problem !== null && say.has(batch.problem as never);
  const problem = known ? say(batch.problem as never) : null;
  const shared = { slug, batch, problem, locale };
  const mapping = batch.state === "preview" && search.step === "mapping";
  switch (mapping ? "mapping" : batch.state) {
    case "reading":
    case "checking":
    case "applying": {
      const progress = found(await importProgress(actor, batch.id));
      const { state } = batch as Batch & { state: "reading" };
      return (
        <WorkScreen slug={slug} batch={{ ...batch, state }} progress={progress} locale={locale} />
      );
    }
    case "mapping":
      return (
        <MappingScreen {...shared} sample={await importRows(actor, batch, { limit: sampleRows })} />
      );
    case "preview":
      return <PreviewScreen {...shared} {...(await preview(actor, batch, search))} />;
    case "failed":
      return <FailedScreen {...shared} />;
    default: {
      const [recorded, counts] = await Promise.all([
        recordedBy(actor, batch),
        verdictCounts(actor, batch),
      ]);
      return <ResultScreen {...shared} recorded={found(recorded)} counts={counts} />;
    }
  }
}

async function preview(actor: Actor, batch: Batch, search: Search) {
  const one = (name: string) => [search[name]].flat()[0];
  const whole = (name: string) => {
    const text = one(name) ?? "";
    return /^\d{1,7}$/.test(text) && Number(text) > 0 ? Number(text) : null;
  };
  const verdict = one("verdict");
  const ask: PreviewAsk = {
    verdict: verdict && /^[a-z_]{1,30}$/.test(verdict) ? verdict : undefined,
    page: whole("page") ?? 1,
    row: whole("row"),
    q: (one("q") ?? "").slice(0, 100),
  };
  const looking = ask.row !== null && ask.q.trim() !== "";
  const [counts, rows, found] = await Promise.all([
    verdictCounts(actor, batch),
    importRows(actor, batch, ask),
    looking ? findForImport(actor, batch.unitId, ask.q) : [],
  ]);
  const people = await peopleOfRows(actor, batch, rows);
  return { counts, rows, people, found, ask: looking ? ask : { ...ask, row: null } };
}
