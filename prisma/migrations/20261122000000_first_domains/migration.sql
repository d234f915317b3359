-- CreateEnum
CREATE TYPE "Role" AS ENUM ('volunteer', 'committee', 'coordinator', 'evaluator');

-- CreateEnum
CREATE TYPE "Channel" AS ENUM ('kiosk', 'bank', 'counter', 'volunteer');

-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('payments', 'members');

-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('reading', 'mapping', 'checking', 'preview', 'applying', 'applied', 'undone', 'failed');

-- CreateEnum
CREATE TYPE "InsuranceSection" AS ENUM ('section33', 'section39', 'section40');

-- CreateEnum
CREATE TYPE "IdKind" AS ENUM ('thai', 'non_thai');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('female', 'male', 'other');

-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('register', 'reminders');

-- CreateEnum
CREATE TYPE "UnitTrack" AS ENUM ('social_security', 'livelihood_welfare', 'mental_health');

-- CreateEnum
CREATE TYPE "Position" AS ENUM ('chair', 'vice_chair', 'finance', 'coordinator', 'secretary', 'member');

-- CreateEnum
CREATE TYPE "Grade" AS ENUM ('A', 'B', 'C');

-- CreateEnum
CREATE TYPE "Mark" AS ENUM ('team', 'data', 'rules', 'office', 'goals');

-- CreateEnum
CREATE TYPE "GoalIndicator" AS ENUM ('retention_percent', 'insured_total', 'insured_increase', 'new_insured_per_month', 'villages_covered', 'own_count', 'text');

-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "username" TEXT NOT NULL,
    "phone" TEXT,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" INTEGER,
    "provinceCode" CHAR(2),
    "grantedBy" INTEGER,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" INTEGER,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" INTEGER,
    "provinceCode" CHAR(2),
    "committeeMemberId" INTEGER,
    "createdBy" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInThrottle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "lockedUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SignInThrottle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" INTEGER NOT NULL,
    "unitId" INTEGER,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "subjectId" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "result" JSONB,
    "requestId" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contribution" (
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "option" SMALLINT NOT NULL,
    "amountSatang" INTEGER NOT NULL,
    "paidOn" DATE NOT NULL,
    "channel" "Channel" NOT NULL,
    "proof" TEXT,
    "writeId" UUID NOT NULL,
    "batchId" INTEGER,
    "receiptId" INTEGER,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Contribution_pkey" PRIMARY KEY ("unitId","memberId","month")
);

-- CreateTable
CREATE TABLE "UndoneContribution" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "option" SMALLINT NOT NULL,
    "amountSatang" INTEGER NOT NULL,
    "paidOn" DATE NOT NULL,
    "channel" "Channel" NOT NULL,
    "proof" TEXT,
    "writeId" UUID NOT NULL,
    "batchId" INTEGER,
    "receiptId" INTEGER,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneBy" INTEGER NOT NULL,
    "undoneAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneWrite" UUID NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "UndoneContribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "yearBe" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "amountSatang" INTEGER NOT NULL,
    "issuedOn" DATE NOT NULL,
    "writeId" UUID NOT NULL,
    "cancelledOn" DATE,
    "cancelReason" TEXT,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceiptCounter" (
    "unitId" INTEGER NOT NULL,
    "yearBe" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ReceiptCounter_pkey" PRIMARY KEY ("unitId","yearBe")
);

-- CreateTable
CREATE TABLE "RoundClose" (
    "unitId" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "insured" INTEGER NOT NULL,
    "payers" INTEGER NOT NULL,
    "closedOn" DATE NOT NULL,
    "closedBy" INTEGER NOT NULL,
    "note" TEXT,

    CONSTRAINT "RoundClose_pkey" PRIMARY KEY ("unitId","month")
);

-- CreateTable
CREATE TABLE "UnitMonth" (
    "unitId" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "insured" INTEGER NOT NULL,
    "payers" INTEGER NOT NULL,
    "joined" INTEGER NOT NULL,
    "returned" INTEGER NOT NULL,
    "newInsured" INTEGER NOT NULL,
    "newPayers" INTEGER NOT NULL,
    "registered" INTEGER NOT NULL,

    CONSTRAINT "UnitMonth_pkey" PRIMARY KEY ("unitId","month")
);

-- CreateTable
CREATE TABLE "VillageMonth" (
    "unitId" INTEGER NOT NULL,
    "villageId" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "insured" INTEGER NOT NULL,
    "payers" INTEGER NOT NULL,

    CONSTRAINT "VillageMonth_pkey" PRIMARY KEY ("unitId","villageId","month")
);

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "state" "ImportState" NOT NULL,
    "fileName" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "mapping" JSONB,
    "notes" JSONB,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB,
    "problem" TEXT,
    "createdBy" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "appliedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "writeId" UUID,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "batchId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "verdict" TEXT,
    "memberId" INTEGER,
    "chosenId" INTEGER,
    "skip" BOOLEAN NOT NULL DEFAULT false,
    "parsed" JSONB,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("batchId","row")
);

