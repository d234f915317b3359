import pg from "pg";
import { stateOf } from "./state";

// Run by `npm start` in a demo, after the migrations. Most starts find the demo in place.

const say = (line: string) => console.log(`    ${line}`);

async function look() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    return await stateOf(client);
  } finally {
    await client.end();
  }
}

async function fill() {
  const [{ seedOnce }, { disconnect }] = await Promise.all([import("./once"), import("@/lib/db")]);
  try {
    await seedOnce(say);
  } finally {
    await disconnect();
  }
}

try {
  const state = await look();
  if (state === "whole") say("ข้อมูลตัวอย่างครบแล้ว · in place");
  else if (state === "foreign") say("มีผู้ใช้อยู่แล้ว ไม่เพิ่มข้อมูลตัวอย่าง · has accounts, nothing added");
  else await fill();
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
