-- Orders are numbered from a sequence: whoever orders does not wait for the order before to be committed. A number may be
-- lost when an order is refused at the last moment; invoices, whose numbers may have no gap, keep their series. Orders
-- under way are waited for, so that none is numbered behind our back.
LOCK TABLE "number_series" IN SHARE ROW EXCLUSIVE MODE;
CREATE SEQUENCE "order_numbers";
SELECT setval('order_numbers', "last") FROM (SELECT max("last") AS "last" FROM "number_series" WHERE "kind" = 'order') AS "known"
  WHERE "last" > 0;
DELETE FROM "number_series" WHERE "kind" = 'order';
