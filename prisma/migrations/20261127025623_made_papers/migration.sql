-- CreateTable
CREATE TABLE "made_papers" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "year" INTEGER NOT NULL,
    "seq" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "paper_id" UUID,
    "proforma_id" UUID,
    "facts" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),
    "file_id" UUID,
    "rendered_at" TIMESTAMPTZ(3),
    "leased_until" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "made_papers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "made_papers_code_key" ON "made_papers"("code");

-- CreateIndex
CREATE UNIQUE INDEX "made_papers_paper_id_key" ON "made_papers"("paper_id");

-- CreateIndex
CREATE UNIQUE INDEX "made_papers_proforma_id_key" ON "made_papers"("proforma_id");

-- CreateIndex
CREATE UNIQUE INDEX "made_papers_file_id_key" ON "made_papers"("file_id");

-- CreateIndex
CREATE INDEX "made_papers_order_id_idx" ON "made_papers"("order_id");

-- CreateIndex
CREATE INDEX "made_papers_rendered_at_next_try_at_idx" ON "made_papers"("rendered_at", "next_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "made_papers_kind_subject_version_key" ON "made_papers"("kind", "subject", "version");

-- CreateIndex
CREATE UNIQUE INDEX "made_papers_kind_year_seq_version_key" ON "made_papers"("kind", "year", "seq", "version");

-- AddForeignKey
ALTER TABLE "made_papers" ADD CONSTRAINT "made_papers_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "made_papers" ADD CONSTRAINT "made_papers_paper_id_fkey" FOREIGN KEY ("paper_id") REFERENCES "papers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "made_papers" ADD CONSTRAINT "made_papers_proforma_id_fkey" FOREIGN KEY ("proforma_id") REFERENCES "proformas"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "made_papers" ADD CONSTRAINT "made_papers_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One version of a paper holds at a time.
CREATE UNIQUE INDEX "made_papers_current_key" ON "made_papers"("kind", "subject") WHERE "superseded_at" IS NULL;

ALTER TABLE "made_papers"
  ADD CONSTRAINT "made_papers_numbered" CHECK ("seq" > 0 AND "version" > 0),
  ADD CONSTRAINT "made_papers_drawn" CHECK (("file_id" IS NULL) = ("rendered_at" IS NULL)),
  ADD CONSTRAINT "made_papers_facts" CHECK (
    "facts" #>> '{paper,number}' = "number" AND "facts" #>> '{paper,code}' = "code" AND "facts" ->> 'kind' = "kind"
  );

-- An issued paper is never changed and never removed. Drawn once, superseded once; who draws it, and when, is no part of it.
CREATE FUNCTION "made_paper_is_frozen"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  frozen "made_papers"%ROWTYPE;
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'paper % is issued', OLD."number" USING ERRCODE = 'restrict_violation';
  END IF;
  frozen := NEW;
  frozen."leased_until" := OLD."leased_until";
  frozen."attempts" := OLD."attempts";
  frozen."next_try_at" := OLD."next_try_at";
  frozen."error" := OLD."error";
  IF OLD."file_id" IS NULL THEN
    frozen."file_id" := NULL;
    frozen."rendered_at" := NULL;
  END IF;
  IF OLD."superseded_at" IS NULL THEN
    frozen."superseded_at" := NULL;
  END IF;
  IF frozen IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'paper % is issued', OLD."number" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "made_papers_frozen" BEFORE UPDATE OR DELETE ON "made_papers"
  FOR EACH ROW EXECUTE FUNCTION "made_paper_is_frozen"();

-- The bytes of a drawn paper are those that were drawn.
CREATE FUNCTION "made_file_is_frozen"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "made_papers" WHERE "file_id" = OLD."id") THEN
    RAISE EXCEPTION 'file % is an issued paper', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "files_of_made_papers_frozen" BEFORE UPDATE OF "sha256", "size", "content_type", "access", "order_id" ON "files"
  FOR EACH ROW EXECUTE FUNCTION "made_file_is_frozen"();

-- A void request to pay prints on a paper that no longer holds, whoever voids it.
CREATE FUNCTION "void_proforma_supersedes_paper"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "made_papers" SET "superseded_at" = NEW."voided_at"
    WHERE "proforma_id" = NEW."id" AND "superseded_at" IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER "proformas_void_paper" AFTER UPDATE OF "voided_at" ON "proformas"
  FOR EACH ROW WHEN (OLD."voided_at" IS NULL AND NEW."voided_at" IS NOT NULL)
  EXECUTE FUNCTION "void_proforma_supersedes_paper"();
