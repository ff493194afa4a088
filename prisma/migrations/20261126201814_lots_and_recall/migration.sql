-- CreateEnum
CREATE TYPE "ShortfallCause" AS ENUM ('short_harvest', 'recall');

-- CreateEnum
CREATE TYPE "ShortfallOutcome" AS ENUM ('replaced', 'order_ended');

-- AlterEnum
ALTER TYPE "MovementKind" ADD VALUE 'receive';

-- AlterEnum
ALTER TYPE "ReservationState" ADD VALUE 'lost';

-- DropIndex
DROP INDEX "lot_movements_lot_id_at_idx";

-- AlterTable
ALTER TABLE "lot_movements" ADD COLUMN     "left_g" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "recalled_g" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "reserved_g" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "seq" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "shipped_g" BIGINT NOT NULL DEFAULT 0,
ADD COLUMN     "total_g" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "lots" ADD COLUMN     "recall_reason" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "stock_shortfalls" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "cause" "ShortfallCause" NOT NULL,
    "grams" BIGINT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "outcome" "ShortfallOutcome",
    "resolved_by_id" UUID,

    CONSTRAINT "stock_shortfalls_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stock_shortfalls_order_id_idx" ON "stock_shortfalls"("order_id");

-- CreateIndex
CREATE INDEX "stock_shortfalls_lot_id_idx" ON "stock_shortfalls"("lot_id");

-- CreateIndex
CREATE INDEX "stock_shortfalls_resolved_at_opened_at_idx" ON "stock_shortfalls"("resolved_at", "opened_at");

-- CreateIndex
CREATE UNIQUE INDEX "lot_movements_lot_id_seq_key" ON "lot_movements"("lot_id", "seq");

-- AddForeignKey
ALTER TABLE "stock_shortfalls" ADD CONSTRAINT "stock_shortfalls_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_shortfalls" ADD CONSTRAINT "stock_shortfalls_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_shortfalls" ADD CONSTRAINT "stock_shortfalls_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stock_shortfalls" ADD CONSTRAINT "stock_shortfalls_positive" CHECK ("grams" > 0);
ALTER TABLE "stock_shortfalls" ADD CONSTRAINT "stock_shortfalls_resolved"
  CHECK (("resolved_at" IS NULL) = ("outcome" IS NULL));

-- Nothing of a recalled lot can be sold or is promised to anybody.
ALTER TABLE "lots" ADD CONSTRAINT "lots_recalled_sells_nothing"
  CHECK ("recalled_at" IS NULL OR ("left_g" = 0 AND "reserved_g" = 0));

-- A recall is final, and what was brought in once stays what it was: later truth is a movement.
CREATE FUNCTION "lot_history_is_final"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."recalled_at" IS NOT NULL AND (
    NEW."recalled_at" IS DISTINCT FROM OLD."recalled_at" OR NEW."recalled_g" < OLD."recalled_g"
  ) THEN
    RAISE EXCEPTION 'the recall of lot % is final', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW."received_g" <> OLD."received_g" THEN
    RAISE EXCEPTION 'what was brought into lot % is corrected by a movement', OLD."id"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "lots_history_is_final" BEFORE UPDATE ON "lots"
  FOR EACH ROW EXECUTE FUNCTION "lot_history_is_final"();

-- Movements of before are numbered and balanced, in the order they were written.
ALTER TABLE "lot_movements" DISABLE TRIGGER "lot_movements_append_only";
UPDATE "lot_movements" AS m SET
  "seq" = b."seq", "total_g" = b."total_g", "reserved_g" = b."reserved_g", "shipped_g" = b."shipped_g",
  "recalled_g" = b."recalled_g", "left_g" = b."total_g" - b."reserved_g" - b."shipped_g" - b."recalled_g"
