-- AlterTable
ALTER TABLE "commodities" ADD COLUMN     "shelf_life_days" INTEGER;

-- AlterTable
ALTER TABLE "listing_revisions" ADD COLUMN     "editor" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "commodity_texts" (
    "commodity_slug" TEXT NOT NULL,
    "lang" "Lang" NOT NULL,
    "packaging" TEXT NOT NULL,
    "storage" TEXT NOT NULL,

    CONSTRAINT "commodity_texts_pkey" PRIMARY KEY ("commodity_slug","lang")
);

-- CreateTable
CREATE TABLE "quality_measures" (
    "slug" TEXT NOT NULL,
    "name_az" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_be" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "lowest" DECIMAL(12,3),
    "highest" DECIMAL(12,3),
    "choices" JSONB NOT NULL DEFAULT '[]',
    "commodities" TEXT[],
    "position" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "verified_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "quality_measures_pkey" PRIMARY KEY ("slug")
);

-- AddForeignKey
ALTER TABLE "commodity_texts" ADD CONSTRAINT "commodity_texts_commodity_slug_fkey" FOREIGN KEY ("commodity_slug") REFERENCES "commodities"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A measure is a number within bounds that have an order, or one of a few words.
ALTER TABLE "quality_measures" ADD CONSTRAINT "quality_measures_kind" CHECK (
  CASE "kind"
    WHEN 'choice' THEN jsonb_array_length("choices") > 1
    ELSE "kind" IN ('range', 'least', 'most') AND "lowest" IS NOT NULL AND "lowest" < "highest"
  END
);
ALTER TABLE "commodities" ADD CONSTRAINT "commodities_keep_days" CHECK ("shelf_life_days" > 0);
