"use client";
import { useState } from "react";
import { RadioCards } from "@/components/ui/choice-field";
import { type Choice, SelectField } from "@/components/ui/field";

export type RoleLabels = Record<"role" | "unit" | "committeeMember" | "nobody", string>;

/** Roles that may be given on a page of people, and the places and seats to give them for. */
export type RoleChoices = {
  /** the unit or province of the page; both null for the nation */
  unitId: number | null;
  provinceCode: string | null;
  roles: Choice[];
  units: Choice[];
  committee: Choice[];
};

const isOfUnit = (role: string) => role === "volunteer" || role === "committee";

/** The role chosen in a form, and the place of the page that goes with it unseen. */
export function useRole({ unitId, provinceCode, roles }: RoleChoices) {
  const [role, setRole] = useState(roles[0]?.value ?? "");
  const hidden: Record<string, string> = {};
  if (isOfUnit(role) && unitId !== null) hidden.unitId = String(unitId);
  if (!isOfUnit(role) && provinceCode !== null) hidden.provinceCode = provinceCode;
  return { role, setRole, hidden };
}

/** Which role; of a unit, which unit and whose line in the committee list. */
export function RoleFields({
  role,
  setRole,
  choices,
  labels,
}: {
  role: string;
  setRole: (role: string) => void;
  choices: RoleChoices;
  labels: RoleLabels;
}) {
  const { unitId, roles, units, committee } = choices;
  const inUnit = isOfUnit(role);
  return (
    <>
      <div onChange={(event) => setRole((event.target as HTMLInputElement).value)}>
        <RadioCards name="role" label={labels.role} choices={roles} defaultValue={role} />
      </div>
      {inUnit && unitId === null && (
        <SelectField name="unitId" label={labels.unit} choices={units} />
      )}
      {inUnit && unitId !== null && committee.length > 0 && (
        <SelectField
          name="committeeMemberId"
          label={labels.committeeMember}
          choices={committee}
          empty={labels.nobody}
          optional
        />
      )}
    </>
  );
}
