-- DropIndex
DROP INDEX "audit_rows_at_idx";

-- DropIndex
DROP INDEX "audit_rows_subject_subject_id_at_idx";

-- AlterTable
ALTER TABLE "audit_rows" ADD COLUMN     "company_id" UUID,
ADD COLUMN     "entry" BIGSERIAL NOT NULL,
ADD COLUMN     "hash" BYTEA,
ADD COLUMN     "reason_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sealed_at" TIMESTAMPTZ(3),
ADD COLUMN     "seq" BIGINT,
ADD COLUMN     "written_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "written_in" BIGINT NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "audit_head" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL DEFAULT 0,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_rows_entry_key" ON "audit_rows"("entry");

-- CreateIndex
CREATE UNIQUE INDEX "audit_rows_seq_key" ON "audit_rows"("seq");

-- CreateIndex
CREATE INDEX "audit_rows_at_entry_idx" ON "audit_rows"("at", "entry");

-- CreateIndex
CREATE INDEX "audit_rows_actor_id_at_entry_idx" ON "audit_rows"("actor_id", "at", "entry");

-- CreateIndex
CREATE INDEX "audit_rows_company_id_at_entry_idx" ON "audit_rows"("company_id", "at", "entry");

-- CreateIndex
CREATE INDEX "audit_rows_deed_at_entry_idx" ON "audit_rows"("deed", "at", "entry");

-- CreateIndex
CREATE INDEX "audit_rows_subject_subject_id_at_entry_idx" ON "audit_rows"("subject", "subject_id", "at", "entry");

-- Searching in reasons, and finding what is not sealed yet.
CREATE INDEX "audit_rows_reason_search" ON "audit_rows" USING gin ("reason_key" gin_trgm_ops);
CREATE INDEX "audit_rows_unsealed" ON "audit_rows" ("written_in", "entry") WHERE "seq" IS NULL;

-- The chain begins at nothing: 32 bytes of zero.
INSERT INTO "audit_head" ("id", "seq", "hash") VALUES (1, 0, decode(repeat('00', 32), 'hex'));
ALTER TABLE "audit_head" ADD CONSTRAINT "audit_head_alone" CHECK ("id" = 1 AND "seq" >= 0 AND octet_length("hash") = 32);
ALTER TABLE "audit_rows" ADD CONSTRAINT "audit_rows_sealed_whole_or_not"
  CHECK (("seq" IS NULL) = ("hash" IS NULL) AND ("seq" IS NULL) = ("sealed_at" IS NULL)
    AND ("seq" IS NULL OR ("seq" > 0 AND octet_length("hash") = 32)));

-- Rows from before were written at their deed's time.
DROP TRIGGER "audit_rows_append_only" ON "audit_rows";
UPDATE "audit_rows" SET "written_at" = "at";

-- A row comes unsealed, with the database's own clock and the number of its transaction: nobody writes those by hand.
-- The numbers tell the sealer which transactions may still be under way.
CREATE FUNCTION "audit_row_written"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."seq" IS NOT NULL OR NEW."hash" IS NOT NULL OR NEW."sealed_at" IS NOT NULL THEN
    RAISE EXCEPTION 'a row of the record is written before it is sealed' USING ERRCODE = 'restrict_violation';
  END IF;
  NEW."written_at" := now();
  NEW."written_in" := pg_current_xact_id()::text::bigint;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_rows_written" BEFORE INSERT ON "audit_rows" FOR EACH ROW EXECUTE FUNCTION "audit_row_written"();

-- Sealing is the only change, once, and touches nothing but the seal.
CREATE FUNCTION "audit_row_sealed_once"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  unsealed "audit_rows" := NEW;
BEGIN
  unsealed."seq" := NULL;
  unsealed."hash" := NULL;
  unsealed."sealed_at" := NULL;
  IF OLD."seq" IS NOT NULL OR NEW."seq" IS NULL OR unsealed IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'audit_rows is append-only' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_rows_sealed_once" BEFORE UPDATE ON "audit_rows" FOR EACH ROW EXECUTE FUNCTION "audit_row_sealed_once"();
CREATE TRIGGER "audit_rows_never_deleted" BEFORE DELETE ON "audit_rows" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_rows_never_emptied" BEFORE TRUNCATE ON "audit_rows" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- The head only ever moves on.
CREATE FUNCTION "audit_head_moves_on"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."id" <> OLD."id" OR NEW."seq" <= OLD."seq" THEN
    RAISE EXCEPTION 'the end of the record only moves on' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_head_moves_on" BEFORE UPDATE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "audit_head_moves_on"();
CREATE TRIGGER "audit_head_never_deleted" BEFORE DELETE ON "audit_head" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "audit_head_never_emptied" BEFORE TRUNCATE ON "audit_head" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
