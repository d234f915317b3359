import { retentionFile } from "@/app/api/retention-file";
import { currentActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale } from "@/lib/i18n/server";

/** `?from=2023-01&to=2023-08`, B.E. months too. */
export async function GET(request: Request, { params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([currentActor(), params, currentLocale()]);
  return retentionFile(actor, unit, new URL(request.url).searchParams, todayInBangkok(), locale);
}
