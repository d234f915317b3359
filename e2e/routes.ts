import { readdirSync } from "node:fs";
import { join } from "node:path";

const app = join(import.meta.dirname, "..", "app");

/** Every page and route of the app by its address pattern, as the folders say. */
export function routesOfApp(): string[] {
  return (readdirSync(app, { recursive: true }) as string[])
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
    .map((file) => `/${file.replace(/(page\.tsx|route\.ts)$/, "")}`)
    .map((path) => path.replace(/\/\([^)]+\)/g, "").replace(/(.)\/$/, "$1"))
    .sort();
}
