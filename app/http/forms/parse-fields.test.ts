import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { refuse } from "#app/domain/result.ts";
import { readBy, tickedBox } from "./field-types.ts";
import { parseFields } from "./parse-fields.ts";

const listing = z.object({
  title: z.string().max(10),
  note: z.string().optional(),
  reasons: z.array(z.string()).min(1),
  tiers: z.array(z.object({ fromKg: z.coerce.number(), pricePerKg: z.string() })),
  terms: tickedBox,
});

const good: [string, string][] = [
  ["title", "  Гранат  "],
  ["note", "   "],
  ["reasons[]", "price"],
  ["reasons[]", "photos"],
  ["tiers[3].fromKg", "1000"],
  ["tiers[3].pricePerKg", "1,20"],
  ["tiers[0].fromKg", "0"],
  ["tiers[0].pricePerKg", "1,40"],
  ["tiers[1].fromKg", " "],
  ["tiers[1].pricePerKg", ""],
  ["terms", "on"],
];

const without = (name: string) => good.filter(([each]) => each !== name);
const replaced = (name: string, value: string): [string, string][] => [...without(name), [name, value]];

function errorsOf(fields: Iterable<readonly [string, string]>) {
  const parsed = parseFields(listing, fields);
  return parsed.ok ? {} : parsed.errors;
}

describe("a form's fields", () => {
  it("become the value their names describe; rows in order, empty rows left out, spaces trimmed", () => {
    expect(parseFields(listing, good)).toEqual({
      ok: true,
      value: {
        title: "Гранат",
        reasons: ["price", "photos"],
        tiers: [
          { fromKg: 0, pricePerKg: "1,40" },
          { fromKg: 1000, pricePerKg: "1,20" },
        ],
        terms: true,
      },
    });
  });

  it("are refused under the name the form gave them, row numbers included", () => {
    expect(errorsOf(replaced("tiers[3].pricePerKg", ""))).toEqual({ "tiers[3].pricePerKg": ["required"] });
    expect(errorsOf(replaced("tiers[3].fromKg", "ten"))).toEqual({ "tiers[3].fromKg": ["not-a-number"] });
    expect(errorsOf(without("title"))).toEqual({ title: ["required"] });
    expect(errorsOf(replaced("title", "Гранат гюлейша"))).toEqual({ title: ["too-long"] });
    expect(errorsOf(without("reasons[]"))).toEqual({ "reasons[]": ["too-few"] });
    expect(errorsOf(without("terms"))).toEqual({ terms: ["required"] });
  });

  it("are given back as typed when something is wrong", () => {
    const parsed = parseFields(listing, without("title"));
    expect(!parsed.ok && parsed.values).toMatchObject({
      note: "   ",
      "reasons[]": ["price", "photos"],
      "tiers[3].pricePerKg": "1,20",
    });
  });

  it("keep a password letter by letter and never send it back", () => {
    const schema = z.object({ email: z.email(), password: z.string() });
    const fields: [string, string][] = [
      ["email", "a@b.test"],
      ["password", " сыр "],
    ];
    expect(parseFields(schema, fields)).toEqual({
      ok: true,
      value: { email: "a@b.test", password: " сыр " },
    });
    const refused = parseFields(schema, [["email", "nobody"], ...fields.slice(1)]);
    expect(refused).toEqual({
      ok: false,
      errors: { email: ["not-an-email"] },
      values: { email: "nobody" },
    });
  });

  it("carry no NUL and no control characters, which PostgreSQL cannot store", () => {
    const parsed = parseFields(z.object({ a: z.string() }), [["a", "x\u0000y\u001b\r\nz\te\u0301"]]);
    expect(parsed).toEqual({ ok: true, value: { a: "xy\nz\té" } });
  });

  it("let the last of a repeated name count, unless the schema wants several", () => {
    const twice: [string, string][] = [
      ["a", "1"],
      ["a", "2"],
    ];
    expect(parseFields(z.object({ a: z.string() }), twice)).toEqual({ ok: true, value: { a: "2" } });
    expect(parseFields(z.object({ a: z.array(z.string()) }), twice)).toEqual({
      ok: true,
      value: { a: ["1", "2"] },
    });
  });

  it("show the refusal of a domain's parser as the field's message", () => {
    const schema = z.object({ price: readBy(() => refuse({ code: "number-malformed" })) });
    expect(parseFields(schema, [["price", "x"]])).toMatchObject({ errors: { price: ["number-malformed"] } });
    expect(parseFields(schema, [])).toMatchObject({ errors: { price: ["required"] } });
  });

  it("never reach a prototype", () => {
    const names = [
      "__proto__.a",
      "constructor.prototype.a",
      "a.__proto__.b",
      "tiers[0].constructor.b",
      "prototype",
    ];
    const parsed = parseFields(
      z.looseObject({}),
      names.map((name): [string, string] => [name, "polluted"]),
    );
    expect(JSON.stringify(parsed)).not.toContain("polluted");
    expect(({} as { a?: string }).a).toBeUndefined();
  });
});

describe("any fields at all", () => {
  const part = fc.constantFrom(
    "tiers",
    "title",
    "__proto__",
    "constructor",
    "[0]",
    "[]",
    "[999999999]",
    ".",
    "a",
    "[",
    "]",
  );
  const name = fc.oneof(
    fc.array(part, { maxLength: 6 }).map((parts) => parts.join("")),
    fc.string({ maxLength: 40 }),
  );
  const fields = fc.array(fc.tuple(name, fc.string()), { maxLength: 40 });

  it("are parsed or refused, and never throw", () => {
    fc.assert(
      fc.property(fields, (typed) => {
        const parsed = parseFields(listing, typed);
        if (!parsed.ok) expect(Object.keys(parsed.errors).length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("name errors and values only as the form could have named them", () => {
    fc.assert(
      fc.property(fields, (typed) => {
        const parsed = parseFields(listing, typed);
        if (parsed.ok) return;
        const names = new Set(typed.map(([each]) => each));
        for (const each of Object.keys(parsed.values)) expect(names.has(each)).toBe(true);
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
