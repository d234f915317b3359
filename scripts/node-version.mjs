/** The oldest Node.js that the locked dependencies run on. */
export const OLDEST_NODE = "20.19.0";

/** Whether `version` (as in process.versions.node) is older than OLDEST_NODE. */
export function isTooOld(version, oldest = OLDEST_NODE) {
  const have = version.split(".").map(Number);
  const need = oldest.split(".").map(Number);
  for (let i = 0; i < 3; i++) {
    if (have[i] !== need[i]) return have[i] < need[i];
  }
  return false;
}

/** Ends with a sentence when Node.js is too old. Must itself run on any Node.js with modules. */
export function checkNode(version = process.versions.node) {
  if (!isTooOld(version)) return;
  console.error(
    `Node.js ${OLDEST_NODE} or newer is needed; this is ${version}. See https://nodejs.org`,
  );
  console.error(
    `ต้องใช้ Node.js ${OLDEST_NODE} ขึ้นไป เครื่องนี้มี ${version} ดาวน์โหลดได้ที่ https://nodejs.org`,
  );
  process.exit(1);
}
