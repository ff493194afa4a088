import { expect, test } from "vitest";
import { freeSlug, slugOf } from "./slug.ts";

test.each([
  ["Göyçay narı, Gülöyşə", "goychay-nari-guloyshe"],
  ["Qırmızı Şəki alması İmişli", "qirmizi-sheki-almasi-imishli"],
  ["Томаты розовые, 1 сорт", "tomaty-rozovye-1-sort"],
  ["Бульба маладая — ўраджай", "bulba-maladaya-uradzhay"],
  ["Сям'я", "syamya"],
  ["Ёлка й щука", "yolka-y-shchuka"],
  ["  Nuts & raisins!  ", "nuts-raisins"],
  ["中文", ""],
])("%s is addressed as %s", (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test("a long title is cut at a word", () => {
  const slug = slugOf("pomegranate ".repeat(12));
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug.endsWith("pomegranate")).toBe(true);
  expect(slugOf("a".repeat(200))).toHaveLength(80);
});

test("a taken address gets a number", () => {
  expect(freeSlug("nar", new Set())).toBe("nar");
  expect(freeSlug("nar", new Set(["nar", "nar-2"]))).toBe("nar-3");
});
