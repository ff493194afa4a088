import { describe, expect, it } from "vitest";
import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";
import { mailKinds } from "#app/domain/mail-kinds.ts";
import { catalogues } from "./messages.ts";
import { sayMail } from "./say-mail.ts";

const kinds = Object.keys(mailKinds).filter((kind): kind is MailKind => kind in mailKinds);
const wordsOf = (lang: Lang): Readonly<Record<string, unknown>> => catalogues[lang].mail;
const camel = (kind: string) => kind.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const placeholders = (text: unknown) =>
  [...String(text).matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).sort();

/** Data of the right shape for whatever the words of a kind may ask. */
function someData(kind: MailKind): Record<string, string> {
  const all: Record<string, string> = {
    deadline: "2026-05-06T21:00:00.000Z",
    amount: "1250.00",
    creditAmount: "12.50",
    currency: "USD",
    creditCurrency: "USD",
    packedKg: "18700",
    paper: "st1",
    review: "overpaid",
    outcome: "refund-part",
  };
  const fields: readonly string[] = mailKinds[kind];
  return Object.fromEntries([...fields, "currency"].map((name) => [name, all[name] ?? `‹${name}›`]));
}

describe("the words of mails", () => {
  it.each(languages)("exist for every kind in %s and ask for nothing that is not given", (lang) => {
    for (const kind of kinds) {
      const { subject, paragraphs } = sayMail(lang, kind, someData(kind));
      expect(subject, kind).not.toBe("");
      expect(paragraphs.length, kind).toBeGreaterThan(0);
      expect(`${subject} ${paragraphs.join(" ")}`, kind).not.toMatch(/[{}]|undefined/);
    }
  });

  it("ask for the same in all languages", () => {
    for (const [name, source] of Object.entries(catalogues.en.mail)) {
      for (const lang of languages) {
        expect(placeholders(wordsOf(lang)[name]), `${lang} ${name}`).toEqual(placeholders(source));
      }
    }
  });

  it.each(languages)("leave the unit to the weight, which brings its own, in %s", (lang) => {
    const { kg } = catalogues[lang].common;
    const doubled = Object.values(wordsOf(lang)).filter((text) =>
      new RegExp(`Kg\\} ${kg}`).test(String(text)),
    );
    expect(doubled).toEqual([]);
  });

  it("belong to a kind", () => {
    const known = new Set(kinds.map(camel));
    const subjects = Object.keys(catalogues.en.mail).filter((name) => name.endsWith("Subject"));
    expect(subjects.map((name) => name.replace(/Subject$/, "")).filter((name) => !known.has(name))).toEqual(
      [],
    );
  });

  it("write amounts, weights and codes in the reader's language", () => {
    const packed = { number: "TH-2026-000007", packedKg: "18700", creditAmount: "1250.5", currency: "USD" };
    expect(sayMail("ru", "order-packed-less", packed).paragraphs.join(" ")).toContain("18\u00a0700\u00a0кг");
    expect(sayMail("en", "order-packed-less", packed).paragraphs.join(" ")).toContain("1,250.50\u00a0USD");
    const paper = { number: "TH-2026-000007", paper: "st1" };
    expect(sayMail("en", "paper-uploaded", paper).subject).toContain("Certificate of origin ST-1");
  });

  it("tell a producer the time in Baku too", () => {
    const placed = { ...someData("order-placed"), path: "/producer/orders/TH-2026-000007" };
    const [, deadline] = sayMail("en", "order-placed", placed).paragraphs;
    expect(deadline).toContain("7\u00a0May\u00a02026, 00:00 in Minsk, 01:00 in Baku");
    const seenByBuyer = { ...placed, path: "/buyer/orders/TH-2026-000007" };
    expect(sayMail("en", "order-placed", seenByBuyer).paragraphs[1]).toContain("00:00 (Minsk)");
  });

  it("leave out the paragraph whose matter is empty, and take titles in the reader's language", () => {
    const decided = { titleAz: "Nar", titleRu: "Гранат", titleBe: "", titleEn: "", comment: "" };
    expect(sayMail("ru", "listing-approved", decided).paragraphs).toHaveLength(1);
    expect(sayMail("ru", "listing-approved", { ...decided, comment: "Спасибо" }).paragraphs).toHaveLength(2);
    expect(sayMail("ru", "listing-approved", decided).subject).toContain("Гранат");
    expect(sayMail("be", "listing-approved", decided).subject).toContain("Nar");
  });

  it("are refused when there are none, or when the data lack something", () => {
    expect(() => sayMail("en", "of-no-kind", {})).toThrow("no words");
    expect(() => sayMail("en", "order-placed", { number: "1" })).toThrow("ask for");
  });
});
