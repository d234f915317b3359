import type { UnitProfile } from "./profile";
import { livelihoodUnits } from "./units-livelihood";
import { unitsOfRows } from "./units-livelihood-rows";
import { mindUnits } from "./units-mind";
import { phayaoUnits } from "./units-phayao";
import { securityUnits } from "./units-security";

/** All 32 units of the demo; ป่าซาง is the first. */
export const units: readonly UnitProfile[] = [
  ...phayaoUnits,
  ...securityUnits,
  ...livelihoodUnits,
  ...unitsOfRows,
  ...mindUnits,
];
