-- CreateEnum
CREATE TYPE "ReversalState" AS ENUM ('submitting', 'unknown', 'done', 'failed');

-- AlterTable
ALTER TABLE "refunds" ADD COLUMN     "house_bears" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "payout_reversals" (
    "id" UUID NOT NULL,
    "payout_id" UUID NOT NULL,
    "state" "ReversalState" NOT NULL DEFAULT 'submitting',
    "amount" BIGINT NOT NULL,
    "try" INTEGER NOT NULL DEFAULT 1,
    "external_id" TEXT,
    "reason" TEXT NOT NULL,
    "error" TEXT NOT NULL DEFAULT '',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_reversals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payout_reversals_external_id_key" ON "payout_reversals"("external_id");

-- CreateIndex
CREATE INDEX "payout_reversals_payout_id_idx" ON "payout_reversals"("payout_id");

-- CreateIndex
CREATE INDEX "payout_reversals_state_next_try_at_idx" ON "payout_reversals"("state", "next_try_at");

-- AddForeignKey
ALTER TABLE "payout_reversals" ADD CONSTRAINT "payout_reversals_payout_id_fkey" FOREIGN KEY ("payout_id") REFERENCES "payouts"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One at a time, and never of nothing.
CREATE UNIQUE INDEX "one_live_reversal_per_payout" ON "payout_reversals" ("payout_id")
  WHERE "state" IN ('submitting', 'unknown');
ALTER TABLE "payout_reversals" ADD CONSTRAINT "payout_reversals_amount" CHECK ("amount" > 0);
