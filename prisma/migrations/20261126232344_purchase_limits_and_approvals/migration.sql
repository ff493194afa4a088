-- CreateEnum
CREATE TYPE "ApprovalState" AS ENUM ('waiting', 'approved', 'refused', 'withdrawn', 'expired');

-- AlterTable
ALTER TABLE "memberships" ADD COLUMN     "monthly_limit" BIGINT;

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "purchase_order" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "approvals" (
    "id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "form_token" TEXT NOT NULL,
    "state" "ApprovalState" NOT NULL DEFAULT 'waiting',
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "delivery_address" TEXT NOT NULL,
    "deliver_from" DATE NOT NULL,
    "deliver_to" DATE NOT NULL,
    "payment_terms" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "purchase_order" TEXT NOT NULL DEFAULT '',
    "wanted_byn" BIGINT NOT NULL,
    "limit_byn" BIGINT NOT NULL,
    "spent_byn" BIGINT NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "checkout_id" UUID,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval_lines" (
    "id" UUID NOT NULL,
    "approval_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "quantity_g" BIGINT NOT NULL,
    "shown_price_e4" BIGINT NOT NULL,
    "shown_currency" "Currency" NOT NULL,
    "shown_incoterm" "Incoterm" NOT NULL,
    "shown_place" TEXT NOT NULL,

    CONSTRAINT "approval_lines_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "approvals_form_token_key" ON "approvals"("form_token");

-- CreateIndex
CREATE UNIQUE INDEX "approvals_checkout_id_key" ON "approvals"("checkout_id");

-- CreateIndex
CREATE INDEX "approvals_buyer_id_requested_at_idx" ON "approvals"("buyer_id", "requested_at" DESC);

-- CreateIndex
CREATE INDEX "approvals_state_expires_at_idx" ON "approvals"("state", "expires_at");

-- CreateIndex
CREATE INDEX "approval_lines_approval_id_idx" ON "approval_lines"("approval_id");

-- CreateIndex
CREATE INDEX "orders_placed_by_id_placed_at_idx" ON "orders"("placed_by_id", "placed_at");

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_checkout_id_fkey" FOREIGN KEY ("checkout_id") REFERENCES "checkouts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_lines" ADD CONSTRAINT "approval_lines_approval_id_fkey" FOREIGN KEY ("approval_id") REFERENCES "approvals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval_lines" ADD CONSTRAINT "approval_lines_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "memberships" ADD CONSTRAINT "memberships_limit_not_negative" CHECK ("monthly_limit" >= 0);
ALTER TABLE "approval_lines" ADD CONSTRAINT "approval_lines_positive" CHECK ("quantity_g" > 0 AND "shown_price_e4" > 0);
-- An answer has a time, and only an approved request has become orders: two owners at once make them once.
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decided"
  CHECK (("state" = 'waiting') = ("decided_at" IS NULL) AND ("state" = 'approved') = ("checkout_id" IS NOT NULL));
