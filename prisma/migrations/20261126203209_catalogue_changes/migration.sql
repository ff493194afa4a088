-- CreateTable
CREATE TABLE "catalogue_changes" (
    "id" BIGSERIAL NOT NULL,
    "listing_id" UUID NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "catalogue_changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "catalogue_changes_xid_idx" ON "catalogue_changes"("xid");

-- CreateIndex
CREATE INDEX "catalogue_changes_at_idx" ON "catalogue_changes"("at");

-- Every change of a row is noted with it, in the transaction that makes it, whoever makes it.
CREATE FUNCTION "note_catalogue_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "catalogue_changes" ("listing_id") VALUES (COALESCE(NEW."listing_id", OLD."listing_id"));
  RETURN NULL;
END $$;
CREATE TRIGGER "catalogue_entries_come_and_go" AFTER INSERT OR DELETE ON "catalogue_entries"
  FOR EACH ROW EXECUTE FUNCTION "note_catalogue_change"();
CREATE TRIGGER "catalogue_entries_change" AFTER UPDATE ON "catalogue_entries"
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION "note_catalogue_change"();

-- Instances hear of a new version the moment its transaction commits.
CREATE FUNCTION "tell_new_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('versions', NEW."name" || ' ' || NEW."value");
  RETURN NULL;
END $$;
CREATE TRIGGER "counters_tell_new_version" AFTER INSERT OR UPDATE ON "counters"
  FOR EACH ROW EXECUTE FUNCTION "tell_new_version"();
