-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "cancel_refused_at" TIMESTAMPTZ(3);
