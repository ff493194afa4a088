-- AlterTable
ALTER TABLE "catalogue_entries" ADD COLUMN     "season_months" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "regions" ADD COLUMN     "other_names" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Rows that are there already: the region's own months of harvest, or the country's.
UPDATE "catalogue_entries" AS "entry" SET "season_months" = COALESCE(
  (SELECT "harvest_months" FROM "region_seasons" AS "own"
    WHERE "own"."commodity_slug" = "entry"."commodity_slug" AND "own"."region_slug" = "entry"."region_slug"),
  (SELECT "harvest_months" FROM "commodities" WHERE "slug" = "entry"."commodity_slug"));

-- Seasons of regions stand on a public page.
CREATE TRIGGER "region_seasons_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "region_seasons"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('reference');
