-- AlterTable
ALTER TABLE "pictures" ADD COLUMN     "turned_from_id" UUID;

-- CreateIndex
CREATE INDEX "pictures_turned_from_id_idx" ON "pictures"("turned_from_id");

-- AddForeignKey
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_turned_from_id_fkey" FOREIGN KEY ("turned_from_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;
