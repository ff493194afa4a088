-- A page of an account reads its lines by time: each line carries its entry's, so that one index holds all that a
-- balance on any day needs. The line takes it from the entry itself, whoever writes it, and neither ever changes.
ALTER TABLE "ledger_lines" ADD COLUMN "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

ALTER TABLE "ledger_lines" DISABLE TRIGGER "ledger_lines_append_only";
UPDATE "ledger_lines" SET "at" = "ledger_entries"."at" FROM "ledger_entries"
  WHERE "ledger_entries"."id" = "ledger_lines"."entry_id";
ALTER TABLE "ledger_lines" ENABLE TRIGGER "ledger_lines_append_only";

CREATE FUNCTION "ledger_line_takes_time"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."at" := COALESCE((SELECT "at" FROM "ledger_entries" WHERE "id" = NEW."entry_id"), NEW."at");
  RETURN NEW;
END $$;
CREATE TRIGGER "ledger_lines_take_time" BEFORE INSERT ON "ledger_lines"
  FOR EACH ROW EXECUTE FUNCTION "ledger_line_takes_time"();

DROP INDEX "ledger_lines_account_currency_idx";
CREATE INDEX "ledger_lines_of_account" ON "ledger_lines" ("account", "currency", "at", "id") INCLUDE ("debit", "credit");
CREATE INDEX "ledger_lines_of_company" ON "ledger_lines" ("company_id", "account", "currency", "at", "id")
  INCLUDE ("debit", "credit") WHERE "company_id" IS NOT NULL;

CREATE INDEX "ledger_entries_at_id_idx" ON "ledger_entries"("at", "id");
