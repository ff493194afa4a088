-- CreateEnum
CREATE TYPE "WordChangeKind" AS ENUM ('add', 'remove');

-- CreateEnum
CREATE TYPE "WordChangeState" AS ENUM ('proposed', 'published', 'discarded');

-- AlterTable
ALTER TABLE "commodity_words" ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "word_changes" (
    "id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "kind" "WordChangeKind" NOT NULL,
    "state" "WordChangeState" NOT NULL DEFAULT 'proposed',
    "lang" "Lang" NOT NULL,
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "several" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "word_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "word_changes_commodity_slug_proposed_at_idx" ON "word_changes"("commodity_slug", "proposed_at");

-- CreateIndex
CREATE INDEX "word_changes_state_proposed_at_idx" ON "word_changes"("state", "proposed_at");

-- AddForeignKey
ALTER TABLE "word_changes" ADD CONSTRAINT "word_changes_commodity_slug_fkey" FOREIGN KEY ("commodity_slug") REFERENCES "commodities"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A word: published by somebody else than who proposed it; one change of it waits at a time for the same goods.
ALTER TABLE "word_changes" ADD CONSTRAINT "word_changes_second_pair_of_eyes"
  CHECK ("state" <> 'published' OR ("decided_by_id" IS NOT NULL AND "decided_by_id" <> "proposed_by_id"));
ALTER TABLE "word_changes" ADD CONSTRAINT "word_changes_decided"
  CHECK (("state" = 'proposed') = ("decided_at" IS NULL));
CREATE UNIQUE INDEX "one_proposed_change_per_word" ON "word_changes" ("commodity_slug", "folded") WHERE "state" = 'proposed';
CREATE INDEX "word_changes_to_settle" ON "word_changes" ("decided_at") WHERE "state" = 'published' AND "settled_at" IS NULL;

-- What was proposed stays as it was written; decided once, and kept.
CREATE FUNCTION "word_changes_stay"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF ROW(NEW."commodity_slug", NEW."kind", NEW."lang", NEW."word", NEW."folded", NEW."several", NEW."source",
         NEW."proposed_by_id", NEW."proposed_at")
     IS DISTINCT FROM
     ROW(OLD."commodity_slug", OLD."kind", OLD."lang", OLD."word", OLD."folded", OLD."several", OLD."source",
         OLD."proposed_by_id", OLD."proposed_at")
     OR (OLD."state" <> 'proposed' AND NEW."state" <> OLD."state") THEN
    RAISE EXCEPTION 'word_changes is not edited: propose another change' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "word_changes_words_stay" BEFORE UPDATE ON "word_changes"
  FOR EACH ROW EXECUTE FUNCTION "word_changes_stay"();
CREATE TRIGGER "word_changes_kept" BEFORE DELETE ON "word_changes"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
