-- A village that is covered again keeps its earlier period. A period ends before the day in "until", so
-- that one may end and another begin on the same day. (The casts: see 20261123010000.)
ALTER TABLE "UnitVillage"
  DROP CONSTRAINT "UnitVillage_pkey",
  ADD CONSTRAINT "UnitVillage_pkey" PRIMARY KEY ("unitId", "villageId", "since"),
  ADD CONSTRAINT "UnitVillage_period" CHECK ("until" IS NULL OR "until" >= "since"),
  ADD CONSTRAINT "UnitVillage_no_overlap" EXCLUDE USING gist
    (("unitId"::bigint) WITH =, ("villageId"::bigint) WITH =, daterange("since", "until", '[)') WITH &&);
CREATE UNIQUE INDEX "UnitVillage_one_open" ON "UnitVillage" ("unitId", "villageId") WHERE "until" IS NULL;
