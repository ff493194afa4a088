-- CreateEnum
CREATE TYPE "WeightRequestState" AS ENUM ('asked', 'consented', 'refused', 'superseded');

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "agreed_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "instalments_differ" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "weight_requests" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "state" "WeightRequestState" NOT NULL DEFAULT 'asked',
    "lines" JSONB NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "weight_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_limits" (
    "id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "valid_until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "granted_by_id" UUID NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "credit_limits_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "weight_requests_order_id_idx" ON "weight_requests"("order_id");

-- CreateIndex
CREATE INDEX "credit_limits_buyer_id_granted_at_idx" ON "credit_limits"("buyer_id", "granted_at" DESC);

-- AddForeignKey
ALTER TABLE "weight_requests" ADD CONSTRAINT "weight_requests_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_limits" ADD CONSTRAINT "credit_limits_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "weight_requests_one_open" ON "weight_requests" ("order_id") WHERE "state" = 'asked';
ALTER TABLE "weight_requests" ADD CONSTRAINT "weight_requests_answered"
  CHECK (("state" = 'asked') = ("answered_at" IS NULL));
CREATE UNIQUE INDEX "credit_limits_one_in_force" ON "credit_limits" ("buyer_id") WHERE "ended_at" IS NULL;
ALTER TABLE "credit_limits" ADD CONSTRAINT "credit_limits_positive" CHECK ("amount" > 0);
-- Instalments that a credit note has lowered until now: the total stays what was agreed.
UPDATE "orders" o SET "instalments_differ" = p."asked" - o."total_amount"
  FROM (SELECT "order_id", sum("amount") AS "asked" FROM "payments" GROUP BY "order_id") p
  WHERE p."order_id" = o."id" AND p."asked" <> o."total_amount";
