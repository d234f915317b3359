-- Who was there when a regulation was adopted, as they were called then: what is printed of it stays.
ALTER TABLE "RegulationPresence" ADD COLUMN "name" TEXT, ADD COLUMN "position" "Position";
ALTER TABLE "RegulationPresence" DISABLE TRIGGER "RegulationPresence_stays";
UPDATE "RegulationPresence" p SET "name" = c."name", "position" = c."position"
  FROM "CommitteeMember" c WHERE c.id = p."committeeMemberId";
ALTER TABLE "RegulationPresence" ENABLE TRIGGER "RegulationPresence_stays";
ALTER TABLE "RegulationPresence" ALTER COLUMN "name" SET NOT NULL, ALTER COLUMN "position" SET NOT NULL;

-- A version ends because another begins the day after, and a split gives away what the fee is.
CREATE FUNCTION regulation_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."effectiveTo" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Regulation" r
      WHERE r."unitId" = NEW."unitId" AND r."effectiveFrom" = NEW."effectiveTo" + 1) THEN
    RAISE EXCEPTION 'a regulation ends only when the next begins' USING ERRCODE = 'SC001';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Regulation_follows" AFTER INSERT OR UPDATE ON "Regulation"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION regulation_follows();

CREATE FUNCTION regulation_splits_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "FeeRule" f
    JOIN (SELECT "feeRuleId" AS id, coalesce(sum("amountSatang"), 0) AS given,
        bool_or("amountSatang" IS NULL) AS rest
      FROM "FeeSplit" GROUP BY 1) s ON s.id = f.id
    JOIN "FeeAmount" a ON a."feeRuleId" = f.id
    WHERE f."regulationId" = NEW.id AND CASE WHEN s.rest THEN s.given > a."minSatang"
      ELSE s.given <> a."minSatang" OR s.given <> a."maxSatang" END
  ) THEN
    RAISE EXCEPTION 'the parts of a fee must add up to it' USING ERRCODE = 'SC001';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "Regulation_splits_add_up" AFTER UPDATE OF "adoptedOn" ON "Regulation"
  FOR EACH ROW WHEN (OLD."adoptedOn" IS NULL AND NEW."adoptedOn" IS NOT NULL)
  EXECUTE FUNCTION regulation_splits_add_up();

-- Work is approved and paid by somebody with a name; what was recorded of it stays, and each step is
-- taken once.
ALTER TABLE "Compensation"
  ADD CONSTRAINT "Compensation_steps_signed" CHECK (
    ("approvedAt" IS NULL) = ("approvedBy" IS NULL) AND ("paidOn" IS NULL) = ("paidBy" IS NULL)
    AND ("rejectedAt" IS NULL) = ("rejectedBy" IS NULL)
    AND ("cancelledOn" IS NULL) = ("cancelledBy" IS NULL));
CREATE FUNCTION compensation_stays() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  steps text[] := '{approvedBy,approvedAt,rejectedBy,rejectedAt,rejectReason,paidBy,paidOn,cancelledBy,cancelledOn,cancelReason}';
  step text;
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(OLD) - steps) IS DISTINCT FROM (to_jsonb(NEW) - steps) THEN
    RAISE EXCEPTION 'recorded work is never changed' USING ERRCODE = 'SC006';
  END IF;
  FOREACH step IN ARRAY steps LOOP
    IF to_jsonb(OLD)->>step IS NOT NULL AND to_jsonb(OLD)->step <> to_jsonb(NEW)->step THEN
      RAISE EXCEPTION 'a step taken with recorded work is never changed' USING ERRCODE = 'SC006';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER "Compensation_stays" BEFORE UPDATE OR DELETE ON "Compensation"
  FOR EACH ROW EXECUTE FUNCTION compensation_stays();

ALTER TABLE "FundClose" ADD CONSTRAINT "FundClose_reopened_why" CHECK (btrim("reopenReason") <> '');
