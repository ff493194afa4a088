-- CreateEnum
CREATE TYPE "QuotationState" AS ENUM ('requested', 'open', 'accepted', 'declined', 'withdrawn', 'expired');

-- CreateEnum
CREATE TYPE "OfferState" AS ENUM ('open', 'accepted', 'countered', 'declined', 'withdrawn', 'expired');

-- AlterEnum
ALTER TYPE "FileAccess" ADD VALUE 'quotation';

-- AlterTable
ALTER TABLE "files" ADD COLUMN     "quotation_id" UUID;

-- CreateTable
CREATE TABLE "quotation_requests" (
    "id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "listing_id" UUID,
    "quantity_g" BIGINT NOT NULL,
    "target_price_e4" BIGINT,
    "currency" "Currency" NOT NULL,
    "incoterm" "Incoterm" NOT NULL,
    "incoterm_place" TEXT NOT NULL,
    "deliver_from" DATE NOT NULL,
    "deliver_to" DATE NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quotation_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quotations" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "producer_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "state" "QuotationState" NOT NULL DEFAULT 'requested',
    "waits_on" "CompanyKind",
    "moved_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),
    "order_id" UUID,

    CONSTRAINT "quotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offers" (
    "id" UUID NOT NULL,
    "quotation_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "side" "CompanyKind" NOT NULL,
    "state" "OfferState" NOT NULL DEFAULT 'open',
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "listing_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "price_version_id" UUID NOT NULL,
    "quantity_g" BIGINT NOT NULL,
    "price_e4" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "amount" BIGINT NOT NULL,
    "incoterm" "Incoterm" NOT NULL,
    "incoterm_place" TEXT NOT NULL,
    "deliver_from" DATE NOT NULL,
    "deliver_to" DATE NOT NULL,
    "payment_terms" TEXT NOT NULL,
    "valid_until" DATE NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "rate_e8" BIGINT NOT NULL,
    "rate_date" DATE NOT NULL,
    "rate_source" TEXT NOT NULL,
    "commission_bp" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "offers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quotation_messages" (
    "id" UUID NOT NULL,
    "quotation_id" UUID NOT NULL,
    "side" "CompanyKind" NOT NULL,
    "written_by_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "pays_elsewhere" BOOLEAN NOT NULL DEFAULT false,
    "file_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quotation_messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "quotation_requests_buyer_id_asked_at_idx" ON "quotation_requests"("buyer_id", "asked_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "quotations_order_id_key" ON "quotations"("order_id");

-- CreateIndex
CREATE INDEX "quotations_buyer_id_moved_at_id_idx" ON "quotations"("buyer_id", "moved_at" DESC, "id");

-- CreateIndex
CREATE INDEX "quotations_producer_id_moved_at_id_idx" ON "quotations"("producer_id", "moved_at" DESC, "id");

-- CreateIndex
CREATE INDEX "quotations_state_deadline_at_idx" ON "quotations"("state", "deadline_at");

-- CreateIndex
CREATE UNIQUE INDEX "quotations_request_id_producer_id_key" ON "quotations"("request_id", "producer_id");

-- CreateIndex
CREATE UNIQUE INDEX "offers_quotation_id_seq_key" ON "offers"("quotation_id", "seq");

-- CreateIndex
CREATE INDEX "quotation_messages_quotation_id_written_at_idx" ON "quotation_messages"("quotation_id", "written_at");

-- AddForeignKey
ALTER TABLE "files" ADD CONSTRAINT "files_quotation_id_fkey" FOREIGN KEY ("quotation_id") REFERENCES "quotations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_requests" ADD CONSTRAINT "quotation_requests_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_requests" ADD CONSTRAINT "quotation_requests_commodity_slug_fkey" FOREIGN KEY ("commodity_slug") REFERENCES "commodities"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_requests" ADD CONSTRAINT "quotation_requests_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "quotation_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_producer_id_fkey" FOREIGN KEY ("producer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_quotation_id_fkey" FOREIGN KEY ("quotation_id") REFERENCES "quotations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offers" ADD CONSTRAINT "offers_price_version_id_fkey" FOREIGN KEY ("price_version_id") REFERENCES "price_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_messages" ADD CONSTRAINT "quotation_messages_quotation_id_fkey" FOREIGN KEY ("quotation_id") REFERENCES "quotations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

ALTER TABLE "quotation_requests" ADD CONSTRAINT "quotation_requests_make_sense"
  CHECK ("quantity_g" > 0 AND ("target_price_e4" IS NULL OR "target_price_e4" > 0) AND "deliver_from" <= "deliver_to");

-- Somebody must act as long as it runs, and nobody afterwards; an order stands behind what was accepted, and only behind that.
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_wait_while_they_run"
  CHECK (("waits_on" IS NOT NULL) = ("state" IN ('requested', 'open')));
ALTER TABLE "quotations" ADD CONSTRAINT "quotations_accepted_have_an_order"
  CHECK (("order_id" IS NOT NULL) = ("state" = 'accepted'));

ALTER TABLE "offers" ADD CONSTRAINT "offers_make_sense"
  CHECK ("quantity_g" > 0 AND "price_e4" > 0 AND "amount" >= 0 AND "rate_e8" > 0 AND "commission_bp" >= 0
    AND "deliver_from" <= "deliver_to" AND "valid_until" <= "deliver_to");
ALTER TABLE "offers" ADD CONSTRAINT "offers_payment_terms" CHECK ("payment_terms" IN ('prepaid', '30-70', 'net-30'));

-- Only the last offer counts: one is open at a time, and one is accepted, ever.
CREATE UNIQUE INDEX "one_open_offer_per_quotation" ON "offers" ("quotation_id") WHERE "state" = 'open';
CREATE UNIQUE INDEX "one_accepted_offer_per_quotation" ON "offers" ("quotation_id") WHERE "state" = 'accepted';

-- An offer is a word given: it is answered, never changed, and what ended does not open again.
CREATE FUNCTION "offer_keeps_its_word"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" <> 'open' OR NEW."state" = 'open'
    OR (to_jsonb(NEW) - ARRAY['state', 'ended_at', 'ended_by_id'])
      <> (to_jsonb(OLD) - ARRAY['state', 'ended_at', 'ended_by_id']) THEN
    RAISE EXCEPTION 'an offer is answered, never changed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "offers_keep_their_word" BEFORE UPDATE OR DELETE ON "offers" FOR EACH ROW EXECUTE FUNCTION "offer_keeps_its_word"();
CREATE TRIGGER "quotation_messages_append_only" BEFORE UPDATE OR DELETE ON "quotation_messages" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
