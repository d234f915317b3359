-- The care of a village ends before the day in "until", as the covering of one does: nobody looks after
-- it twice on a day, and a handover leaves no day between. Until now a handover wrote the day before.
UPDATE "VillageCare" k SET "until" = k."until" + 1
WHERE EXISTS (SELECT 1 FROM "VillageCare" n
  WHERE n."unitId" = k."unitId" AND n."villageId" = k."villageId" AND n."since" = k."until" + 1);
-- A care shortened to nothing by a second choice of the same day never held.
UPDATE "VillageCare" k SET "until" = n."since" FROM "VillageCare" n
WHERE n."unitId" = k."unitId" AND n."villageId" = k."villageId" AND n.id > k.id
  AND n."since" >= k."since" AND n."since" < k."until";
-- (The casts: see 20261123010000.)
ALTER TABLE "VillageCare"
  ADD CONSTRAINT "VillageCare_period" CHECK ("until" IS NULL OR "until" >= "since"),
  ADD CONSTRAINT "VillageCare_no_overlap" EXCLUDE USING gist
    (("unitId"::bigint) WITH =, ("villageId"::bigint) WITH =, daterange("since", "until", '[)') WITH &&);
