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

-- What public pages show beside the catalogue's own rows: whoever changes it makes what is kept of them old.
CREATE FUNCTION "raise_version"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "counters" ("name", "value") VALUES (TG_ARGV[0], 1)
    ON CONFLICT ("name") DO UPDATE SET "value" = "counters"."value" + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER "companies_raise_version" AFTER UPDATE ON "companies"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('catalogue');
CREATE TRIGGER "company_checks_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "company_checks"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('catalogue');
CREATE TRIGGER "categories_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "categories"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('reference');
CREATE TRIGGER "commodities_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "commodities"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('reference');
CREATE TRIGGER "commodity_codes_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "commodity_codes"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('reference');
CREATE TRIGGER "commodity_words_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "commodity_words"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('reference');
CREATE TRIGGER "regions_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "regions"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('reference');
CREATE TRIGGER "reference_fees_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "reference_fees"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('reference');
CREATE TRIGGER "exchange_rates_raise_version" AFTER INSERT OR UPDATE OR DELETE ON "exchange_rates"
  FOR EACH STATEMENT EXECUTE FUNCTION "raise_version"('rates');
