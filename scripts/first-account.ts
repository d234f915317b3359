import { foundFirstAccount, randomToken } from "@/lib/access/commands";
import { username } from "@/lib/access/input";
import { disconnect } from "@/lib/db";

const [typed = "", ...words] = process.argv.slice(2);
const name = words.join(" ").trim();
const parsed = username.safeParse(typed);

if (!parsed.success || name === "") {
  console.error('Usage: npm run first-account -- USERNAME "FIRST AND LAST NAME"');
  process.exitCode = 1;
} else {
  const password = randomToken();
  const outcome = await foundFirstAccount({ username: parsed.data, name, password });
  if (outcome.ok) {
    console.log(`Username: ${parsed.data}\nPassword: ${password}\nChange it after signing in.`);
  } else {
    console.error("There are accounts already; ask a coordinator for an invitation.");
    process.exitCode = 1;
  }
  await disconnect();
}
