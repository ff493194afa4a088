-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "opened_by" TEXT NOT NULL DEFAULT 'buyer',
ADD COLUMN     "photo_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "ruling" TEXT NOT NULL DEFAULT '';
