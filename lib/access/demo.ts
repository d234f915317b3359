import { env } from "@/lib/env";
import type { Role } from "./actor";

/** The accounts of the demo, which exist only where the demo data was seeded. */
export const demoPassword = "suk-chumchon";

export const demoAccounts: { username: string; role: Role }[] = [
  { username: "volunteer@demo", role: "volunteer" },
  { username: "committee@demo", role: "committee" },
  { username: "coordinator@demo", role: "coordinator" },
  { username: "evaluator@demo", role: "evaluator" },
];

export const demoMode = () => env().DEMO;
