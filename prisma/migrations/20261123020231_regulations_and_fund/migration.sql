-- CreateEnum
CREATE TYPE "Account" AS ENUM ('cash', 'bank', 'volunteer_cash', 'contributions_held', 'receivable', 'payable', 'membership_fees', 'service_fees', 'kiosk_share', 'incentives', 'grants', 'other_income', 'compensation', 'electricity', 'other_expense', 'opening');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('opening', 'contribution', 'kiosk', 'annual_fee', 'service_fee', 'enrolment', 'compensation', 'compensation_paid', 'remittance', 'settlement', 'by_hand', 'reversal');

-- CreateEnum
CREATE TYPE "EntrySource" AS ENUM ('contribution', 'import_batch', 'membership_fee', 'paid_service', 'enrolment', 'compensation', 'regulation', 'meeting');

-- CreateEnum
CREATE TYPE "Keying" AS ENUM ('unit', 'office');

-- CreateEnum
CREATE TYPE "ReceiptPurpose" AS ENUM ('contribution', 'membership_fee', 'paid_service', 'other');

-- CreateEnum
CREATE TYPE "Per" AS ENUM ('case', 'time', 'day', 'trip', 'month', 'year');

-- CreateEnum
CREATE TYPE "SplitTo" AS ENUM ('unit', 'electricity', 'kiosk_owner', 'other');

-- CreateEnum
CREATE TYPE "ApprovalOf" AS ENUM ('compensation', 'expense');

-- DropForeignKey
ALTER TABLE "MemberClass" DROP CONSTRAINT "MemberClass_regulationId_fkey";

-- AlterTable
ALTER TABLE "Receipt" ADD COLUMN     "payerName" TEXT,
ADD COLUMN     "purpose" "ReceiptPurpose" NOT NULL DEFAULT 'contribution',
ADD COLUMN     "text" TEXT,
ALTER COLUMN "memberId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Regulation" ADD COLUMN     "adoptedBy" INTEGER,
ADD COLUMN     "basedOnId" INTEGER,
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "createdBy" INTEGER,
ADD COLUMN     "discardedAt" TIMESTAMPTZ(3),
ADD COLUMN     "feeMonth" SMALLINT,
ADD COLUMN     "hash" TEXT,
ADD COLUMN     "meeting" TEXT,
ADD COLUMN     "meetingMonths" SMALLINT,
ADD COLUMN     "meetingTimes" SMALLINT,
ADD COLUMN     "quorum" SMALLINT,
ADD COLUMN     "reportDay" SMALLINT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "serviceWeekdays" SMALLINT[] DEFAULT ARRAY[]::SMALLINT[],
ADD COLUMN     "submissionWeekday" SMALLINT,
ALTER COLUMN "version" DROP NOT NULL,
ALTER COLUMN "adoptedOn" DROP NOT NULL,
ALTER COLUMN "effectiveFrom" DROP NOT NULL;

-- AlterTable
ALTER TABLE "MemberClass" ADD COLUMN     "forVisitors" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "FundCounter" (
    "unitId" INTEGER NOT NULL,
    "lastEntry" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FundCounter_pkey" PRIMARY KEY ("unitId")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "no" INTEGER NOT NULL,
    "bookedOn" DATE NOT NULL,
    "happenedOn" DATE NOT NULL,
    "month" INTEGER NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "text" TEXT NOT NULL,
    "regulationId" INTEGER,
    "articleNo" TEXT,
    "source" "EntrySource",
    "sourceId" INTEGER,
    "reversesId" INTEGER,
    "reason" TEXT,
    "parts" SMALLINT NOT NULL,
    "totalSatang" INTEGER NOT NULL,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writeId" UUID NOT NULL,

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerLine" (
    "unitId" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "account" "Account" NOT NULL,
    "party" TEXT NOT NULL DEFAULT '',
    "amountSatang" INTEGER NOT NULL,

    CONSTRAINT "LedgerLine_pkey" PRIMARY KEY ("entryId","position")
);

