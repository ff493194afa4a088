-- AlterTable
ALTER TABLE "revision_photos" ADD COLUMN     "content" TEXT;

-- What photos hold already: of two alike in one revision the first is named, so that no pinned revision loses a photo.
ALTER TABLE "revision_photos" DISABLE TRIGGER "revision_photos_pinned";
UPDATE "revision_photos" SET "content" = known."sha256"
FROM (
  SELECT photo."id", largest."sha256",
    row_number() OVER (PARTITION BY photo."revision_id", largest."sha256" ORDER BY photo."position", photo."id") AS place
  FROM "revision_photos" photo
  CROSS JOIN LATERAL (
    SELECT file."sha256" FROM "picture_variants" variant JOIN "files" file ON file."id" = variant."file_id"
    WHERE variant."picture_id" = photo."picture_id" AND variant."format" = 'jpeg'
    ORDER BY variant."width" DESC LIMIT 1
  ) largest
) known
WHERE known."id" = "revision_photos"."id" AND known.place = 1;
ALTER TABLE "revision_photos" ENABLE TRIGGER "revision_photos_pinned";

-- CreateIndex
CREATE UNIQUE INDEX "revision_photos_revision_id_content_key" ON "revision_photos"("revision_id", "content");
