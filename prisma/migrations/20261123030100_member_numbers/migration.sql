-- A register number once given is not given again.
ALTER TABLE "Unit" ADD COLUMN "lastMemberNo" INTEGER NOT NULL DEFAULT 0;
