-- CreateEnum
CREATE TYPE "CompanyPaperKind" AS ENUM ('registration_extract', 'tax_certificate', 'charter', 'bank_letter', 'power_of_attorney', 'alcohol_licence', 'globalgap', 'haccp', 'iso_22000', 'organic', 'halal', 'other');

-- CreateEnum
CREATE TYPE "CompanyPaperState" AS ENUM ('uploaded', 'accepted', 'rejected');

-- AlterTable
ALTER TABLE "companies" ADD COLUMN     "contact_email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contact_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "declares" "CheckKind"[] DEFAULT ARRAY[]::"CheckKind"[],
ADD COLUMN     "site" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "site_area_m2" BIGINT;

-- AlterTable
ALTER TABLE "company_papers" ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "issued_on" DATE,
ADD COLUMN     "issuer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" "CompanyPaperKind" NOT NULL DEFAULT 'registration_extract',
ADD COLUMN     "number" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "state" "CompanyPaperState" NOT NULL DEFAULT 'uploaded',
ADD COLUMN     "valid_until" DATE;

-- CreateTable
CREATE TABLE "company_paper_pages" (
    "paper_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "company_paper_pages_pkey" PRIMARY KEY ("paper_id","position")
);

-- CreateTable
CREATE TABLE "expiry_notices" (
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "valid_until" DATE NOT NULL,
    "stage" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "expiry_notices_pkey" PRIMARY KEY ("subject","subject_id","valid_until","stage")
);

-- CreateIndex
CREATE INDEX "company_checks_valid_until_idx" ON "company_checks"("valid_until");

-- CreateIndex
CREATE UNIQUE INDEX "company_papers_replaces_id_key" ON "company_papers"("replaces_id");

-- CreateIndex
CREATE INDEX "company_papers_valid_until_idx" ON "company_papers"("valid_until");

-- CreateIndex
CREATE INDEX "revision_certificates_valid_until_idx" ON "revision_certificates"("valid_until");

-- AddForeignKey
ALTER TABLE "company_papers" ADD CONSTRAINT "company_papers_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "company_papers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_paper_pages" ADD CONSTRAINT "company_paper_pages_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "company_papers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_paper_pages" ADD CONSTRAINT "company_paper_pages_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what the schema cannot say.
ALTER TABLE "company_papers" ADD CONSTRAINT "company_papers_dates"
  CHECK ("issued_on" IS NULL OR "valid_until" IS NULL OR "issued_on" <= "valid_until");
ALTER TABLE "company_papers" ADD CONSTRAINT "company_papers_not_itself" CHECK ("replaces_id" <> "id");
ALTER TABLE "companies" ADD CONSTRAINT "companies_site_area" CHECK ("site_area_m2" > 0);
ALTER TABLE "expiry_notices" ADD CONSTRAINT "expiry_notices_known"
  CHECK ("subject" IN ('check', 'paper', 'certificate') AND "stage" IN ('soon', 'last_day', 'over'));

-- Companies verified so far were verified by the papers they have.
UPDATE "company_papers" SET "state" = 'accepted', "decided_at" = "companies"."decided_at"
  FROM "companies"
  WHERE "companies"."id" = "company_papers"."company_id" AND "companies"."state" IN ('verified', 'suspended');
