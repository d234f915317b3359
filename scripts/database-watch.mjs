// While the portal runs its database may crash; the portal answers 503 until it is back.
import { setTimeout as pause } from "node:timers/promises";
import { isEnding } from "./processes.mjs";

/** Starts the server again, on the same port, whenever it ends by a crash. */
export async function keepAlive(server) {
  for (;;) {
    const code = await server.ended();
    if (isEnding()) return;
    if (code === 0) {
      // Somebody shut it down on purpose.
      console.error("The database was shut down; start again to bring it back.");
      console.error("ฐานข้อมูลถูกปิด กรุณาเริ่มโปรแกรมใหม่");
      return;
    }
    console.error("The database ended unexpectedly; it is started again in five seconds.");
    await pause(5_000);
    if (isEnding()) return;
    try {
      await server.restart();
      console.error("The database is back.");
    } catch (error) {
      console.error(error.message);
    }
  }
}
