-- CreateEnum
CREATE TYPE "StatementLineState" AS ENUM ('incoming', 'matched', 'suggested', 'unallocated');

-- AlterTable
ALTER TABLE "ledger_entries" ADD COLUMN     "line_id" UUID;

-- CreateTable
CREATE TABLE "bank_statements" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "line_count" INTEGER NOT NULL,
    "new_count" INTEGER NOT NULL,
    "imported_by_id" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_statements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "statement_lines" (
    "id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "line_number" INTEGER NOT NULL,
    "account" TEXT NOT NULL,
    "bank_ref" TEXT NOT NULL,
    "credit" BOOLEAN NOT NULL,
    "reversal" BOOLEAN NOT NULL DEFAULT false,
    "booked_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "party_name" TEXT NOT NULL,
    "party_account" TEXT NOT NULL,
    "party_tax_number" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "state" "StatementLineState" NOT NULL DEFAULT 'incoming',
    "why" TEXT NOT NULL DEFAULT '',
    "payment_id" UUID,
    "refund_id" UUID,
    "payout_id" UUID,
    "stranger" BOOLEAN NOT NULL DEFAULT false,
    "recorded_as" UUID,
    "left" BIGINT NOT NULL,
    "looked_at" TIMESTAMPTZ(3),

    CONSTRAINT "statement_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_clearances" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "review" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "captured" BIGINT NOT NULL,
    "refunded" BIGINT NOT NULL,
    "credited" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "cleared_by_id" UUID NOT NULL,
    "cleared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_clearances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_reminders" (
    "payment_id" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_reminders_pkey" PRIMARY KEY ("payment_id","stage","due_at")
);

-- CreateTable
CREATE TABLE "provider_comparisons" (
    "id" UUID NOT NULL,
    "read_from" TIMESTAMPTZ(3) NOT NULL,
    "read_to" TIMESTAMPTZ(3) NOT NULL,
    "transactions" INTEGER NOT NULL,
    "differences" INTEGER NOT NULL,
    "compared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_comparisons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "provider_differences" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "movement" TEXT NOT NULL,
    "provider_amount" BIGINT,
    "books_amount" BIGINT,
    "currency" TEXT NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "closed_by_id" UUID,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "provider_differences_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "bank_statements_imported_at_idx" ON "bank_statements"("imported_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "statement_lines_recorded_as_key" ON "statement_lines"("recorded_as");

-- CreateIndex
CREATE INDEX "statement_lines_state_booked_on_idx" ON "statement_lines"("state", "booked_on" DESC);

-- CreateIndex
CREATE INDEX "statement_lines_statement_id_idx" ON "statement_lines"("statement_id");

-- CreateIndex
CREATE INDEX "statement_lines_payment_id_idx" ON "statement_lines"("payment_id");

-- CreateIndex
CREATE INDEX "statement_lines_refund_id_idx" ON "statement_lines"("refund_id");

-- CreateIndex
CREATE INDEX "statement_lines_payout_id_idx" ON "statement_lines"("payout_id");

-- CreateIndex
CREATE UNIQUE INDEX "statement_lines_account_bank_ref_key" ON "statement_lines"("account", "bank_ref");

-- CreateIndex
CREATE UNIQUE INDEX "review_clearances_payment_id_review_amount_captured_refunde_key" ON "review_clearances"("payment_id", "review", "amount", "captured", "refunded", "credited");

-- CreateIndex
CREATE UNIQUE INDEX "provider_comparisons_read_to_key" ON "provider_comparisons"("read_to");

-- CreateIndex
CREATE INDEX "provider_differences_closed_at_gone_at_idx" ON "provider_differences"("closed_at", "gone_at");

-- CreateIndex
CREATE UNIQUE INDEX "provider_differences_source_movement_kind_key" ON "provider_differences"("source", "movement", "kind");

-- CreateIndex
CREATE INDEX "ledger_entries_line_id_idx" ON "ledger_entries"("line_id");

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "statement_lines"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "bank_statements"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refunds"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_payout_id_fkey" FOREIGN KEY ("payout_id") REFERENCES "payouts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_clearances" ADD CONSTRAINT "review_clearances_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A movement has an amount; what is left of a credit is part of it, and a debit has nothing to give.
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_amount"
  CHECK ("amount" > 0 AND "left" >= 0 AND "left" <= "amount" AND ("credit" OR "left" = 0));
-- Looked at, or not yet.
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_looked_at"
  CHECK (("state" = 'incoming') = ("looked_at" IS NULL));
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_matched_whole" CHECK ("state" <> 'matched' OR "left" = 0);
ALTER TABLE "provider_differences" ADD CONSTRAINT "provider_differences_closed_whole"
  CHECK (("closed_at" IS NULL) = ("closed_by_id" IS NULL) AND ("closed_at" IS NULL OR "reason" <> ''));

-- What the bank said stays as the bank said it; only what the house makes of a line may change.
CREATE FUNCTION "statement_line_stands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD."statement_id", OLD."line_number", OLD."account", OLD."bank_ref", OLD."credit", OLD."reversal",
      OLD."booked_on", OLD."amount", OLD."currency", OLD."party_name", OLD."party_account", OLD."party_tax_number",
      OLD."reference", OLD."text")
    IS DISTINCT FROM (NEW."statement_id", NEW."line_number", NEW."account", NEW."bank_ref", NEW."credit", NEW."reversal",
      NEW."booked_on", NEW."amount", NEW."currency", NEW."party_name", NEW."party_account", NEW."party_tax_number",
      NEW."reference", NEW."text") THEN
    RAISE EXCEPTION 'statement line % stands as the bank wrote it', OLD."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "statement_lines_stand" BEFORE UPDATE OR DELETE ON "statement_lines"
  FOR EACH ROW EXECUTE FUNCTION "statement_line_stands"();
