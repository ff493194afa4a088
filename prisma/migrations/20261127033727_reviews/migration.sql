-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('submitted', 'published', 'rejected');

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "producer_id" UUID NOT NULL,
    "state" "ReviewState" NOT NULL DEFAULT 'submitted',
    "quality" INTEGER NOT NULL,
    "punctuality" INTEGER NOT NULL,
    "papers" INTEGER NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "lang" "Lang" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_answers" (
    "review_id" UUID NOT NULL,
    "state" "ReviewState" NOT NULL DEFAULT 'submitted',
    "text" TEXT NOT NULL,
    "lang" "Lang" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_by_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "review_answers_pkey" PRIMARY KEY ("review_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reviews_order_id_key" ON "reviews"("order_id");

-- CreateIndex
CREATE INDEX "reviews_producer_id_state_decided_at_idx" ON "reviews"("producer_id", "state", "decided_at");

-- CreateIndex
CREATE INDEX "reviews_state_due_at_idx" ON "reviews"("state", "due_at");

-- CreateIndex
CREATE INDEX "review_answers_state_due_at_idx" ON "review_answers"("state", "due_at");

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_producer_id_fkey" FOREIGN KEY ("producer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reviews" ADD CONSTRAINT "reviews_ratings" CHECK (
  "quality" BETWEEN 1 AND 5 AND "punctuality" BETWEEN 1 AND 5 AND "papers" BETWEEN 1 AND 5
);
-- Nothing is public without somebody who decided, and nothing is rejected without a reason.
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_decided" CHECK (
  ("state" = 'submitted') = ("decided_at" IS NULL) AND ("state" = 'submitted') = ("decided_by_id" IS NULL)
  AND ("state" <> 'rejected' OR "reason" <> '')
);
ALTER TABLE "review_answers" ADD CONSTRAINT "review_answers_decided" CHECK (
  ("state" = 'submitted') = ("decided_at" IS NULL) AND ("state" = 'submitted') = ("decided_by_id" IS NULL)
  AND ("state" <> 'rejected' OR "reason" <> '')
);
