-- AlterTable
ALTER TABLE "basket_lines" ADD COLUMN     "shown_currency" "Currency" NOT NULL,
ADD COLUMN     "shown_incoterm" "Incoterm" NOT NULL,
ADD COLUMN     "shown_place" TEXT NOT NULL;
