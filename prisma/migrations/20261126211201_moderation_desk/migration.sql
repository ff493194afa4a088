-- CreateEnum
CREATE TYPE "CaseKind" AS ENUM ('revision', 'price');

-- DropIndex
DROP INDEX "moderation_cases_state_due_at_idx";

-- AlterTable
ALTER TABLE "holidays" ADD COLUMN     "worked" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "moderation_cases" ADD COLUMN     "assigned_at" TIMESTAMPTZ(3),
ADD COLUMN     "assigned_by_id" UUID,
ADD COLUMN     "assigned_to_id" UUID,
ADD COLUMN     "first_look_at" TIMESTAMPTZ(3),
ADD COLUMN     "kind" "CaseKind" NOT NULL DEFAULT 'revision',
ADD COLUMN     "price_id" UUID,
ADD COLUMN     "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE UNIQUE INDEX "moderation_cases_price_id_key" ON "moderation_cases"("price_id");

-- CreateIndex
CREATE INDEX "moderation_cases_state_due_at_id_idx" ON "moderation_cases"("state", "due_at", "id");

-- CreateIndex
CREATE INDEX "moderation_cases_decided_at_idx" ON "moderation_cases"("decided_at");

-- CreateIndex
CREATE INDEX "moderation_cases_search" ON "moderation_cases" USING GIN ("search_text" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_price_id_fkey" FOREIGN KEY ("price_id") REFERENCES "price_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A listing may have one revision and one price in review at a time; a price case names its price, others none.
DROP INDEX "one_open_case_per_listing";
CREATE UNIQUE INDEX "one_open_case_per_listing" ON "moderation_cases" ("listing_id", "kind") WHERE "state" = 'open';
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_price_named"
  CHECK (("kind" = 'price') = ("price_id" IS NOT NULL));
-- A claim has an owner and an end, or neither.
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_claim_whole"
  CHECK (("claimed_by_id" IS NULL) = ("claimed_until" IS NULL));
-- A decided case says what, when and by whom.
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_decided_whole"
  CHECK ("state" <> 'decided' OR ("decision" IS NOT NULL AND "decided_at" IS NOT NULL AND "decided_by_id" IS NOT NULL));

UPDATE "moderation_cases" SET "queued_at" = "opened_at";

-- Prices that wait already get their case; its term is three calendar days, since SQL does not know the holidays.
INSERT INTO "moderation_cases" ("id", "kind", "listing_id", "revision_id", "price_id", "opened_at", "queued_at", "due_at")
SELECT gen_random_uuid(), 'price', p."listing_id", l."published_revision_id", p."id", p."created_at", p."created_at",
       (date_trunc('day', p."created_at" AT TIME ZONE 'Europe/Minsk') + interval '3 days') AT TIME ZONE 'Europe/Minsk'
FROM "price_versions" p JOIN "listings" l ON l."id" = p."listing_id"
WHERE p."state" = 'waiting' AND l."published_revision_id" IS NOT NULL;
