-- The cast keeps these indexes for the constraint alone: for a look-up by member (or unit) the planner
-- would choose them over the b-tree, which is ten times as fast.
ALTER TABLE "Insurance"
  DROP CONSTRAINT "Insurance_no_overlap",
  ADD CONSTRAINT "Insurance_no_overlap" EXCLUDE USING gist
    (("memberId"::bigint) WITH =, int4range("fromMonth", "toMonth", '[]') WITH &&);

ALTER TABLE "Regulation"
  DROP CONSTRAINT "Regulation_one_in_force",
  ADD CONSTRAINT "Regulation_one_in_force" EXCLUDE USING gist
    (("unitId"::bigint) WITH =, daterange("effectiveFrom", "effectiveTo", '[]') WITH &&);