-- CreateTable
CREATE TABLE "FundMonth" (
    "unitId" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "account" "Account" NOT NULL,
    "party" TEXT NOT NULL DEFAULT '',
    "debit" BIGINT NOT NULL DEFAULT 0,
    "credit" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "FundMonth_pkey" PRIMARY KEY ("unitId","month","account","party")
);

-- CreateTable
CREATE TABLE "FundClose" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "openingSatang" BIGINT NOT NULL,
    "inSatang" BIGINT NOT NULL,
    "outSatang" BIGINT NOT NULL,
    "closingSatang" BIGINT NOT NULL,
    "cashSatang" BIGINT NOT NULL,
    "countedSatang" BIGINT NOT NULL,
    "note" TEXT,
    "closedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedBy" INTEGER NOT NULL,
    "reopenedAt" TIMESTAMPTZ(3),
    "reopenedBy" INTEGER,
    "reopenReason" TEXT,

    CONSTRAINT "FundClose_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryPhoto" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,
    "file" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "addedBy" INTEGER NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writeId" UUID NOT NULL,

    CONSTRAINT "EntryPhoto_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Compensation" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "workerId" INTEGER NOT NULL,
    "workerUserId" INTEGER,
    "activity" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "quantity" SMALLINT NOT NULL DEFAULT 1,
    "place" TEXT,
    "regulationId" INTEGER NOT NULL,
    "articleNo" TEXT,
    "amountSatang" INTEGER NOT NULL,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writeId" UUID NOT NULL,
    "approvedBy" INTEGER,
    "approvedAt" TIMESTAMPTZ(3),
    "rejectedBy" INTEGER,
    "rejectedAt" TIMESTAMPTZ(3),
    "rejectReason" TEXT,
    "paidBy" INTEGER,
    "paidOn" DATE,

    CONSTRAINT "Compensation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MembershipFee" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "yearBe" INTEGER NOT NULL,
    "dueOn" DATE NOT NULL,
    "classCode" TEXT NOT NULL,
    "regulationId" INTEGER NOT NULL,
    "articleNo" TEXT,
    "amountSatang" INTEGER NOT NULL,
    "paidOn" DATE NOT NULL,
    "receiptId" INTEGER NOT NULL,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writeId" UUID NOT NULL,
    "cancelledOn" DATE,
    "cancelledBy" INTEGER,
    "cancelReason" TEXT,

    CONSTRAINT "MembershipFee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "happenedOn" DATE NOT NULL,
    "keying" "Keying" NOT NULL,
    "workerId" INTEGER,
    "regulationId" INTEGER,
    "amountSatang" INTEGER NOT NULL DEFAULT 0,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writeId" UUID NOT NULL,
    "cancelledOn" DATE,
    "cancelReason" TEXT,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReceiptPrint" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "receiptId" INTEGER NOT NULL,
    "printedBy" INTEGER NOT NULL,
    "printedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writeId" UUID NOT NULL,

    CONSTRAINT "ReceiptPrint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassPeriod" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "classCode" TEXT NOT NULL,
    "fromDay" DATE NOT NULL,
    "toDay" DATE,
    "recordedBy" INTEGER,

    CONSTRAINT "ClassPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Residence" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "villageId" INTEGER NOT NULL,
    "fromMonth" INTEGER NOT NULL,
    "toMonth" INTEGER,

    CONSTRAINT "Residence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "regulationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "key" TEXT NOT NULL,
    "level" SMALLINT NOT NULL DEFAULT 1,
    "heading" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("regulationId","position")
);

