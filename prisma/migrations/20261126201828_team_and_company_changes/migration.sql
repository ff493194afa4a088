-- CreateEnum
CREATE TYPE "CompanyChangeState" AS ENUM ('waiting', 'approved', 'refused', 'replaced', 'withdrawn');

-- AlterTable
ALTER TABLE "companies" ADD COLUMN     "beneficiary" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "payouts_from" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "payouts" ADD COLUMN     "payee_bic" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "payee_iban" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "payee_name" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "CompanyRole" NOT NULL,
    "lang" "Lang" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "past_owner_addresses" (
    "company_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "past_owner_addresses_pkey" PRIMARY KEY ("company_id","email")
);

-- CreateTable
CREATE TABLE "company_changes" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "state" "CompanyChangeState" NOT NULL DEFAULT 'waiting',
    "legal_name" TEXT,
    "tax_number" TEXT,
    "address" TEXT,
    "iban" TEXT,
    "bic" TEXT,
    "bank_name" TEXT,
    "beneficiary" TEXT,
    "before" JSONB NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reasons" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "comment" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "company_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_company_id_email_idx" ON "invitations"("company_id", "email");

-- CreateIndex
CREATE INDEX "company_changes_company_id_submitted_at_idx" ON "company_changes"("company_id", "submitted_at" DESC);

-- CreateIndex
CREATE INDEX "company_changes_state_due_at_idx" ON "company_changes"("state", "due_at");

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "past_owner_addresses" ADD CONSTRAINT "past_owner_addresses_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_changes" ADD CONSTRAINT "company_changes_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open invitation per company and address, one waiting change per company.
CREATE UNIQUE INDEX "one_open_invitation_per_address" ON "invitations" ("company_id", "email")
  WHERE "accepted_at" IS NULL AND "withdrawn_at" IS NULL;
CREATE UNIQUE INDEX "one_waiting_change_per_company" ON "company_changes" ("company_id") WHERE "state" = 'waiting';

ALTER TABLE "invitations" ADD CONSTRAINT "invitations_end_once"
  CHECK ("accepted_at" IS NULL OR "withdrawn_at" IS NULL);
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_accepted_by_somebody"
  CHECK (("accepted_at" IS NULL) = ("accepted_by_id" IS NULL));
-- A decision has its time and its person; nobody waits with a decision.
ALTER TABLE "company_changes" ADD CONSTRAINT "company_changes_decided"
  CHECK (("state" IN ('approved', 'refused')) = ("decided_by_id" IS NOT NULL) AND ("state" = 'waiting') = ("decided_at" IS NULL));

-- Payouts in files that were made before keep the account they were made for.
UPDATE "payouts" SET "payee_name" = c."legal_name", "payee_iban" = c."iban", "payee_bic" = c."bic"
  FROM "companies" c WHERE c."id" = "payouts"."producer_id" AND "payouts"."batch_id" IS NOT NULL;
