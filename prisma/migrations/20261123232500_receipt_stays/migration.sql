-- A receipt is given out on paper: its number, amount and day never change, it is never deleted, and
-- one that was cancelled stays cancelled. It may come to stand with another member when two records
-- of one person become one.
CREATE FUNCTION receipt_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."cancelledOn" IS NOT NULL AND NEW."cancelledOn" IS NULL
    OR (to_jsonb(OLD) - '{memberId,cancelledOn,cancelReason}'::text[])
      <> (to_jsonb(NEW) - '{memberId,cancelledOn,cancelReason}'::text[]) THEN
    RAISE EXCEPTION 'a receipt is never changed, only cancelled' USING ERRCODE = 'SC005';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Receipt_stays" BEFORE UPDATE OR DELETE ON "Receipt"
  FOR EACH ROW EXECUTE FUNCTION receipt_stays();
