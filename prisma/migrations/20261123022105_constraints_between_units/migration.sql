-- What no role could ever come of: an invitation for a place its role is not for, and roles and
-- invitations for a province that does not exist. They gave nobody anything.
DELETE FROM "Invitation" WHERE NOT (
  ("role" IN ('volunteer', 'committee') AND "unitId" IS NOT NULL AND "provinceCode" IS NULL)
  OR ("role" IN ('coordinator', 'evaluator') AND "unitId" IS NULL AND "committeeMemberId" IS NULL));
DELETE FROM "Invitation" i WHERE "provinceCode" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "Province" p WHERE p.code = i."provinceCode");
DELETE FROM "RoleGrant" r WHERE "provinceCode" IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM "Province" p WHERE p.code = r."provinceCode");

-- DropForeignKey
ALTER TABLE "Member" DROP CONSTRAINT "Member_householdId_fkey";

-- DropForeignKey
ALTER TABLE "Member" DROP CONSTRAINT "Member_lookedAfterById_fkey";

-- DropForeignKey
ALTER TABLE "VillageCare" DROP CONSTRAINT "VillageCare_committeeMemberId_fkey";

-- DropIndex
DROP INDEX "CommitteeMember_unitId_userId_key";

-- CreateIndex
CREATE INDEX "Receipt_unitId_memberId_idx" ON "Receipt"("unitId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Household_unitId_id_key" ON "Household"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "CommitteeMember_unitId_id_key" ON "CommitteeMember"("unitId", "id");

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_grantedBy_fkey" FOREIGN KEY ("grantedBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_withdrawnBy_fkey" FOREIGN KEY ("withdrawnBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_unitId_committeeMemberId_fkey" FOREIGN KEY ("unitId", "committeeMemberId") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundClose" ADD CONSTRAINT "RoundClose_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundClose" ADD CONSTRAINT "RoundClose_closedBy_fkey" FOREIGN KEY ("closedBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMonth" ADD CONSTRAINT "UnitMonth_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_createdBy_fkey" FOREIGN KEY ("createdBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_actedBy_fkey" FOREIGN KEY ("actedBy") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_unitId_householdId_fkey" FOREIGN KEY ("unitId", "householdId") REFERENCES "Household"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_unitId_lookedAfterById_fkey" FOREIGN KEY ("unitId", "lookedAfterById") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VillageCare" ADD CONSTRAINT "VillageCare_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VillageCare" ADD CONSTRAINT "VillageCare_unitId_committeeMemberId_fkey" FOREIGN KEY ("unitId", "committeeMemberId") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language has no word for: the invariants the database itself holds.

-- One seat at a time for an account in a unit; whoever left may come back.
CREATE UNIQUE INDEX "CommitteeMember_one_seat" ON "CommitteeMember" ("unitId", "userId")
  WHERE "until" IS NULL AND "userId" IS NOT NULL;

-- As RoleGrant_place: what is promised can be given. A seat is one of the unit's committee.
ALTER TABLE "Invitation"
  ADD CONSTRAINT "Invitation_place" CHECK (
    ("role" IN ('volunteer', 'committee') AND "unitId" IS NOT NULL AND "provinceCode" IS NULL)
    OR ("role" IN ('coordinator', 'evaluator') AND "unitId" IS NULL AND "committeeMemberId" IS NULL));

-- Who recorded a payment, who did what in the audit trail: rows that are written so often that a
-- foreign key would be felt (each row looks the account up and locks it). So the other side holds it:
-- an account is closed, never deleted.
CREATE FUNCTION account_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an account is closed, never deleted';
END $$;
CREATE TRIGGER "User_stays" BEFORE DELETE ON "User" FOR EACH ROW EXECUTE FUNCTION account_stays();
