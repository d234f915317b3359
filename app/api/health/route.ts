import { databaseAnswers } from "@/lib/access/health";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

export async function GET() {
  const up = await databaseAnswers();
  return Response.json(
    { status: up ? "ok" : "down", database: up ? "ok" : "down", version },
    { status: up ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
