-- CreateEnum
CREATE TYPE "AdvisoryKind" AS ENUM ('pest', 'border', 'rule');

-- CreateEnum
CREATE TYPE "AdvisorySeverity" AS ENUM ('note', 'caution', 'serious');

-- CreateEnum
CREATE TYPE "AdvisoryState" AS ENUM ('proposed', 'published', 'superseded', 'discarded', 'withdrawn');

-- CreateEnum
CREATE TYPE "LookupOutcome" AS ENUM ('listed', 'not_listed');

-- AlterTable
ALTER TABLE "moderation_cases" ADD COLUMN     "findings_at" TIMESTAMPTZ(3),
ADD COLUMN     "still_looking" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "advisories" (
    "id" UUID NOT NULL,
    "seed" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "advisories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advisory_versions" (
    "id" UUID NOT NULL,
    "advisory_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "AdvisoryState" NOT NULL DEFAULT 'proposed',
    "kind" "AdvisoryKind" NOT NULL,
    "severity" "AdvisorySeverity" NOT NULL,
    "commodity_slug" TEXT,
    "category_slug" TEXT,
    "region_slug" TEXT,
    "title_az" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "title_be" TEXT NOT NULL DEFAULT '',
    "title_en" TEXT NOT NULL DEFAULT '',
    "text_az" TEXT NOT NULL,
    "text_ru" TEXT NOT NULL,
    "text_be" TEXT NOT NULL DEFAULT '',
    "text_en" TEXT NOT NULL DEFAULT '',
    "source_name" TEXT NOT NULL,
    "source_url" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_until" DATE,
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "advisory_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture_likenesses" (
    "picture_id" UUID NOT NULL,
    "likeness" BIGINT,
    "bands" INTEGER[],
    "measured_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "picture_likenesses_pkey" PRIMARY KEY ("picture_id")
);

-- CreateTable
CREATE TABLE "revision_likenesses" (
    "revision_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "revision_likenesses_pkey" PRIMARY KEY ("revision_id")
);

-- CreateTable
CREATE TABLE "finding_marks" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "marked_by_id" UUID NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "finding_marks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "establishment_lookups" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "outcome" "LookupOutcome" NOT NULL,
    "looked_up_by_id" UUID NOT NULL,
    "looked_up_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "establishment_lookups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "declared_areas" (
    "company_id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "square_metres" BIGINT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declared_areas_pkey" PRIMARY KEY ("company_id","commodity_slug")
);

-- CreateTable
CREATE TABLE "reference_prices" (
    "id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "currency" "Currency" NOT NULL,
    "price_e4" BIGINT NOT NULL,
    "period" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "verified_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reference_prices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reference_yields" (
    "commodity_slug" TEXT NOT NULL,
    "kg_per_hectare" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "verified_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reference_yields_pkey" PRIMARY KEY ("commodity_slug")
);

-- CreateTable
CREATE TABLE "region_seasons" (
    "commodity_slug" TEXT NOT NULL,
    "region_slug" TEXT NOT NULL,
    "harvest_months" INTEGER[],
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "verified_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "region_seasons_pkey" PRIMARY KEY ("commodity_slug","region_slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "advisories_seed_key" ON "advisories"("seed");

-- CreateIndex
CREATE INDEX "advisory_versions_state_commodity_slug_idx" ON "advisory_versions"("state", "commodity_slug");

-- CreateIndex
CREATE UNIQUE INDEX "advisory_versions_advisory_id_number_key" ON "advisory_versions"("advisory_id", "number");

-- CreateIndex
CREATE INDEX "picture_likenesses_bands" ON "picture_likenesses" USING GIN ("bands");

-- CreateIndex
CREATE INDEX "order_lines_commodity_slug_idx" ON "order_lines"("commodity_slug");

-- CreateIndex
CREATE INDEX "picture_variants_file_id_idx" ON "picture_variants"("file_id");

-- CreateIndex
CREATE INDEX "revision_likenesses_title" ON "revision_likenesses" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "revision_likenesses_text" ON "revision_likenesses" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "revision_likenesses_listing_id_idx" ON "revision_likenesses"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "finding_marks_listing_id_key_key" ON "finding_marks"("listing_id", "key");

-- CreateIndex
CREATE INDEX "establishment_lookups_company_id_commodity_slug_looked_up_a_idx" ON "establishment_lookups"("company_id", "commodity_slug", "looked_up_at");

-- CreateIndex
CREATE UNIQUE INDEX "reference_prices_commodity_slug_as_of_period_key" ON "reference_prices"("commodity_slug", "as_of", "period");

-- AddForeignKey
ALTER TABLE "advisory_versions" ADD CONSTRAINT "advisory_versions_advisory_id_fkey" FOREIGN KEY ("advisory_id") REFERENCES "advisories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_likenesses" ADD CONSTRAINT "picture_likenesses_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "pictures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_likenesses" ADD CONSTRAINT "revision_likenesses_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "finding_marks" ADD CONSTRAINT "finding_marks_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "establishment_lookups" ADD CONSTRAINT "establishment_lookups_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "declared_areas" ADD CONSTRAINT "declared_areas_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Certificates are compared by number, however it is written: AB-12 34 and ab1234 are one (capitals of ASCII only).
CREATE INDEX "revision_certificates_number_key" ON "revision_certificates"
  (regexp_replace(upper("number"), '[^A-Z0-9]', '', 'g')) WHERE "number" <> '';

-- A look into the register stays as it was written.
CREATE TRIGGER "establishment_lookups_append_only" BEFORE UPDATE OR DELETE ON "establishment_lookups"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
ALTER TABLE "declared_areas" ADD CONSTRAINT "declared_areas_positive" CHECK ("square_metres" > 0);
ALTER TABLE "reference_prices" ADD CONSTRAINT "reference_prices_positive" CHECK ("price_e4" > 0);
ALTER TABLE "reference_yields" ADD CONSTRAINT "reference_yields_positive" CHECK ("kg_per_hectare" > 0);

-- An advisory: about something, in its own time, published by somebody else than who wrote it.
ALTER TABLE "advisory_versions" ADD CONSTRAINT "advisory_versions_about_something"
  CHECK ("commodity_slug" IS NOT NULL OR "category_slug" IS NOT NULL OR "region_slug" IS NOT NULL);
ALTER TABLE "advisory_versions" ADD CONSTRAINT "advisory_versions_one_kind_of_goods"
  CHECK ("commodity_slug" IS NULL OR "category_slug" IS NULL);
ALTER TABLE "advisory_versions" ADD CONSTRAINT "advisory_versions_window"
  CHECK ("valid_until" IS NULL OR "valid_until" >= "valid_from");
ALTER TABLE "advisory_versions" ADD CONSTRAINT "advisory_versions_second_pair_of_eyes"
  CHECK ("state" NOT IN ('published', 'superseded')
    OR ("decided_by_id" IS NOT NULL AND "decided_by_id" IS DISTINCT FROM "proposed_by_id"));
CREATE UNIQUE INDEX "one_proposed_version_per_advisory" ON "advisory_versions" ("advisory_id") WHERE "state" = 'proposed';
CREATE UNIQUE INDEX "one_published_version_per_advisory" ON "advisory_versions" ("advisory_id") WHERE "state" = 'published';

-- What was said stays as it was written; only the state moves, and with it who decided, when and why.
CREATE FUNCTION "advisory_words_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW."advisory_id", NEW."number", NEW."kind", NEW."severity", NEW."commodity_slug", NEW."category_slug",
         NEW."region_slug", NEW."title_az", NEW."title_ru", NEW."title_be", NEW."title_en", NEW."text_az",
         NEW."text_ru", NEW."text_be", NEW."text_en", NEW."source_name", NEW."source_url", NEW."valid_from",
         NEW."valid_until", NEW."proposed_by_id", NEW."proposed_at")
     IS DISTINCT FROM
     ROW(OLD."advisory_id", OLD."number", OLD."kind", OLD."severity", OLD."commodity_slug", OLD."category_slug",
         OLD."region_slug", OLD."title_az", OLD."title_ru", OLD."title_be", OLD."title_en", OLD."text_az",
         OLD."text_ru", OLD."text_be", OLD."text_en", OLD."source_name", OLD."source_url", OLD."valid_from",
         OLD."valid_until", OLD."proposed_by_id", OLD."proposed_at") THEN
    RAISE EXCEPTION 'advisory_versions is not edited: propose a new version' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "advisory_versions_words_stay" BEFORE UPDATE ON "advisory_versions"
  FOR EACH ROW EXECUTE FUNCTION "advisory_words_stay"();
CREATE TRIGGER "advisory_versions_kept" BEFORE DELETE ON "advisory_versions"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
