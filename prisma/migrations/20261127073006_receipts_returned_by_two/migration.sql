-- CreateEnum
CREATE TYPE "ReceiptReturnState" AS ENUM ('requested', 'approved', 'returned', 'cancelled');

-- AlterTable
ALTER TABLE "refunds" ADD COLUMN     "withdrawn_by_id" UUID,
ADD COLUMN     "withdrawn_for" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "statement_lines" ADD COLUMN     "return_id" UUID;

-- CreateTable
CREATE TABLE "receipt_returns" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "state" "ReceiptReturnState" NOT NULL DEFAULT 'requested',
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "reason" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" UUID,
    "withdrawn_for" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "receipt_returns_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "receipt_returns_code_key" ON "receipt_returns"("code");

-- CreateIndex
CREATE INDEX "receipt_returns_line_id_idx" ON "receipt_returns"("line_id");

-- CreateIndex
CREATE INDEX "receipt_returns_state_requested_at_idx" ON "receipt_returns"("state", "requested_at");

-- CreateIndex
CREATE INDEX "statement_lines_return_id_idx" ON "statement_lines"("return_id");

-- AddForeignKey
ALTER TABLE "receipt_returns" ADD CONSTRAINT "receipt_returns_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "statement_lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "statement_lines" ADD CONSTRAINT "statement_lines_return_id_fkey" FOREIGN KEY ("return_id") REFERENCES "receipt_returns"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Two people, always: money goes to somebody the house may not know.
ALTER TABLE "receipt_returns" ADD CONSTRAINT "receipt_returns_two_people"
  CHECK ("approved_by_id" IS DISTINCT FROM "requested_by_id" AND "amount" > 0
    AND ("state" NOT IN ('approved', 'returned') OR "approved_by_id" IS NOT NULL)
    AND (("approved_by_id" IS NULL) = ("approved_at" IS NULL)));
ALTER TABLE "receipt_returns" ADD CONSTRAINT "receipt_returns_ended"
  CHECK (("state" IN ('returned', 'cancelled')) = ("ended_at" IS NOT NULL)
    AND ("state" <> 'cancelled' OR ("withdrawn_by_id" IS NOT NULL AND "withdrawn_for" <> '')));
-- What is promised back is not promised twice.
CREATE UNIQUE INDEX "receipt_returns_one_open" ON "receipt_returns"("line_id") WHERE "state" IN ('requested', 'approved');
-- One debit for a return.
CREATE UNIQUE INDEX "statement_lines_one_return" ON "statement_lines"("return_id") WHERE "state" = 'matched';
-- A refund that was taken back says by whom and why.
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_withdrawn_whole"
  CHECK (("withdrawn_by_id" IS NULL) = ("withdrawn_for" = '') AND ("withdrawn_by_id" IS NULL OR "state" = 'cancelled'));
