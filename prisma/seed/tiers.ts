import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/db";
import { recordEarlierTier } from "@/lib/maturity/commands";
import type { Tier } from "@/lib/maturity/criteria";
import { done } from "./accounts";
import { commandFor } from "./random";

// The tiers of the twelve units of Phayao as the programme's report told them in 2566.
const told: Record<Tier, readonly string[]> = {
  system_innovation: ["phayao-pa-sang", "phayao-ban-tun", "phayao-ngim"],
  intensive: ["phayao-wiang", "phayao-mae-sai", "phayao-dong-chen"],
  learning: [
    "phayao-khun-khuan",
    "phayao-yuan",
    "phayao-ang-thong",
    "phayao-mae-ka",
    "phayao-tom-nam-kwan-si-rung",
    "phayao-thung-ruang-thong",
  ],
};

export async function writeTiers(coordinator: Actor): Promise<void> {
  const units = await db.unit.findMany({ select: { id: true, slug: true } });
  const ids = new Map(units.map((unit) => [unit.slug, unit.id]));
  for (const [tier, slugs] of Object.entries(told)) {
    for (const slug of slugs) {
      const unitId = ids.get(slug);
      if (!unitId) throw new Error(`${slug} is not founded`);
      await done(
        recordEarlierTier(coordinator, {
          commandId: commandFor("tier", slug),
          unitId,
          tier: tier as Tier,
          decidedOn: "2023-09-30",
          reason: "ตามรายงานสรุปของโครงการ ปี 2566",
        }),
      );
    }
  }
}
