-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('checking', 'checked', 'running', 'done', 'cancelled');

-- CreateEnum
CREATE TYPE "ImportPlan" AS ENUM ('create', 'change', 'unchanged', 'error');

-- CreateEnum
CREATE TYPE "ImportOutcome" AS ENUM ('created', 'changed', 'unchanged', 'refused');

-- AlterTable
ALTER TABLE "listings" ADD COLUMN     "imported_g" BIGINT;

-- AlterTable
ALTER TABLE "moderation_cases" ADD COLUMN     "import_id" UUID;

-- CreateTable
CREATE TABLE "listing_imports" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'checking',
    "file_name" TEXT NOT NULL,
    "file_size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "columns" TEXT[],
    "ignored" TEXT[],
    "lang" "Lang" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "served_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "listing_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_rows" (
    "import_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "ref" TEXT NOT NULL,
    "cells" JSONB NOT NULL,
    "duplicate_of" INTEGER,
    "plan" "ImportPlan",
    "changes" JSONB NOT NULL DEFAULT '[]',
    "errors" JSONB NOT NULL DEFAULT '[]',
    "outcome" "ImportOutcome",
    "submitted" BOOLEAN NOT NULL DEFAULT false,
    "listing_id" UUID,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_rows_pkey" PRIMARY KEY ("import_id","number")
);

-- CreateIndex
CREATE INDEX "listing_imports_company_id_created_at_idx" ON "listing_imports"("company_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "listing_imports_state_served_at_idx" ON "listing_imports"("state", "served_at");

-- CreateIndex
CREATE INDEX "import_rows_import_id_plan_idx" ON "import_rows"("import_id", "plan");

-- CreateIndex
CREATE INDEX "import_rows_import_id_outcome_idx" ON "import_rows"("import_id", "outcome");

-- CreateIndex
CREATE INDEX "import_rows_listing_id_idx" ON "import_rows"("listing_id");

-- AddForeignKey
ALTER TABLE "listing_imports" ADD CONSTRAINT "listing_imports_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "listing_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "listing_imports"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One import of a company at a time: two files about the same listings would overtake each other.
CREATE UNIQUE INDEX "listing_imports_one_at_work" ON "listing_imports"("company_id") WHERE "state" IN ('checking', 'running');

-- What a row did is said once, with its time, and never again: a second run changes nothing twice.
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_outcome_has_time" CHECK (("outcome" IS NULL) = ("done_at" IS NULL));
CREATE FUNCTION "import_outcome_stands"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."outcome" IS NOT NULL AND NEW."outcome" IS DISTINCT FROM OLD."outcome" THEN
    RAISE EXCEPTION 'row % of import % is done', OLD."number", OLD."import_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "import_rows_outcome_stands" BEFORE UPDATE ON "import_rows"
  FOR EACH ROW EXECUTE FUNCTION "import_outcome_stands"();
