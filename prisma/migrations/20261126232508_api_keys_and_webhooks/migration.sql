-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "scopes" TEXT[],
    "made_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "shown_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "end_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_answers" (
    "key_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "request" BYTEA NOT NULL,
    "target" TEXT NOT NULL DEFAULT '',
    "status" INTEGER,
    "body" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "api_answers_pkey" PRIMARY KEY ("key_id","token")
);

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret" TEXT NOT NULL,
    "made_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "shown_at" TIMESTAMPTZ(3),
    "stopped_at" TIMESTAMPTZ(3),
    "stop_reason" TEXT NOT NULL DEFAULT '',
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leased_until" TIMESTAMPTZ(3),
    "tried_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "error" TEXT NOT NULL DEFAULT '',
    "delivered_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_prefix_key" ON "api_keys"("prefix");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_key_hash_key" ON "api_keys"("key_hash");

-- CreateIndex
CREATE INDEX "api_keys_company_id_created_at_idx" ON "api_keys"("company_id", "created_at");

-- CreateIndex
CREATE INDEX "api_answers_created_at_idx" ON "api_answers"("created_at");

-- CreateIndex
CREATE INDEX "webhook_endpoints_company_id_created_at_idx" ON "webhook_endpoints"("company_id", "created_at");

-- CreateIndex
CREATE INDEX "webhook_deliveries_endpoint_id_created_at_idx" ON "webhook_deliveries"("endpoint_id", "created_at");

-- CreateIndex
CREATE INDEX "webhook_deliveries_created_at_idx" ON "webhook_deliveries"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "webhook_deliveries_endpoint_id_dedupe_key_key" ON "webhook_deliveries"("endpoint_id", "dedupe_key");

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_answers" ADD CONSTRAINT "api_answers_key_id_fkey" FOREIGN KEY ("key_id") REFERENCES "api_keys"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema cannot say.
ALTER TABLE "api_keys"
  ADD CONSTRAINT "api_keys_named" CHECK (char_length("name") BETWEEN 1 AND 80),
  ADD CONSTRAINT "api_keys_may_something" CHECK (cardinality("scopes") > 0),
  ADD CONSTRAINT "api_keys_end_has_a_reason" CHECK (("ended_at" IS NULL) = ("end_reason" = ''));
-- A key that has ended never works again.
CREATE FUNCTION api_keys_stay_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at THEN
    RAISE EXCEPTION 'an ended API key stays ended' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW.key_hash IS DISTINCT FROM OLD.key_hash OR NEW.scopes IS DISTINCT FROM OLD.scopes
    OR NEW.company_id IS DISTINCT FROM OLD.company_id THEN
    RAISE EXCEPTION 'an API key never becomes another' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER api_keys_stay_ended BEFORE UPDATE ON "api_keys"
  FOR EACH ROW EXECUTE FUNCTION api_keys_stay_ended();

ALTER TABLE "api_answers"
  ADD CONSTRAINT "api_answers_token_short" CHECK (char_length("token") BETWEEN 1 AND 255);

ALTER TABLE "webhook_endpoints"
  ADD CONSTRAINT "webhook_endpoints_hear_something" CHECK (cardinality("events") > 0),
  ADD CONSTRAINT "webhook_endpoints_stop_has_a_reason" CHECK (("stopped_at" IS NULL) = ("stop_reason" = ''));

ALTER TABLE "webhook_deliveries"
  ADD CONSTRAINT "webhook_deliveries_end_once" CHECK ("delivered_at" IS NULL OR "failed_at" IS NULL),
  ADD CONSTRAINT "webhook_deliveries_attempts_counted" CHECK ("attempts" >= 0);
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" ("next_try_at", "id")
  WHERE "delivered_at" IS NULL AND "failed_at" IS NULL;