-- CreateTable
CREATE TABLE "ColumnMapping" (
    "unitId" INTEGER NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "mapping" JSONB NOT NULL,

    CONSTRAINT "ColumnMapping_pkey" PRIMARY KEY ("unitId","kind")
);

-- CreateTable
CREATE TABLE "Household" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "villageId" INTEGER NOT NULL,
    "houseNo" TEXT NOT NULL,

    CONSTRAINT "Household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Member" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "title" TEXT,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL,
    "nickname" TEXT,
    "sex" "Sex",
    "birth" DATE,
    "phone" TEXT,
    "lineName" TEXT,
    "idKind" "IdKind",
    "idSealed" BYTEA,
    "idIndex" BYTEA,
    "idLast4" CHAR(4),
    "villageId" INTEGER NOT NULL,
    "householdId" INTEGER,
    "occupation" TEXT,
    "classCode" TEXT,
    "joinedOn" DATE NOT NULL,
    "leftOn" DATE,
    "leftReason" TEXT,
    "lookedAfterById" INTEGER,
    "vulnerable" BOOLEAN NOT NULL DEFAULT false,
    "hardship" BOOLEAN NOT NULL DEFAULT false,
    "otherSchemes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "mergedIntoId" INTEGER,
    "searchKey" TEXT NOT NULL,
    "paidBits" BIGINT NOT NULL DEFAULT 0,
    "paidAsOf" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Insurance" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "section" "InsuranceSection" NOT NULL,
    "option" SMALLINT,
    "fromMonth" INTEGER NOT NULL,
    "toMonth" INTEGER,

    CONSTRAINT "Insurance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "purpose" "ConsentPurpose" NOT NULL,
    "wording" TEXT NOT NULL,
    "givenOn" DATE NOT NULL,
    "throughId" INTEGER NOT NULL,
    "withdrawnOn" DATE,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Province" (
    "code" CHAR(2) NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "District" (
    "id" SERIAL NOT NULL,
    "provinceCode" CHAR(2) NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "District_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subdistrict" (
    "id" SERIAL NOT NULL,
    "districtId" INTEGER NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Subdistrict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Village" (
    "id" SERIAL NOT NULL,
    "districtId" INTEGER NOT NULL,
    "subdistrictId" INTEGER,
    "number" INTEGER,
    "name" TEXT NOT NULL,

    CONSTRAINT "Village_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regulation" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "adoptedOn" DATE NOT NULL,
    "effectiveFrom" DATE NOT NULL,
    "effectiveTo" DATE,
    "cutoffDay" SMALLINT NOT NULL,

    CONSTRAINT "Regulation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MemberClass" (
    "regulationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameEn" TEXT,
    "annualFeeSatang" INTEGER,
    "position" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "MemberClass_pkey" PRIMARY KEY ("regulationId","code")
);

-- CreateTable
CREATE TABLE "Unit" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "shortTh" TEXT NOT NULL,
    "shortEn" TEXT NOT NULL,
    "track" "UnitTrack" NOT NULL,
    "provinceCode" CHAR(2) NOT NULL,
    "districtId" INTEGER NOT NULL,
    "subdistrictId" INTEGER,
    "innovationTh" TEXT,
    "innovationEn" TEXT,
    "slogan" TEXT,
    "office" TEXT,
    "openingDays" TEXT,
    "appointedBy" TEXT,
    "appointedOn" DATE,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitVillage" (
    "unitId" INTEGER NOT NULL,
    "villageId" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "UnitVillage_pkey" PRIMARY KEY ("unitId","villageId")
);

-- CreateTable
CREATE TABLE "CommitteeMember" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "userId" INTEGER,
    "name" TEXT NOT NULL,
    "position" "Position" NOT NULL,
    "grade" "Grade",
    "phone" TEXT,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "CommitteeMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VillageCare" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "villageId" INTEGER NOT NULL,
    "committeeMemberId" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,

    CONSTRAINT "VillageCare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitMark" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "mark" "Mark" NOT NULL,
    "met" BOOLEAN NOT NULL,
    "note" TEXT,
    "judgedOn" DATE NOT NULL,
    "judgedBy" INTEGER NOT NULL,

    CONSTRAINT "UnitMark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Supporter" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "nameTh" TEXT NOT NULL,
    "nameEn" TEXT,
    "supportTh" TEXT,
    "supportEn" TEXT,

    CONSTRAINT "Supporter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "indicator" "GoalIndicator" NOT NULL,
    "labelTh" TEXT NOT NULL,
    "labelEn" TEXT,
    "baseline" DECIMAL(12,2),
    "target" DECIMAL(12,2),
    "progress" DECIMAL(12,2),
    "measure" TEXT,
    "startsOn" DATE NOT NULL,
    "dueOn" DATE,
    "closedOn" DATE,
    "reached" BOOLEAN,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE UNIQUE INDEX "User_phone_key" ON "User"("phone");

-- CreateIndex
CREATE INDEX "RoleGrant_userId_idx" ON "RoleGrant"("userId");

-- CreateIndex
CREATE INDEX "RoleGrant_unitId_idx" ON "RoleGrant"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "AuditEntry_unitId_at_idx" ON "AuditEntry"("unitId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_idx" ON "AuditEntry"("subject", "subjectId");

-- CreateIndex
CREATE INDEX "Contribution_writeId_idx" ON "Contribution"("writeId");

-- CreateIndex
CREATE INDEX "Contribution_unitId_month_idx" ON "Contribution"("unitId", "month");

-- CreateIndex
CREATE INDEX "UndoneContribution_unitId_memberId_idx" ON "UndoneContribution"("unitId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_unitId_yearBe_no_key" ON "Receipt"("unitId", "yearBe", "no");

-- CreateIndex
CREATE INDEX "UnitMonth_month_idx" ON "UnitMonth"("month");

-- CreateIndex
CREATE INDEX "ImportBatch_unitId_createdAt_idx" ON "ImportBatch"("unitId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Household_unitId_villageId_houseNo_key" ON "Household"("unitId", "villageId", "houseNo");

-- CreateIndex
CREATE INDEX "Member_unitId_villageId_idx" ON "Member"("unitId", "villageId");

-- CreateIndex
CREATE UNIQUE INDEX "Member_unitId_id_key" ON "Member"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Member_unitId_no_key" ON "Member"("unitId", "no");

-- CreateIndex
CREATE UNIQUE INDEX "Member_unitId_idIndex_key" ON "Member"("unitId", "idIndex");

-- CreateIndex
CREATE INDEX "Insurance_unitId_idx" ON "Insurance"("unitId");

-- CreateIndex
CREATE INDEX "Insurance_memberId_idx" ON "Insurance"("memberId");

-- CreateIndex
CREATE INDEX "Consent_memberId_idx" ON "Consent"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "District_provinceCode_nameTh_key" ON "District"("provinceCode", "nameTh");

-- CreateIndex
CREATE UNIQUE INDEX "Subdistrict_districtId_nameTh_key" ON "Subdistrict"("districtId", "nameTh");

-- CreateIndex
CREATE UNIQUE INDEX "Village_subdistrictId_number_key" ON "Village"("subdistrictId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Regulation_unitId_version_key" ON "Regulation"("unitId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_slug_key" ON "Unit"("slug");

-- CreateIndex
CREATE INDEX "Unit_provinceCode_idx" ON "Unit"("provinceCode");

-- CreateIndex
CREATE INDEX "CommitteeMember_userId_idx" ON "CommitteeMember"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "CommitteeMember_unitId_userId_key" ON "CommitteeMember"("unitId", "userId");

-- CreateIndex
CREATE INDEX "VillageCare_unitId_idx" ON "VillageCare"("unitId");

-- CreateIndex
CREATE INDEX "VillageCare_committeeMemberId_idx" ON "VillageCare"("committeeMemberId");

-- CreateIndex
CREATE INDEX "UnitMark_unitId_mark_judgedOn_idx" ON "UnitMark"("unitId", "mark", "judgedOn");

-- CreateIndex
CREATE INDEX "Supporter_unitId_idx" ON "Supporter"("unitId");

-- CreateIndex
CREATE INDEX "Goal_unitId_idx" ON "Goal"("unitId");

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contribution" ADD CONSTRAINT "Contribution_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Household" ADD CONSTRAINT "Household_villageId_fkey" FOREIGN KEY ("villageId") REFERENCES "Village"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_villageId_fkey" FOREIGN KEY ("villageId") REFERENCES "Village"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_householdId_fkey" FOREIGN KEY ("householdId") REFERENCES "Household"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_lookedAfterById_fkey" FOREIGN KEY ("lookedAfterById") REFERENCES "CommitteeMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Member" ADD CONSTRAINT "Member_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Insurance" ADD CONSTRAINT "Insurance_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "District" ADD CONSTRAINT "District_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subdistrict" ADD CONSTRAINT "Subdistrict_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Village" ADD CONSTRAINT "Village_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Village" ADD CONSTRAINT "Village_subdistrictId_fkey" FOREIGN KEY ("subdistrictId") REFERENCES "Subdistrict"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regulation" ADD CONSTRAINT "Regulation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberClass" ADD CONSTRAINT "MemberClass_regulationId_fkey" FOREIGN KEY ("regulationId") REFERENCES "Regulation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_districtId_fkey" FOREIGN KEY ("districtId") REFERENCES "District"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_subdistrictId_fkey" FOREIGN KEY ("subdistrictId") REFERENCES "Subdistrict"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitVillage" ADD CONSTRAINT "UnitVillage_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitVillage" ADD CONSTRAINT "UnitVillage_villageId_fkey" FOREIGN KEY ("villageId") REFERENCES "Village"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitteeMember" ADD CONSTRAINT "CommitteeMember_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitteeMember" ADD CONSTRAINT "CommitteeMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VillageCare" ADD CONSTRAINT "VillageCare_villageId_fkey" FOREIGN KEY ("villageId") REFERENCES "Village"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VillageCare" ADD CONSTRAINT "VillageCare_committeeMemberId_fkey" FOREIGN KEY ("committeeMemberId") REFERENCES "CommitteeMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitMark" ADD CONSTRAINT "UnitMark_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supporter" ADD CONSTRAINT "Supporter_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What the schema language has no word for: the invariants the database itself holds.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Periods of insurance of one member never overlap.
ALTER TABLE "Insurance"
  ADD CONSTRAINT "Insurance_period" CHECK ("toMonth" IS NULL OR "toMonth" >= "fromMonth"),
  ADD CONSTRAINT "Insurance_option" CHECK (("section" = 'section40') = ("option" IS NOT NULL AND "option" BETWEEN 1 AND 3)),
  ADD CONSTRAINT "Insurance_no_overlap" EXCLUDE USING gist
    ("memberId" WITH =, int4range("fromMonth", "toMonth", '[]') WITH &&);

-- Two versions of a regulation are never in force on one day.
ALTER TABLE "Regulation"
  ADD CONSTRAINT "Regulation_cutoff" CHECK ("cutoffDay" BETWEEN 1 AND 31),
  ADD CONSTRAINT "Regulation_period" CHECK ("effectiveTo" IS NULL OR "effectiveTo" >= "effectiveFrom"),
  ADD CONSTRAINT "Regulation_one_in_force" EXCLUDE USING gist
    ("unitId" WITH =, daterange("effectiveFrom", "effectiveTo", '[]') WITH &&);

-- No back-payment, at most twelve months ahead (Section 40).
ALTER TABLE "Contribution"
  ADD CONSTRAINT "Contribution_amount" CHECK ("amountSatang" > 0),
  ADD CONSTRAINT "Contribution_option" CHECK ("option" BETWEEN 1 AND 3),
  ADD CONSTRAINT "Contribution_month" CHECK (
    "month" - (extract(year FROM "paidOn")::int * 12 + extract(month FROM "paidOn")::int - 1)
      BETWEEN 0 AND 12);

ALTER TABLE "Receipt"
  ADD CONSTRAINT "Receipt_amount" CHECK ("amountSatang" > 0),
  ADD CONSTRAINT "Receipt_no" CHECK ("no" > 0);

-- One carer of a village at a time.
CREATE UNIQUE INDEX "VillageCare_one_now" ON "VillageCare" ("unitId", "villageId") WHERE "until" IS NULL;

-- A role is for a unit, for a province, or for the nation. The same role once at a time.
ALTER TABLE "RoleGrant"
  ADD CONSTRAINT "RoleGrant_place" CHECK (
    ("role" IN ('volunteer', 'committee') AND "unitId" IS NOT NULL AND "provinceCode" IS NULL)
    OR ("role" IN ('coordinator', 'evaluator') AND "unitId" IS NULL));
CREATE UNIQUE INDEX "RoleGrant_once" ON "RoleGrant"
  ("userId", "role", coalesce("unitId", 0), coalesce("provinceCode", '')) WHERE "withdrawnAt" IS NULL;

-- A month of figures can not hold more payers than insured.
ALTER TABLE "UnitMonth" ADD CONSTRAINT "UnitMonth_parts" CHECK (
  "payers" <= "insured" AND "newInsured" <= "insured" AND "newPayers" <= "newInsured" AND "insured" <= "registered");
ALTER TABLE "VillageMonth" ADD CONSTRAINT "VillageMonth_parts" CHECK ("payers" <= "insured");

-- The audit trail is only ever added to.
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are never changed';
END $$;
CREATE TRIGGER "AuditEntry_append_only" BEFORE UPDATE OR DELETE ON "AuditEntry"
  FOR EACH ROW EXECUTE FUNCTION audit_is_append_only();

-- A lower fillfactor keeps the frequent update of paidBits on its page and off the indexes.
ALTER TABLE "Member" SET (fillfactor = 85);
ALTER TABLE "UnitMonth" SET (fillfactor = 70);
ALTER TABLE "VillageMonth" SET (fillfactor = 70);
