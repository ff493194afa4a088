-- AlterTable
ALTER TABLE "listing_revisions" ADD COLUMN     "available_from" DATE,
ADD COLUMN     "available_to" DATE,
ADD COLUMN     "offered_g" BIGINT;
