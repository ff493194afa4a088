-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "rest_g" BIGINT NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "papers" ADD COLUMN     "consignee" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replaces_id" UUID,
ADD COLUMN     "shipment_id" UUID,
ADD COLUMN     "superseded_at" TIMESTAMPTZ(3),
ADD COLUMN     "superseded_by_id" UUID,
ADD COLUMN     "superseded_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "valid_until" DATE,
ADD COLUMN     "vehicle" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "weight_g" BIGINT;

-- AlterTable
ALTER TABLE "trucks" ADD COLUMN     "driver_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "driver_phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "late_told_eta" DATE,
ADD COLUMN     "set_point_dc" INTEGER,
ADD COLUMN     "shipment_id" UUID;

-- CreateTable
CREATE TABLE "shipments" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "track_code" TEXT NOT NULL,
    "left_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "shipments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "truck_reports" (
    "id" UUID NOT NULL,
    "truck_id" UUID NOT NULL,
    "milestone" TEXT NOT NULL,
    "happened_at" TIMESTAMPTZ(3) NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "reported_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "truck_reports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "truck_etas" (
    "id" UUID NOT NULL,
    "truck_id" UUID NOT NULL,
    "eta" DATE NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "said_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "truck_etas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "truck_photos" (
    "id" UUID NOT NULL,
    "truck_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "added_by_id" UUID NOT NULL,

    CONSTRAINT "truck_photos_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "shipments_track_code_key" ON "shipments"("track_code");

-- CreateIndex
CREATE UNIQUE INDEX "shipments_order_id_number_key" ON "shipments"("order_id", "number");

-- CreateIndex
CREATE INDEX "truck_reports_truck_id_reported_at_idx" ON "truck_reports"("truck_id", "reported_at");

-- CreateIndex
CREATE INDEX "truck_etas_truck_id_said_at_idx" ON "truck_etas"("truck_id", "said_at");

-- CreateIndex
CREATE UNIQUE INDEX "truck_photos_file_id_key" ON "truck_photos"("file_id");

-- CreateIndex
CREATE INDEX "truck_photos_truck_id_idx" ON "truck_photos"("truck_id");

-- CreateIndex
CREATE UNIQUE INDEX "papers_replaces_id_key" ON "papers"("replaces_id");

-- CreateIndex
CREATE INDEX "papers_state_valid_until_idx" ON "papers"("state", "valid_until");

-- CreateIndex
CREATE INDEX "trucks_state_eta_idx" ON "trucks"("state", "eta");

-- AddForeignKey
ALTER TABLE "trucks" ADD CONSTRAINT "trucks_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "papers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "truck_reports" ADD CONSTRAINT "truck_reports_truck_id_fkey" FOREIGN KEY ("truck_id") REFERENCES "trucks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "truck_etas" ADD CONSTRAINT "truck_etas_truck_id_fkey" FOREIGN KEY ("truck_id") REFERENCES "trucks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "truck_photos" ADD CONSTRAINT "truck_photos_truck_id_fkey" FOREIGN KEY ("truck_id") REFERENCES "trucks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "truck_photos" ADD CONSTRAINT "truck_photos_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is left of an order is never less than nothing, and a paper is replaced with a reason.
ALTER TABLE "orders" ADD CONSTRAINT "orders_rest_not_negative" CHECK ("rest_g" >= 0);
ALTER TABLE "papers" ADD CONSTRAINT "papers_weight_positive" CHECK ("weight_g" IS NULL OR "weight_g" > 0);
ALTER TABLE "papers" ADD CONSTRAINT "papers_not_its_own_successor" CHECK ("replaces_id" IS NULL OR "replaces_id" <> "id");
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_numbered_from_one" CHECK ("number" >= 1);
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_code_not_guessable" CHECK ("track_code" ~ '^[A-Za-z0-9_-]{22,32}$');
ALTER TABLE "trucks" ADD CONSTRAINT "trucks_carry_something" CHECK ("packed_g" > 0);
ALTER TABLE "trucks" ADD CONSTRAINT "trucks_set_point_possible" CHECK ("set_point_dc" IS NULL OR "set_point_dc" BETWEEN -400 AND 400);
ALTER TABLE "truck_reports" ADD CONSTRAINT "truck_reports_milestone" CHECK ("milestone" IN ('border', 'customs', 'arrived'));

-- Orders that have left already: each left at once.
INSERT INTO "shipments" ("id", "order_id", "number", "track_code", "left_at")
  SELECT gen_random_uuid(), t."order_id", 1, replace(gen_random_uuid()::text, '-', ''), min(t."loaded_at")
    FROM "trucks" t GROUP BY t."order_id";
UPDATE "trucks" t SET "shipment_id" = s."id" FROM "shipments" s WHERE s."order_id" = t."order_id";

-- What was reported stays reported.
CREATE TRIGGER truck_reports_append_only BEFORE UPDATE OR DELETE ON "truck_reports"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER truck_etas_append_only BEFORE UPDATE OR DELETE ON "truck_etas"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Papers of orders are reminded of, too: 30 and 7 days before, and once they have run out.
ALTER TABLE "expiry_notices" DROP CONSTRAINT "expiry_notices_known";
ALTER TABLE "expiry_notices" ADD CONSTRAINT "expiry_notices_known" CHECK (
  "subject" IN ('check', 'paper', 'certificate', 'order_paper') AND "stage" IN ('soon', 'near', 'last_day', 'over')
);
