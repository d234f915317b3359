-- In and out by month, account and article come from this small table, never from the journal.
ALTER TABLE "FundMonth" ADD COLUMN "regulationId" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "articleNo" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "moneyIn" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "moneyOut" BIGINT NOT NULL DEFAULT 0,
  DROP CONSTRAINT "FundMonth_pkey",
  ADD CONSTRAINT "FundMonth_pkey" PRIMARY KEY ("unitId", "month", "account", "party", "regulationId", "articleNo");

-- Approved or paid work can be taken back, its entries reversed.
ALTER TABLE "Compensation" ADD COLUMN "cancelledBy" INTEGER,
  ADD COLUMN "cancelledOn" DATE,
  ADD COLUMN "cancelReason" TEXT,
  ADD CONSTRAINT "Compensation_cancelled" CHECK (
    ("cancelledOn" IS NULL) = ("cancelReason" IS NULL) AND ("cancelledOn" IS NULL) = ("cancelledBy" IS NULL));
DROP INDEX "Compensation_once";
CREATE UNIQUE INDEX "Compensation_once" ON "Compensation" ("unitId", "workerId", "activity", "happenedOn")
  WHERE "rejectedAt" IS NULL AND "cancelledOn" IS NULL;
