-- AlterTable
ALTER TABLE "bank_statements" ADD COLUMN     "encoding" TEXT NOT NULL DEFAULT '';
