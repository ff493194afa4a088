import { expect, test } from "vitest";
import { parseFields } from "#app/http/forms/parse-fields.ts";
import type { FormFile } from "#app/http/forms/read-form.server.ts";
import { draftFields, toDraftInput } from "./listing.form.ts";

const file = (field: string): FormFile => ({ field, name: "a.pdf", claimedType: "", size: 1, path: "/a" });

function read(fields: Record<string, string>, files: FormFile[] = []) {
  const parsed = parseFields(draftFields, Object.entries(fields));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return toDraftInput(parsed.value, files, "az");
}

test("a draft needs its goods and nothing else; what is left out is not typed", () => {
  expect(read({ commodity: "pomegranate" })).toMatchObject({
    commodity: "pomegranate",
    language: "az",
    title: "",
    quantity: null,
    currency: "USD",
    incoterm: "FCA",
    tiers: [],
    certificates: [],
  });
  expect(parseFields(draftFields, [["title", "Nar"]])).toMatchObject({ errors: { commodity: ["required"] } });
});

test("numbers come with dot or comma, and half a tier is kept", () => {
  const fields = {
    commodity: "pomegranate",
    quantityKg: "40 000",
    "tiers[0].pricePerKg": "1,2",
    "tiers[1].fromKg": "5000",
  };
  expect(read(fields)).toMatchObject({
    quantity: 40_000_000n,
    tiers: [
      { from: null, price: 12_000n },
      { from: 5_000_000n, price: null },
    ],
  });
});

test("a certificate's file finds its row, an empty row is no certificate, a file alone is one", () => {
  const fields = {
    commodity: "pomegranate",
    "certificates[0].row": "0",
    "certificates[0].kind": "",
    "certificates[1].row": "1",
    "certificates[1].kind": "haccp",
    "certificates[1].number": "H-7",
  };
  const { certificates, photos } = read(fields, [
    file("certificates[1].file"),
    file("certificates[4].file"),
    file("photos"),
  ]);
  expect(certificates).toMatchObject([
    { kind: "haccp", number: "H-7", upload: { field: "certificates[1].file" } },
    { kind: "other", upload: { field: "certificates[4].file" } },
  ]);
  expect(photos).toHaveLength(1);
});
