-- CreateTable
CREATE TABLE "share_pictures" (
    "listing_id" UUID NOT NULL,
    "lang" "Lang" NOT NULL,
    "key" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "share_pictures_pkey" PRIMARY KEY ("listing_id","lang")
);

-- AddForeignKey
ALTER TABLE "share_pictures" ADD CONSTRAINT "share_pictures_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "share_pictures" ADD CONSTRAINT "share_pictures_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