-- CreateTable
CREATE TABLE "FeeRule" (
    "id" SERIAL NOT NULL,
    "regulationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "service" TEXT NOT NULL,
    "nameTh" TEXT,
    "nameEn" TEXT,
    "per" "Per" NOT NULL,
    "articleKey" TEXT,

    CONSTRAINT "FeeRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeeAmount" (
    "feeRuleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "classCode" TEXT NOT NULL,
    "minSatang" INTEGER NOT NULL,
    "maxSatang" INTEGER NOT NULL,

    CONSTRAINT "FeeAmount_pkey" PRIMARY KEY ("feeRuleId","classCode")
);

-- CreateTable
CREATE TABLE "FeeSplit" (
    "feeRuleId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "to" "SplitTo" NOT NULL,
    "name" TEXT,
    "amountSatang" INTEGER,

    CONSTRAINT "FeeSplit_pkey" PRIMARY KEY ("feeRuleId","position")
);

-- CreateTable
CREATE TABLE "CompensationRule" (
    "regulationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "activity" TEXT NOT NULL,
    "nameTh" TEXT,
    "nameEn" TEXT,
    "per" "Per" NOT NULL,
    "amountSatang" INTEGER NOT NULL,
    "articleKey" TEXT,

    CONSTRAINT "CompensationRule_pkey" PRIMARY KEY ("regulationId","activity")
);

-- CreateTable
CREATE TABLE "IncentiveRule" (
    "regulationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "nameTh" TEXT,
    "nameEn" TEXT,
    "payer" TEXT NOT NULL,
    "amountSatang" INTEGER NOT NULL,
    "ownKeying" BOOLEAN NOT NULL DEFAULT false,
    "articleKey" TEXT,

    CONSTRAINT "IncentiveRule_pkey" PRIMARY KEY ("regulationId","kind")
);

-- CreateTable
CREATE TABLE "ApprovalRule" (
    "regulationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "of" "ApprovalOf" NOT NULL,
    "by" "Position" NOT NULL,
    "upToSatang" INTEGER,

    CONSTRAINT "ApprovalRule_pkey" PRIMARY KEY ("regulationId","of","by")
);

-- CreateTable
CREATE TABLE "RegulationPresence" (
    "regulationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "committeeMemberId" INTEGER NOT NULL,

    CONSTRAINT "RegulationPresence_pkey" PRIMARY KEY ("regulationId","committeeMemberId")
);

-- CreateTable
CREATE TABLE "RegulationShare" (
    "regulationId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "sharedBy" INTEGER NOT NULL,
    "sharedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RegulationShare_pkey" PRIMARY KEY ("regulationId")
);

-- CreateTable
CREATE TABLE "PaidService" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "service" TEXT NOT NULL,
    "memberId" INTEGER,
    "visitorName" TEXT,
    "classCode" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "quantity" SMALLINT NOT NULL DEFAULT 1,
    "regulationId" INTEGER NOT NULL,
    "articleNo" TEXT,
    "amountSatang" INTEGER NOT NULL,
    "note" TEXT,
    "receiptId" INTEGER NOT NULL,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "writeId" UUID NOT NULL,
    "cancelledOn" DATE,
    "cancelledBy" INTEGER,
    "cancelReason" TEXT,

    CONSTRAINT "PaidService_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_reversesId_key" ON "LedgerEntry"("reversesId");

-- CreateIndex
CREATE INDEX "LedgerEntry_unitId_month_idx" ON "LedgerEntry"("unitId", "month");

-- CreateIndex
CREATE INDEX "LedgerEntry_source_sourceId_idx" ON "LedgerEntry"("source", "sourceId");

-- CreateIndex
CREATE INDEX "LedgerEntry_writeId_idx" ON "LedgerEntry"("writeId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_unitId_no_key" ON "LedgerEntry"("unitId", "no");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_unitId_id_key" ON "LedgerEntry"("unitId", "id");

-- CreateIndex
CREATE INDEX "FundClose_unitId_month_idx" ON "FundClose"("unitId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "EntryPhoto_file_key" ON "EntryPhoto"("file");

-- CreateIndex
CREATE INDEX "EntryPhoto_unitId_entryId_idx" ON "EntryPhoto"("unitId", "entryId");

-- CreateIndex
CREATE INDEX "Compensation_unitId_happenedOn_idx" ON "Compensation"("unitId", "happenedOn");

-- CreateIndex
CREATE INDEX "MembershipFee_unitId_yearBe_idx" ON "MembershipFee"("unitId", "yearBe");

-- CreateIndex
CREATE INDEX "MembershipFee_memberId_idx" ON "MembershipFee"("memberId");

-- CreateIndex
CREATE INDEX "Enrolment_unitId_happenedOn_idx" ON "Enrolment"("unitId", "happenedOn");

-- CreateIndex
CREATE INDEX "Enrolment_memberId_idx" ON "Enrolment"("memberId");

-- CreateIndex
CREATE INDEX "ReceiptPrint_receiptId_idx" ON "ReceiptPrint"("receiptId");

-- CreateIndex
CREATE INDEX "ClassPeriod_memberId_idx" ON "ClassPeriod"("memberId");

-- CreateIndex
CREATE INDEX "ClassPeriod_unitId_idx" ON "ClassPeriod"("unitId");

-- CreateIndex
CREATE INDEX "Residence_memberId_idx" ON "Residence"("memberId");

-- CreateIndex
CREATE INDEX "Residence_unitId_idx" ON "Residence"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_regulationId_key_key" ON "Article"("regulationId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "FeeRule_regulationId_service_key" ON "FeeRule"("regulationId", "service");

-- CreateIndex
CREATE UNIQUE INDEX "RegulationShare_unitId_regulationId_key" ON "RegulationShare"("unitId", "regulationId");

-- CreateIndex
CREATE INDEX "PaidService_unitId_happenedOn_idx" ON "PaidService"("unitId", "happenedOn");

-- CreateIndex
CREATE INDEX "PaidService_memberId_idx" ON "PaidService"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Receipt_unitId_id_key" ON "Receipt"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Regulation_unitId_id_key" ON "Regulation"("unitId", "id");

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_reversesId_fkey" FOREIGN KEY ("reversesId") REFERENCES "LedgerEntry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerLine" ADD CONSTRAINT "LedgerLine_unitId_entryId_fkey" FOREIGN KEY ("unitId", "entryId") REFERENCES "LedgerEntry"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FundClose" ADD CONSTRAINT "FundClose_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryPhoto" ADD CONSTRAINT "EntryPhoto_unitId_entryId_fkey" FOREIGN KEY ("unitId", "entryId") REFERENCES "LedgerEntry"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Compensation" ADD CONSTRAINT "Compensation_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Compensation" ADD CONSTRAINT "Compensation_workerId_fkey" FOREIGN KEY ("workerId") REFERENCES "CommitteeMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipFee" ADD CONSTRAINT "MembershipFee_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MembershipFee" ADD CONSTRAINT "MembershipFee_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReceiptPrint" ADD CONSTRAINT "ReceiptPrint_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassPeriod" ADD CONSTRAINT "ClassPeriod_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Residence" ADD CONSTRAINT "Residence_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regulation" ADD CONSTRAINT "Regulation_basedOnId_fkey" FOREIGN KEY ("basedOnId") REFERENCES "Regulation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_unitId_regulationId_fkey" FOREIGN KEY ("unitId", "regulationId") REFERENCES "Regulation"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MemberClass" ADD CONSTRAINT "MemberClass_unitId_regulationId_fkey" FOREIGN KEY ("unitId", "regulationId") REFERENCES "Regulation"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeeRule" ADD CONSTRAINT "FeeRule_unitId_regulationId_fkey" FOREIGN KEY ("unitId", "regulationId") REFERENCES "Regulation"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeeAmount" ADD CONSTRAINT "FeeAmount_feeRuleId_fkey" FOREIGN KEY ("feeRuleId") REFERENCES "FeeRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FeeSplit" ADD CONSTRAINT "FeeSplit_feeRuleId_fkey" FOREIGN KEY ("feeRuleId") REFERENCES "FeeRule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CompensationRule" ADD CONSTRAINT "CompensationRule_unitId_regulationId_fkey" FOREIGN KEY ("unitId", "regulationId") REFERENCES "Regulation"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncentiveRule" ADD CONSTRAINT "IncentiveRule_unitId_regulationId_fkey" FOREIGN KEY ("unitId", "regulationId") REFERENCES "Regulation"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalRule" ADD CONSTRAINT "ApprovalRule_unitId_regulationId_fkey" FOREIGN KEY ("unitId", "regulationId") REFERENCES "Regulation"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegulationPresence" ADD CONSTRAINT "RegulationPresence_unitId_regulationId_fkey" FOREIGN KEY ("unitId", "regulationId") REFERENCES "Regulation"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegulationPresence" ADD CONSTRAINT "RegulationPresence_committeeMemberId_fkey" FOREIGN KEY ("committeeMemberId") REFERENCES "CommitteeMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegulationShare" ADD CONSTRAINT "RegulationShare_unitId_regulationId_fkey" FOREIGN KEY ("unitId", "regulationId") REFERENCES "Regulation"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaidService" ADD CONSTRAINT "PaidService_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaidService" ADD CONSTRAINT "PaidService_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaidService" ADD CONSTRAINT "PaidService_receiptId_fkey" FOREIGN KEY ("receiptId") REFERENCES "Receipt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language has no word for: the invariants the database itself holds.

-- Two versions of a regulation are never in force on one day; drafts are in force on none.
ALTER TABLE "Regulation"
  DROP CONSTRAINT "Regulation_one_in_force",
  ADD CONSTRAINT "Regulation_one_in_force" EXCLUDE USING gist
    (("unitId"::bigint) WITH =, daterange("effectiveFrom", "effectiveTo", '[]') WITH &&)
    WHERE ("adoptedOn" IS NOT NULL),
  ADD CONSTRAINT "Regulation_adopted_whole" CHECK (
    ("adoptedOn" IS NULL) = ("version" IS NULL) AND ("adoptedOn" IS NULL) = ("effectiveFrom" IS NULL)
    AND ("adoptedOn" IS NOT NULL OR ("effectiveTo" IS NULL AND "hash" IS NULL))
    AND ("adoptedOn" IS NULL OR "discardedAt" IS NULL)),
  ADD CONSTRAINT "Regulation_days" CHECK (
    ("submissionWeekday" IS NULL OR "submissionWeekday" BETWEEN 1 AND 7)
    AND 1 <= ALL ("serviceWeekdays") AND 7 >= ALL ("serviceWeekdays")
    AND ("reportDay" IS NULL OR "reportDay" BETWEEN 1 AND 31)
    AND ("feeMonth" IS NULL OR "feeMonth" BETWEEN 1 AND 12)
    AND ("quorum" IS NULL OR "quorum" > 0)
    AND ("meetingTimes" IS NULL) = ("meetingMonths" IS NULL)
    AND ("meetingTimes" IS NULL OR ("meetingTimes" BETWEEN 1 AND 31 AND "meetingMonths" BETWEEN 1 AND 12)));

ALTER TABLE "MemberClass" ADD CONSTRAINT "MemberClass_fee" CHECK ("annualFeeSatang" >= 0);
ALTER TABLE "Article" ADD CONSTRAINT "Article_level" CHECK ("level" IN (1, 2));
ALTER TABLE "FeeAmount" ADD CONSTRAINT "FeeAmount_range" CHECK (0 <= "minSatang" AND "minSatang" <= "maxSatang");
ALTER TABLE "FeeSplit"
  ADD CONSTRAINT "FeeSplit_amount" CHECK ("amountSatang" >= 0),
  ADD CONSTRAINT "FeeSplit_name" CHECK (("to" = 'other') = ("name" IS NOT NULL));
CREATE UNIQUE INDEX "FeeSplit_one_rest" ON "FeeSplit" ("feeRuleId") WHERE "amountSatang" IS NULL;
ALTER TABLE "CompensationRule" ADD CONSTRAINT "CompensationRule_amount" CHECK ("amountSatang" > 0);
ALTER TABLE "IncentiveRule" ADD CONSTRAINT "IncentiveRule_amount" CHECK ("amountSatang" > 0);
ALTER TABLE "ApprovalRule" ADD CONSTRAINT "ApprovalRule_amount" CHECK ("upToSatang" >= 0);
-- One draft at a time would hinder nobody, but two are two truths.
CREATE UNIQUE INDEX "Regulation_one_draft" ON "Regulation" ("unitId")
  WHERE "adoptedOn" IS NULL AND "discardedAt" IS NULL;

-- What a meeting adopted is never changed. Only its last day in force is set, once, by the version after it.
CREATE FUNCTION regulation_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."adoptedOn" IS NOT NULL THEN
    IF TG_OP = 'DELETE' OR OLD."effectiveTo" IS NOT NULL
      OR (to_jsonb(NEW) - 'effectiveTo') IS DISTINCT FROM (to_jsonb(OLD) - 'effectiveTo') THEN
      RAISE EXCEPTION 'an adopted regulation is never changed' USING ERRCODE = 'SC001';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Regulation_stays" BEFORE UPDATE OR DELETE ON "Regulation"
  FOR EACH ROW EXECUTE FUNCTION regulation_stays();

CREATE FUNCTION regulation_part_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE part jsonb;
BEGIN
  FOREACH part IN ARRAY CASE TG_OP
    WHEN 'INSERT' THEN ARRAY[to_jsonb(NEW)] WHEN 'DELETE' THEN ARRAY[to_jsonb(OLD)]
    ELSE ARRAY[to_jsonb(NEW), to_jsonb(OLD)] END
  LOOP
    IF EXISTS (SELECT 1 FROM "Regulation" r
      WHERE r.id = coalesce((part->>'regulationId')::int,
          (SELECT f."regulationId" FROM "FeeRule" f WHERE f.id = (part->>'feeRuleId')::int))
        AND r."adoptedOn" IS NOT NULL) THEN
      RAISE EXCEPTION 'an adopted regulation is never changed' USING ERRCODE = 'SC001';
    END IF;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Article_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Article" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();
CREATE TRIGGER "MemberClass_stays" BEFORE INSERT OR UPDATE OR DELETE ON "MemberClass" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();
CREATE TRIGGER "FeeRule_stays" BEFORE INSERT OR UPDATE OR DELETE ON "FeeRule" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();
CREATE TRIGGER "FeeAmount_stays" BEFORE INSERT OR UPDATE OR DELETE ON "FeeAmount" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();
CREATE TRIGGER "FeeSplit_stays" BEFORE INSERT OR UPDATE OR DELETE ON "FeeSplit" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();
CREATE TRIGGER "CompensationRule_stays" BEFORE INSERT OR UPDATE OR DELETE ON "CompensationRule" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();
CREATE TRIGGER "IncentiveRule_stays" BEFORE INSERT OR UPDATE OR DELETE ON "IncentiveRule" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();
CREATE TRIGGER "ApprovalRule_stays" BEFORE INSERT OR UPDATE OR DELETE ON "ApprovalRule" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();
CREATE TRIGGER "RegulationPresence_stays" BEFORE INSERT OR UPDATE OR DELETE ON "RegulationPresence" FOR EACH ROW EXECUTE FUNCTION regulation_part_stays();

-- Where a member lived and what class they were of, at one time, is one thing.
ALTER TABLE "ClassPeriod"
  ADD CONSTRAINT "ClassPeriod_period" CHECK ("toDay" IS NULL OR "toDay" >= "fromDay"),
  ADD CONSTRAINT "ClassPeriod_no_overlap" EXCLUDE USING gist
    (("memberId"::bigint) WITH =, daterange("fromDay", "toDay", '[]') WITH &&);
ALTER TABLE "Residence"
  ADD CONSTRAINT "Residence_period" CHECK ("toMonth" IS NULL OR "toMonth" >= "fromMonth"),
  ADD CONSTRAINT "Residence_no_overlap" EXCLUDE USING gist
    (("memberId"::bigint) WITH =, int4range("fromMonth", "toMonth", '[]') WITH &&);
INSERT INTO "ClassPeriod" ("unitId", "memberId", "classCode", "fromDay")
  SELECT "unitId", id, "classCode", "joinedOn" FROM "Member" WHERE "classCode" IS NOT NULL;
INSERT INTO "Residence" ("unitId", "memberId", "villageId", "fromMonth")
  SELECT "unitId", id, "villageId",
    extract(year FROM "joinedOn")::int * 12 + extract(month FROM "joinedOn")::int - 1 FROM "Member";

-- The journal: balanced, whole, only ever added to, and only in months that are open.
ALTER TABLE "LedgerEntry"
  ADD CONSTRAINT "LedgerEntry_month" CHECK (
    "month" = extract(year FROM "bookedOn")::int * 12 + extract(month FROM "bookedOn")::int - 1),
  ADD CONSTRAINT "LedgerEntry_parts" CHECK ("parts" >= 2 AND "totalSatang" > 0),
  ADD CONSTRAINT "LedgerEntry_reversal" CHECK ("kind" <> 'reversal' OR "reason" IS NOT NULL);
ALTER TABLE "LedgerLine" ADD CONSTRAINT "LedgerLine_amount" CHECK ("amountSatang" <> 0);
ALTER TABLE "FundMonth" SET (fillfactor = 70);
ALTER TABLE "FundCounter" SET (fillfactor = 50);
ALTER TABLE "ReceiptCounter" SET (fillfactor = 50);

CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the journal is only added to' USING ERRCODE = 'SC002';
END $$;
CREATE TRIGGER "LedgerEntry_append_only" BEFORE UPDATE OR DELETE ON "LedgerEntry"
  FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER "LedgerLine_append_only" BEFORE UPDATE OR DELETE ON "LedgerLine"
  FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();

CREATE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE n int; balance bigint; debits bigint; entry "LedgerEntry";
BEGIN
  SELECT * INTO entry FROM "LedgerEntry" WHERE id = CASE TG_TABLE_NAME
    WHEN 'LedgerEntry' THEN (to_jsonb(NEW)->>'id')::int ELSE (to_jsonb(NEW)->>'entryId')::int END;
  SELECT count(*), sum("amountSatang"), sum("amountSatang") FILTER (WHERE "amountSatang" > 0)
    INTO n, balance, debits FROM "LedgerLine" WHERE "entryId" = entry.id;
  IF n <> entry.parts OR balance IS DISTINCT FROM 0 OR debits IS DISTINCT FROM entry."totalSatang" THEN
    RAISE EXCEPTION 'the lines of an entry must balance' USING ERRCODE = 'SC003';
  END IF;
  RETURN NULL;
END $$;
-- At the end of the transaction, once per entry; a line that is added to an older entry is caught as well.
CREATE CONSTRAINT TRIGGER "LedgerEntry_balances" AFTER INSERT ON "LedgerEntry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();
CREATE CONSTRAINT TRIGGER "LedgerLine_balances" AFTER INSERT ON "LedgerLine"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();

CREATE FUNCTION ledger_month_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Who closes holds this row, so a posting under way and a closing never pass each other.
  PERFORM 1 FROM "FundCounter" WHERE "unitId" = NEW."unitId" FOR UPDATE;
  IF EXISTS (SELECT 1 FROM "FundClose" c
    WHERE c."unitId" = NEW."unitId" AND c."reopenedAt" IS NULL AND c.month >= NEW.month) THEN
    RAISE EXCEPTION 'the month is closed' USING ERRCODE = 'SC004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "LedgerEntry_month_is_open" BEFORE INSERT ON "LedgerEntry"
  FOR EACH ROW EXECUTE FUNCTION ledger_month_is_open();

-- A month is closed once at a time, and its reopening is written whole.
CREATE UNIQUE INDEX "FundClose_once" ON "FundClose" ("unitId", "month") WHERE "reopenedAt" IS NULL;
ALTER TABLE "FundClose"
  ADD CONSTRAINT "FundClose_sum" CHECK ("closingSatang" = "openingSatang" + "inSatang" - "outSatang"),
  ADD CONSTRAINT "FundClose_counted" CHECK ("countedSatang" >= 0),
  ADD CONSTRAINT "FundClose_reopened" CHECK (
    ("reopenedAt" IS NULL) = ("reopenedBy" IS NULL) AND ("reopenedAt" IS NULL) = ("reopenReason" IS NULL));
CREATE FUNCTION fund_close_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."reopenedAt" IS NOT NULL
    OR (to_jsonb(NEW) - '{reopenedAt,reopenedBy,reopenReason}'::text[])
      IS DISTINCT FROM (to_jsonb(OLD) - '{reopenedAt,reopenedBy,reopenReason}'::text[]) THEN
    RAISE EXCEPTION 'a closing is never changed' USING ERRCODE = 'SC005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "FundClose_stays" BEFORE UPDATE OR DELETE ON "FundClose"
  FOR EACH ROW EXECUTE FUNCTION fund_close_stays();

-- Nobody approves what they recorded, and nobody approves or pays what is for themselves.
ALTER TABLE "Compensation"
  ADD CONSTRAINT "Compensation_amount" CHECK ("amountSatang" > 0 AND "quantity" BETWEEN 1 AND 31),
  ADD CONSTRAINT "Compensation_second_person" CHECK (
    "approvedBy" IS NULL OR ("approvedBy" <> "recordedBy" AND "approvedBy" IS DISTINCT FROM "workerUserId")),
  ADD CONSTRAINT "Compensation_not_to_oneself" CHECK ("paidBy" IS NULL OR "paidBy" IS DISTINCT FROM "workerUserId"),
  ADD CONSTRAINT "Compensation_order" CHECK (
    ("paidOn" IS NULL OR "approvedAt" IS NOT NULL) AND ("approvedAt" IS NULL OR "rejectedAt" IS NULL)),
  ADD CONSTRAINT "Compensation_rejected" CHECK (("rejectedAt" IS NULL) = ("rejectReason" IS NULL));
-- The same person is paid once for the same work of one day.
CREATE UNIQUE INDEX "Compensation_once" ON "Compensation" ("unitId", "workerId", "activity", "happenedOn")
  WHERE "rejectedAt" IS NULL;

CREATE UNIQUE INDEX "MembershipFee_once" ON "MembershipFee" ("unitId", "memberId", "yearBe") WHERE "cancelledOn" IS NULL;
ALTER TABLE "MembershipFee" ADD CONSTRAINT "MembershipFee_amount" CHECK ("amountSatang" > 0);
CREATE UNIQUE INDEX "Enrolment_once" ON "Enrolment" ("unitId", "memberId") WHERE "cancelledOn" IS NULL;
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_amount" CHECK ("amountSatang" >= 0);
ALTER TABLE "PaidService"
  ADD CONSTRAINT "PaidService_amount" CHECK ("amountSatang" > 0 AND "quantity" BETWEEN 1 AND 366),
  ADD CONSTRAINT "PaidService_payer" CHECK (("memberId" IS NULL) <> ("visitorName" IS NULL));
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_payer" CHECK ("memberId" IS NOT NULL OR "payerName" IS NOT NULL);
ALTER TABLE "EntryPhoto" ADD CONSTRAINT "EntryPhoto_bytes" CHECK ("bytes" > 0);
