-- CreateTable
CREATE TABLE "bank_transfers" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "refund_id" UUID,
    "return_id" UUID,
    "code" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "payee_name" TEXT NOT NULL,
    "payee_account" TEXT NOT NULL,
    "payee_bic" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bank_transfers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "bank_transfers_refund_id_key" ON "bank_transfers"("refund_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_transfers_return_id_key" ON "bank_transfers"("return_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_transfers_code_key" ON "bank_transfers"("code");

-- CreateIndex
CREATE INDEX "bank_transfers_batch_id_idx" ON "bank_transfers"("batch_id");

-- AddForeignKey
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_refund_id_fkey" FOREIGN KEY ("refund_id") REFERENCES "refunds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "receipt_returns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A transfer is of a refund or of a receipt, never of both or of neither, and of something.
ALTER TABLE "bank_transfers" ADD CONSTRAINT "bank_transfers_of_one"
  CHECK ((("refund_id" IS NULL) <> ("return_id" IS NULL)) AND "amount" > 0 AND "payee_account" <> '' AND "code" <> '');
-- What a bank was asked for stays as it was asked.
CREATE TRIGGER "bank_transfers_append_only" BEFORE UPDATE OR DELETE ON "bank_transfers" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
