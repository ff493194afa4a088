-- DropIndex
DROP INDEX "companies_country_tax_number_key";

-- AlterTable
ALTER TABLE "companies" ADD COLUMN     "decision_reasons" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateIndex
CREATE INDEX "companies_country_tax_number_idx" ON "companies"("country", "tax_number");


-- One proven company per tax number; an unproven claim to it keeps nobody out.
CREATE UNIQUE INDEX "one_proven_company_per_tax_number" ON "companies" ("country", "tax_number")
  WHERE "state" IN ('verified', 'suspended');
