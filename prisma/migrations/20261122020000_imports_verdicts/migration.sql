-- Rows as they were read are written once and never touched again; what the check says of them goes
-- to a table of its own, in columns the recording reads straight away. Both are filled by COPY, a
-- hundred thousand rows at a time: a foreign key to the batch would be looked up for every one of
-- them, so the batch's rows are deleted by the trigger below instead.
ALTER TABLE "ImportRow" DROP CONSTRAINT "ImportRow_batchId_fkey";
ALTER TABLE "ImportRow" DROP COLUMN "verdict", DROP COLUMN "memberId", DROP COLUMN "parsed";

-- CreateTable
CREATE TABLE "ImportVerdict" (
    "batchId" INTEGER NOT NULL,
    "row" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "memberId" INTEGER,
    "month" INTEGER,
    "months" SMALLINT,
    "paidOn" DATE,
    "amountSatang" BIGINT,
    "option" SMALLINT,
    "channel" "Channel",
    "proof" TEXT,
    "detail" JSONB,

    CONSTRAINT "ImportVerdict_pkey" PRIMARY KEY ("batchId","row")
);

-- The few rows a person left out or chose somebody for.
CREATE INDEX "ImportRow_touched" ON "ImportRow" ("batchId", "row") WHERE "skip" OR "chosenId" IS NOT NULL;

CREATE FUNCTION import_batch_takes_its_rows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "ImportRow" WHERE "batchId" = OLD."id";
  DELETE FROM "ImportVerdict" WHERE "batchId" = OLD."id";
  RETURN OLD;
END $$;
CREATE TRIGGER "ImportBatch_takes_its_rows" AFTER DELETE ON "ImportBatch"
  FOR EACH ROW EXECUTE FUNCTION import_batch_takes_its_rows();
