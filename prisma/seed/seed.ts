import { disconnect } from "@/lib/db";
import { seedOnce } from "./once";

// Run by `npm start` in a demo, after the migrations.
seedOnce((line) => console.log(`    ${line}`))
  .catch((error) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(disconnect);
