-- CreateTable
CREATE TABLE "payment_disputes" (
    "external_id" TEXT NOT NULL,
    "payment_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "provider_status" TEXT NOT NULL,
    "synced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_disputes_pkey" PRIMARY KEY ("external_id")
);

-- CreateIndex
CREATE INDEX "payment_disputes_payment_id_idx" ON "payment_disputes"("payment_id");

-- AddForeignKey
ALTER TABLE "payment_disputes" ADD CONSTRAINT "payment_disputes_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "payment_disputes" ADD CONSTRAINT "payment_disputes_state_known" CHECK ("state" IN ('open', 'won', 'lost'));

-- Disputes that are open already: what a bank took and has not given back is their only trace.
INSERT INTO "payment_disputes" ("external_id", "payment_id", "state", "provider_status", "synced_at")
SELECT taken."external_ref", taken."payment_id", 'open', '', taken."recorded_at"
FROM "ledger_entries" taken
JOIN "payments" payment ON payment."id" = taken."payment_id" AND payment."disputed"
WHERE taken."kind" = 'dispute_out'
  AND NOT EXISTS (SELECT 1 FROM "ledger_entries" back
    WHERE back."kind" = 'dispute_in' AND back."external_ref" = taken."external_ref");
