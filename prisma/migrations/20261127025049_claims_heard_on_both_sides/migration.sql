-- AlterTable
ALTER TABLE "claims" ADD COLUMN     "asked_side" TEXT,
ADD COLUMN     "question_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "order_lines" ADD COLUMN     "received_g" BIGINT;

-- CreateTable
CREATE TABLE "claim_lines" (
    "claim_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "grams" BIGINT NOT NULL,

    CONSTRAINT "claim_lines_pkey" PRIMARY KEY ("claim_id","order_line_id")
);

-- CreateTable
CREATE TABLE "claim_messages" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "asks" TEXT,
    "due_at" TIMESTAMPTZ(3),
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_files" (
    "file_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "message_id" UUID,
    "position" INTEGER NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "claim_files_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE INDEX "claim_lines_order_line_id_idx" ON "claim_lines"("order_line_id");

-- CreateIndex
CREATE INDEX "claim_messages_claim_id_written_at_idx" ON "claim_messages"("claim_id", "written_at");

-- CreateIndex
CREATE INDEX "claim_files_claim_id_idx" ON "claim_files"("claim_id");

-- CreateIndex
CREATE INDEX "claim_files_message_id_idx" ON "claim_files"("message_id");

-- AddForeignKey
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_messages" ADD CONSTRAINT "claim_messages_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_files" ADD CONSTRAINT "claim_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_files" ADD CONSTRAINT "claim_files_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claims"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_files" ADD CONSTRAINT "claim_files_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "claim_messages"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the claims said so far moves into rows of its own.
INSERT INTO "claim_lines" ("claim_id", "order_line_id", "grams")
SELECT c."id", (line ->> 'orderLineId')::uuid, SUM((line ->> 'grams')::bigint)
FROM "claims" c CROSS JOIN LATERAL jsonb_array_elements(c."lines") AS line
WHERE (line ->> 'grams')::bigint > 0
GROUP BY 1, 2;
INSERT INTO "claim_messages" ("id", "claim_id", "kind", "author", "author_id", "text", "written_at")
SELECT gen_random_uuid(), c."id", 'answer', 'producer',
  COALESCE(
    (SELECT e."actor_id" FROM "order_events" e
     WHERE e."order_id" = c."order_id" AND e."kind" = 'claim_answered' AND e."at" = c."answered_at" LIMIT 1),
    c."opened_by_id"),
  c."answer", COALESCE(c."answered_at", c."opened_at")
FROM "claims" c WHERE c."answer" <> '';
INSERT INTO "claim_files" ("file_id", "claim_id", "position")
SELECT DISTINCT ON (file.id) file.id, c."id", file.position - 1
FROM "claims" c CROSS JOIN LATERAL unnest(c."photo_ids") WITH ORDINALITY AS file(id, position)
JOIN "files" f ON f."id" = file.id;
ALTER TABLE "claims" DROP COLUMN "answer", DROP COLUMN "lines", DROP COLUMN "photo_ids";

ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_received_not_negative" CHECK ("received_g" >= 0);
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_positive" CHECK ("grams" > 0);
ALTER TABLE "claims" ADD CONSTRAINT "claims_settled_whole" CHECK (
  "amount" >= 0
  AND ("state" = 'settled') = ("outcome" IS NOT NULL)
  AND ("state" NOT IN ('settled', 'withdrawn') OR "settled_at" IS NOT NULL)
);
ALTER TABLE "claims" ADD CONSTRAINT "claims_asked_whole" CHECK (("asked_side" IS NULL) = ("question_due_at" IS NULL));

-- All claims on a line together claim no more of it than was delivered; what was taken back is free again.
CREATE FUNCTION "claims_within_delivered"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (
    SELECT SUM(l."grams") FROM "claim_lines" l JOIN "claims" c ON c."id" = l."claim_id"
    WHERE l."order_line_id" = NEW."order_line_id" AND c."state" <> 'withdrawn'
  ) > (
    SELECT COALESCE("packed_g", "quantity_g") FROM "order_lines" WHERE "id" = NEW."order_line_id"
  ) THEN
    RAISE EXCEPTION 'more of line % is claimed than was delivered', NEW."order_line_id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "claim_lines_within_delivered" AFTER INSERT ON "claim_lines"
  FOR EACH ROW EXECUTE FUNCTION "claims_within_delivered"();

-- What was claimed and said stays as it was written.
CREATE TRIGGER "claim_lines_append_only" BEFORE UPDATE OR DELETE ON "claim_lines"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "claim_messages_append_only" BEFORE UPDATE OR DELETE ON "claim_messages"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
