// npm start: everything from a fresh clone to an address that answers.
import { checkNode } from "./node-version.mjs";

checkNode();
const { start } = await import("./start-portal.mjs");
await start();