FROM (
  SELECT "id",
    ROW_NUMBER() OVER w AS "seq",
    SUM(CASE WHEN "kind"::text IN ('in', 'correction') THEN "grams" ELSE 0 END) OVER w AS "total_g",
    SUM(CASE "kind"::text WHEN 'reserve' THEN "grams" WHEN 'release' THEN -"grams" WHEN 'ship' THEN -"grams" ELSE 0 END)
      OVER w AS "reserved_g",
    SUM(CASE "kind"::text WHEN 'ship' THEN "grams" ELSE 0 END) OVER w AS "shipped_g",
    SUM(CASE "kind"::text WHEN 'recall' THEN "grams" ELSE 0 END) OVER w AS "recalled_g"
  FROM "lot_movements" WINDOW w AS (PARTITION BY "lot_id" ORDER BY "at", "id")
) AS b WHERE b."id" = m."id";
ALTER TABLE "lot_movements" ENABLE TRIGGER "lot_movements_append_only";

-- Each movement continues the one before it: its number and the balance after it are worked out here, from the last
-- one, so that nobody can write a balance that the movements do not make. One look-up, however long the ledger is.
CREATE FUNCTION "lot_movement_follows"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last "lot_movements";
  kind text := NEW."kind"::text;
BEGIN
  SELECT * INTO last FROM "lot_movements" WHERE "lot_id" = NEW."lot_id" ORDER BY "seq" DESC LIMIT 1;
  IF (kind = 'in') <> (last."id" IS NULL) THEN
    RAISE EXCEPTION 'lot % is brought in once, before anything else', NEW."lot_id" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."grams" < 0 AND kind NOT IN ('correction', 'receive') OR NEW."grams" = 0 AND kind NOT IN ('in', 'receive') THEN
    RAISE EXCEPTION 'a movement of % grams is no %', NEW."grams", kind USING ERRCODE = 'check_violation';
  END IF;
  NEW."seq" := COALESCE(last."seq", 0) + 1;
  NEW."total_g" := COALESCE(last."total_g", 0)
    + CASE WHEN kind IN ('in', 'correction', 'receive') THEN NEW."grams" ELSE 0 END;
  NEW."reserved_g" := COALESCE(last."reserved_g", 0)
    + CASE kind WHEN 'reserve' THEN NEW."grams" WHEN 'release' THEN -NEW."grams" WHEN 'ship' THEN -NEW."grams" ELSE 0 END;
  NEW."shipped_g" := COALESCE(last."shipped_g", 0) + CASE kind WHEN 'ship' THEN NEW."grams" ELSE 0 END;
  NEW."recalled_g" := COALESCE(last."recalled_g", 0) + CASE kind WHEN 'recall' THEN NEW."grams" ELSE 0 END;
  NEW."left_g" := NEW."total_g" - NEW."reserved_g" - NEW."shipped_g" - NEW."recalled_g";
  IF NEW."left_g" < 0 OR NEW."reserved_g" < 0 THEN
    RAISE EXCEPTION 'lot % has not that much to %', NEW."lot_id", kind USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "lot_movements_follow" BEFORE INSERT ON "lot_movements"
  FOR EACH ROW EXECUTE FUNCTION "lot_movement_follows"();

-- By the time a transaction commits, a lot's row says what its last movement left.
CREATE FUNCTION "lot_is_its_movements"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  subject uuid := CASE WHEN TG_TABLE_NAME = 'lots' THEN (to_jsonb(NEW)->>'id')::uuid ELSE (to_jsonb(NEW)->>'lot_id')::uuid END;
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "lots" AS l
    JOIN LATERAL (SELECT * FROM "lot_movements" WHERE "lot_id" = l."id" ORDER BY "seq" DESC LIMIT 1) AS m ON true
    WHERE l."id" = subject
      AND l."received_g" + l."corrected_g" = m."total_g" AND l."reserved_g" = m."reserved_g"
      AND l."shipped_g" = m."shipped_g" AND l."recalled_g" = m."recalled_g" AND l."left_g" = m."left_g"
  ) AND EXISTS (SELECT 1 FROM "lots" WHERE "id" = subject) THEN
    RAISE EXCEPTION 'lot % is not what its movements make it', subject USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "lots_are_their_movements"
  AFTER INSERT OR UPDATE OF "received_g", "corrected_g", "reserved_g", "shipped_g", "recalled_g", "left_g" ON "lots"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "lot_is_its_movements"();
CREATE CONSTRAINT TRIGGER "lot_movements_make_their_lot" AFTER INSERT ON "lot_movements"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "lot_is_its_movements"();
