-- AlterTable
ALTER TABLE "favourites" ADD COLUMN     "currency" "Currency",
ADD COLUMN     "price_e4" BIGINT;

-- CreateTable
CREATE TABLE "saved_searches" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "mails" BOOLEAN NOT NULL DEFAULT true,
    "broad" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_search_matches" (
    "search_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "told" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "saved_search_matches_pkey" PRIMARY KEY ("search_id","listing_id")
);

-- CreateTable
CREATE TABLE "search_digests" (
    "user_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_digests_pkey" PRIMARY KEY ("user_id","day")
);

-- CreateTable
CREATE TABLE "seen_listings" (
    "user_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "seen_listings_pkey" PRIMARY KEY ("user_id","listing_id")
);

-- CreateIndex
CREATE INDEX "saved_searches_mails_checked_at_idx" ON "saved_searches"("mails", "checked_at");

-- CreateIndex
CREATE UNIQUE INDEX "saved_searches_user_id_company_id_query_key" ON "saved_searches"("user_id", "company_id", "query");

-- CreateIndex
CREATE INDEX "saved_search_matches_listing_id_idx" ON "saved_search_matches"("listing_id");

-- CreateIndex
CREATE INDEX "seen_listings_user_id_seen_at_idx" ON "seen_listings"("user_id", "seen_at" DESC);

-- AddForeignKey
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_matches" ADD CONSTRAINT "saved_search_matches_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "saved_searches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_search_matches" ADD CONSTRAINT "saved_search_matches_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_digests" ADD CONSTRAINT "search_digests_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seen_listings" ADD CONSTRAINT "seen_listings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seen_listings" ADD CONSTRAINT "seen_listings_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A price that was noted has its currency.
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_price_then" CHECK (("price_e4" IS NULL) = ("currency" IS NULL) AND "price_e4" >= 0);
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_named" CHECK (length("name") BETWEEN 1 AND 80 AND length("query") <= 2000);
