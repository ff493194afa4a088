-- DropIndex
DROP INDEX "reservations_order_line_id_lot_id_key";

-- AlterTable
ALTER TABLE "orders" ADD COLUMN     "route" TEXT NOT NULL DEFAULT 'samur';

-- AlterTable
ALTER TABLE "reservations" ADD COLUMN     "shipment_id" UUID;

-- AlterTable
ALTER TABLE "shipments" ADD COLUMN     "declare_on" DATE,
ADD COLUMN     "route" TEXT NOT NULL DEFAULT 'samur';

-- CreateTable
CREATE TABLE "shipment_lines" (
    "shipment_id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "grams" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,

    CONSTRAINT "shipment_lines_pkey" PRIMARY KEY ("shipment_id","order_line_id")
);

-- CreateIndex
CREATE INDEX "shipment_lines_order_line_id_idx" ON "shipment_lines"("order_line_id");

-- CreateIndex
CREATE INDEX "reservations_order_line_id_lot_id_idx" ON "reservations"("order_line_id", "lot_id");

-- CreateIndex
CREATE INDEX "reservations_shipment_id_idx" ON "reservations"("shipment_id");

-- AddForeignKey
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_lines" ADD CONSTRAINT "shipment_lines_shipment_id_fkey" FOREIGN KEY ("shipment_id") REFERENCES "shipments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shipment_lines" ADD CONSTRAINT "shipment_lines_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A line holds of a lot once; of what has left there is one row for each part that took some of it.
CREATE UNIQUE INDEX "reservations_held_once_key" ON "reservations"("order_line_id", "lot_id") WHERE "state" <> 'shipped';
CREATE UNIQUE INDEX "reservations_shipped_once_key" ON "reservations"("order_line_id", "lot_id", "shipment_id")
  WHERE "state" = 'shipped';
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_shipment_of_shipped"
  CHECK ("shipment_id" IS NULL OR "state" = 'shipped');
ALTER TABLE "orders" ADD CONSTRAINT "orders_route_known" CHECK ("route" IN ('samur', 'lars'));
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_route_known" CHECK ("route" IN ('samur', 'lars'));
ALTER TABLE "shipment_lines" ADD CONSTRAINT "shipment_lines_positive" CHECK ("grams" > 0 AND "amount" >= 0);

-- Parts of a line never make more than the line, should the program forget.
CREATE FUNCTION "shipment_line_within_packed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "order_lines" WHERE "id" = NEW."order_line_id" FOR UPDATE;
  IF (SELECT SUM("grams") FROM "shipment_lines" WHERE "order_line_id" = NEW."order_line_id")
    > (SELECT COALESCE("packed_g", "quantity_g") FROM "order_lines" WHERE "id" = NEW."order_line_id") THEN
    RAISE EXCEPTION 'more of line % left than was packed', NEW."order_line_id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "shipment_lines_within_packed" AFTER INSERT ON "shipment_lines"
  FOR EACH ROW EXECUTE FUNCTION "shipment_line_within_packed"();
-- What left has left.
CREATE TRIGGER "shipment_lines_append_only" BEFORE UPDATE OR DELETE ON "shipment_lines"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Orders that have left already, at once: all of their goods are their only shipment's.
INSERT INTO "shipment_lines" ("shipment_id", "order_line_id", "grams", "amount")
  SELECT s."id", l."id", COALESCE(l."packed_g", l."quantity_g"), COALESCE(l."packed_amount", l."amount")
    FROM "shipments" s JOIN "orders" o ON o."id" = s."order_id" JOIN "order_lines" l ON l."order_id" = o."id"
    WHERE o."rest_g" = 0 AND (SELECT COUNT(*) FROM "shipments" other WHERE other."order_id" = o."id") = 1;
UPDATE "reservations" r SET "shipment_id" = sl."shipment_id" FROM "shipment_lines" sl
  WHERE sl."order_line_id" = r."order_line_id" AND r."state" = 'shipped';
