import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { currentActor } from "@/lib/access/session";
import { chosenGrant, workspaceCookie, workspacePath } from "@/lib/access/workspaces";

/** The door: everybody goes to their own workspace. */
export default async function Home() {
  const actor = await currentActor();
  if (!actor) redirect("/sign-in");
  const grant = chosenGrant(actor, (await cookies()).get(workspaceCookie)?.value);
  redirect(grant ? workspacePath(grant) : "/account");
}
