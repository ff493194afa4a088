-- AlterTable
ALTER TABLE "payments" ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "payouts" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "refunds" ADD COLUMN     "submitted_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "house_accounts" (
    "id" UUID NOT NULL,
    "currency" "Currency" NOT NULL,
    "beneficiary" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "tax_number" TEXT NOT NULL DEFAULT '',
    "iban" TEXT NOT NULL,
    "bic" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "verified_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "house_accounts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "house_accounts_currency_valid_from_key" ON "house_accounts"("currency", "valid_from");

-- CreateIndex
CREATE INDEX "payouts_batch_id_idx" ON "payouts"("batch_id");
