import { expect, test } from "vitest";
import { minor } from "../money.ts";
import { plainDate } from "../plain-date.ts";
import { kilograms } from "../quantity.ts";
import { ordersCsv } from "./orders-csv.ts";

test("orders are written one a line, and a number that a spreadsheet would run is made text", () => {
  const csv = ordersCsv([
    {
      number: "TH-2026-000001",
      purchaseOrder: "=1+1",
      state: "placed",
      placedAt: new Date("2026-11-23T09:00:00Z"),
      buyer: 'ООО "Фрут", Минск',
      producer: "Göyçay Nar",
      goods: "Nar",
      weight: kilograms(19_400),
      total: minor(24_250_00n),
      currency: "USD",
      basis: "FCA Baku",
      paymentTerms: "prepaid",
      deliverFrom: plainDate("2026-12-07"),
      deliverTo: plainDate("2026-12-14"),
    },
  ]);
  expect(csv).toBe(
    "number,purchaseOrder,state,placedAt,buyer,producer,goods,quantityKg,amount,currency,deliveryBasis,paymentTerms,deliverFrom,deliverTo\r\n" +
      `TH-2026-000001,'=1+1,placed,2026-11-23T09:00:00.000Z,"ООО ""Фрут"", Минск",Göyçay Nar,Nar,19400,24250.00,USD,FCA Baku,prepaid,2026-12-07,2026-12-14\r\n`,
  );
});
