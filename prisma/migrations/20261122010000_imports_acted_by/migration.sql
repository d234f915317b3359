-- Who asked for the check or the apply that is under way: a job goes on as that person.
ALTER TABLE "ImportBatch" ADD COLUMN "actedBy" INTEGER;

-- Finds what a stopped server left half-way.
CREATE INDEX "ImportBatch_under_way" ON "ImportBatch" ("id") WHERE "state" IN ('reading', 'checking', 'applying');
