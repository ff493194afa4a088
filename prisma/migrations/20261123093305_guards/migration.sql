-- What the schema language cannot say: the invariants that must hold whatever the program does.

-- Stock: the books of a lot close, and nothing is sold that is not there.
ALTER TABLE "lots" ADD CONSTRAINT "lots_books_close"
  CHECK ("left_g" = "received_g" + "corrected_g" - "reserved_g" - "shipped_g" - "recalled_g");
ALTER TABLE "lots" ADD CONSTRAINT "lots_never_negative"
  CHECK ("left_g" >= 0 AND "received_g" >= 0 AND "reserved_g" >= 0 AND "shipped_g" >= 0 AND "recalled_g" >= 0);
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_positive" CHECK ("grams" > 0);
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_positive"
  CHECK ("quantity_g" > 0 AND "price_e4" > 0 AND "amount" >= 0 AND ("packed_g" IS NULL OR "packed_g" >= 0));
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_positive" CHECK ("quantity_g" > 0);
ALTER TABLE "price_tiers" ADD CONSTRAINT "price_tiers_positive" CHECK ("from_g" >= 0 AND "price_e4" > 0);

-- One draft and one revision in review per listing; one open case per listing.
CREATE UNIQUE INDEX "one_draft_per_listing" ON "listing_revisions" ("listing_id") WHERE "state" = 'draft';
CREATE UNIQUE INDEX "one_submitted_per_listing" ON "listing_revisions" ("listing_id") WHERE "state" = 'submitted';
CREATE UNIQUE INDEX "one_open_case_per_listing" ON "moderation_cases" ("listing_id") WHERE "state" = 'open';
CREATE UNIQUE INDEX "one_active_price_per_listing" ON "price_versions" ("listing_id") WHERE "state" = 'active';
CREATE UNIQUE INDEX "one_waiting_price_per_listing" ON "price_versions" ("listing_id") WHERE "state" = 'waiting';

-- At most one live try at paying per payment.
CREATE UNIQUE INDEX "one_live_attempt_per_payment" ON "payment_attempts" ("payment_id")
  WHERE "state" IN ('creating', 'open', 'processing', 'unknown');

ALTER TABLE "payments" ADD CONSTRAINT "payments_terms"
  CHECK ("amount" >= 0 AND "captured" >= 0 AND "refunded" >= 0 AND "refunded" <= "captured");
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_positive" CHECK ("amount" > 0);
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_not_negative" CHECK ("amount" >= 0 AND "commission" >= 0);
ALTER TABLE "orders" ADD CONSTRAINT "orders_payment_terms" CHECK ("payment_terms" IN ('prepaid', '30-70', 'net-30'));
ALTER TABLE "orders" ADD CONSTRAINT "orders_payment_method" CHECK ("payment_method" IN ('card', 'bank_transfer'));

-- A ledger line is a debit or a credit, never both, never neither.
ALTER TABLE "ledger_lines" ADD CONSTRAINT "ledger_lines_one_side"
  CHECK ("debit" >= 0 AND "credit" >= 0 AND ("debit" = 0) <> ("credit" = 0));

-- Every entry balances in every currency by the time its transaction commits.
CREATE FUNCTION "ledger_entry_balances"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "ledger_lines" WHERE "entry_id" = NEW."entry_id"
    GROUP BY "currency" HAVING SUM("debit") <> SUM("credit")
  ) THEN
    RAISE EXCEPTION 'ledger entry % does not balance', NEW."entry_id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "ledger_lines_balance" AFTER INSERT ON "ledger_lines"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "ledger_entry_balances"();

-- What happened stays as it was written.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ledger_entries_append_only" BEFORE UPDATE OR DELETE ON "ledger_entries" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "ledger_lines_append_only" BEFORE UPDATE OR DELETE ON "ledger_lines" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "order_events_append_only" BEFORE UPDATE OR DELETE ON "order_events" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "lot_movements_append_only" BEFORE UPDATE OR DELETE ON "lot_movements" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_rows_append_only" BEFORE UPDATE OR DELETE ON "audit_rows" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();

-- A revision is immutable from its submission on: only its state and the time of the decision may change.
CREATE FUNCTION "revision_is_pinned"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  pinned "listing_revisions";
BEGIN
  IF OLD."state" = 'draft' THEN
    RETURN NEW;
  END IF;
  pinned := NEW;
  pinned."state" := OLD."state";
  pinned."decided_at" := OLD."decided_at";
  IF pinned IS DISTINCT FROM OLD OR NEW."state" = 'draft' THEN
    RAISE EXCEPTION 'revision % is pinned since it was submitted', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "listing_revisions_pinned" BEFORE UPDATE ON "listing_revisions"
  FOR EACH ROW EXECUTE FUNCTION "revision_is_pinned"();

CREATE FUNCTION "revision_part_is_pinned"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner uuid := COALESCE(NEW."revision_id", OLD."revision_id");
BEGIN
  IF EXISTS (SELECT 1 FROM "listing_revisions" WHERE "id" = owner AND "state" <> 'draft') THEN
    RAISE EXCEPTION 'revision % is pinned since it was submitted', owner USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "revision_photos_pinned" BEFORE INSERT OR UPDATE OR DELETE ON "revision_photos"
  FOR EACH ROW EXECUTE FUNCTION "revision_part_is_pinned"();
CREATE TRIGGER "revision_certificates_pinned" BEFORE INSERT OR UPDATE OR DELETE ON "revision_certificates"
  FOR EACH ROW EXECUTE FUNCTION "revision_part_is_pinned"();

-- Finding goods by a folded, misspelt or half-remembered word.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "catalogue_entries_search" ON "catalogue_entries" USING gin ("search_text" gin_trgm_ops);
CREATE INDEX "catalogue_entries_months" ON "catalogue_entries" USING gin ("months");
CREATE INDEX "catalogue_entries_certificates" ON "catalogue_entries" USING gin ("certificates");
