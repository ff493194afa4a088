-- CreateTable
CREATE TABLE "payee_accounts" (
    "company_id" UUID NOT NULL,
    "external_id" TEXT,
    "try" INTEGER NOT NULL DEFAULT 1,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "can_receive" BOOLEAN NOT NULL DEFAULT false,
    "details_submitted" BOOLEAN NOT NULL DEFAULT false,
    "requirements_due" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "disabled_reason" TEXT NOT NULL DEFAULT '',
    "synced_at" TIMESTAMPTZ(3),

    CONSTRAINT "payee_accounts_pkey" PRIMARY KEY ("company_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "payee_accounts_external_id_key" ON "payee_accounts"("external_id");

-- CreateIndex
CREATE INDEX "payee_accounts_can_receive_synced_at_idx" ON "payee_accounts"("can_receive", "synced_at");

-- AddForeignKey
ALTER TABLE "payee_accounts" ADD CONSTRAINT "payee_accounts_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What takes money exists at the provider and was read there.
ALTER TABLE "payee_accounts" ADD CONSTRAINT "payee_accounts_read"
  CHECK (NOT "can_receive" OR ("external_id" IS NOT NULL AND "synced_at" IS NOT NULL));
