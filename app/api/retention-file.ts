import "server-only";
import type { Actor } from "@/lib/access/actor";
import { retention } from "@/lib/contributions/retention";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { isoMonth } from "@/lib/month";
import { sentence } from "@/lib/spreadsheet/file-response";
import { unitRetention } from "@/lib/units/figures-queries";
import { askedSpan } from "@/lib/units/period";
import { unitForFigures } from "@/lib/units/queries";

const problems = {
  month_unreadable: "exports.monthUnreadable",
  month_order: "exports.monthOrder",
  month_span: "exports.monthSpan",
  month_ahead: "exports.monthAhead",
} as const;

/**
 * A unit's months as `month,insured,payers,retention_percent`, percent with two decimals, half up, and
 * empty where nobody is insured. 401 for strangers, 404 out of scope, 400 for months that make no
 * sense.
 */
export async function retentionFile(
  actor: Actor | null,
  slug: string,
  query: URLSearchParams,
  today: Day,
  locale: Locale,
): Promise<Response> {
  const t = translator(locale, "units");
  if (!actor) return sentence(401, t("exports.signIn"));
  const unit = await unitForFigures(actor, slug);
  if (!unit) return sentence(404, t("exports.notFound"));
  const span = askedSpan(query.get("from"), query.get("to"), today);
  if (!span.ok) return sentence(400, t(problems[span.problem]));
  const months = await unitRetention(actor, unit.id, span.from, span.to);
  if (!months) return sentence(404, t("exports.notFound"));
  // Digits and commas only, so plain text: no byte order mark for a script to stumble over.
  const lines = months.map(({ month, insured, payers }) =>
    [isoMonth(month), insured, payers, retention(payers, insured).percent ?? ""].join(","),
  );
  return new Response(`${["month,insured,payers,retention_percent", ...lines].join("\r\n")}\r\n`, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${slug}-retention.csv"`,
      "cache-control": "private, no-store",
    },
  });
}
