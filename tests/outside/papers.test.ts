import { describe, expect, test } from "vitest";
import { madeKinds } from "#app/domain/papers/made/kinds.ts";
import { drawPaper } from "#app/outside/papers/draw-paper.ts";
import { openPapers } from "#app/outside/papers.server.ts";
import { goodsLine, paperFacts } from "../support/paper-facts.ts";
import { pdfPages } from "../support/pdf-text.ts";

const verifyAt = "https://house.test/ru/verify/";
const pagesOf = async (...facts: Parameters<typeof paperFacts>) =>
  pdfPages(await drawPaper(paperFacts(...facts), verifyAt));
const alphabets =
  "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя ІіЎў Ww";

/** What the order of `paperFacts` makes on each kind of paper. */
const figuresOf = {
  contract: ["24 375,00 USD", "19 500", "1,25", "± 5 %"],
  proforma: ["7 312,50 USD", "24 375,00", "19 500", "1,25"],
  commercial_invoice: ["24 375,00", "19 500", "1,25"],
  packing_list: ["19 500", "№ 1: 12 000", "№ 2: 7 500"],
  cmr: ["19 500", "24 375,00 USD", "AZ1234567", "10-AB-123"],
  credit_note: ["24 375,00", "1 250,50", "23 124,50"],
  claim_act: ["19 500", "600", "1 250,50"],
  payout_statement: ["24 375,00", "1 250,50", "3 %", "693,74", "22 430,76"],
} as const satisfies Record<(typeof madeKinds)[number], readonly string[]>;

describe("a drawn paper", () => {
  test.each(madeKinds)(
    "%s: is A4, tagged, in Russian, with code and page number on every page",
    async (kind) => {
      const pdf = await drawPaper(paperFacts(kind), verifyAt);
      const raw = Buffer.from(pdf).toString("latin1");
      expect(raw).toContain("/MarkInfo");
      expect(raw).toContain("/StructTreeRoot");
      expect(raw).toContain("/DisplayDocTitle true");
      expect(raw).toMatch(/\/Lang \(ru\)/);
      expect(raw).toContain("/MediaBox [0 0 595.28 841.89]");
      const pages = await pdfPages(pdf);
      for (const [index, page] of pages.entries()) {
        expect(page).toContain("9753ZX-VTRXVT-RPMJGS");
        expect(page).toContain(`${index + 1} / ${pages.length}`);
      }
    },
  );

  test("is the same to the byte whenever it is drawn", async () => {
    const [first, second] = [
      await drawPaper(paperFacts("contract"), verifyAt),
      await drawPaper(paperFacts("contract"), verifyAt),
    ];
    expect(first.equals(second)).toBe(true);
    const other = paperFacts("contract", { paper: { version: 2 } });
    expect((await drawPaper(other, verifyAt)).equals(first)).toBe(false);
  });

  test("has the figures to the cent, and in words in both languages", async () => {
    const text = (await pagesOf("commercial_invoice")).join(" ");
    expect(text).toContain("19 500");
    expect(text).toContain("24 375,00");
    expect(text).toContain("Двадцать четыре тысячи триста семьдесят пять долларов США 00 центов");
    expect(text).toContain("İyirmi dörd min üç yüz yetmiş beş ABŞ dolları 00 sent");
    expect(text).toContain("FCA Şəmkir (Incoterms® 2020)");
    expect(text).toContain("0810 90 750 0");
  });

  test("the proforma has the reference that the bank's statement is matched by", async () => {
    const text = (await pagesOf("proforma")).join(" ");
    expect(text).toContain("RF36 PF20 2600 0012");
    expect(text).toContain("7 312,50 USD");
    expect(text).toContain("BY20 OLMP 3135 0000 0010 0000 0933");
  });

  test("the contract has both languages, the parties and the specification", async () => {
    const text = (await pagesOf("contract")).join(" ");
    for (const words of [
      "Предмет договора",
      "Müqavilənin predmeti",
      "УНП / UNP: 190275968",
      "1700123451",
      "Приложение № 1",
    ]) {
      expect(text).toContain(words);
    }
  });

  test.each(Object.entries(figuresOf))(
    "%s: every figure of the order can be read back",
    async (kind, figures) => {
      const text = (await pagesOf(kind as keyof typeof figuresOf)).join(" ").replace(/\s/g, " ");
      for (const figure of figures) expect(text).toContain(figure);
    },
  );

  test("the invoice of a part names the order's invoice and asks for no payment", async () => {
    const part = { number: 2, invoice: { number: "CI-2026-000011", issuedOn: "2026-11-27" } };
    const pdf = await drawPaper({ ...paperFacts("commercial_invoice"), part }, verifyAt);
    const text = (await pdfPages(pdf)).join(" ");
    expect(text).toContain("Отправка 2: часть товара по инвойсу CI-2026-000011 от 27.11.2026");
    expect(text).toContain("Göndəriş 2: CI-2026-000011");
    expect(text).not.toContain("Реквизиты для оплаты");
  });

  test.each(["contract", "proforma", "commercial_invoice", "packing_list"] as const)(
    "%s: neither a sum nor a signature stands alone on a page, however many lines there are",
    async (kind) => {
      for (const count of [2, 4, 6, 8, 10, 12, 14]) {
        const lines = Array.from({ length: count }, (_, index) =>
          goodsLine(index + 1, { variety: `Variety${index + 1}x` }),
        );
        const pages = await pagesOf(kind, { lines, total: String(2_437_500 * count) });
        for (const page of pages) {
          const alone = /^[^A-Za-zА-я]*(Итого|Продавец \/ Satıcı)/.test(page);
          expect([kind, count, alone]).toEqual([kind, count, false]);
        }
      }
    },
  );

  test("every letter of the four languages can be read back", async () => {
    const seller = { ...paperFacts("packing_list").seller, legalName: alphabets };
    const text = (await pagesOf("packing_list", { seller })).join("").replaceAll(" ", "");
    expect(text).toContain(alphabets.replaceAll(" ", ""));
  });

  test.each([37, 38, 39, 40, 41, 42])(
    "the trucks of a packing list of %i lines stand with their heading and the signature",
    async (count) => {
      const lines = Array.from({ length: count }, (_, index) =>
        goodsLine(index + 1, { variety: "Çox uzun sort adı, ƏəĞğİıÖöŞşÜü, iki sətirdə də yerləşməyən" }),
      );
      const pages = await pagesOf("packing_list", { lines });
      const [trucks] = pages.filter((page) => page.includes("По автомобилям"));
      expect(trucks).toContain("10-AB-123");
      expect(trucks).toContain("подпись");
    },
  );

  test("forty lines break over pages, each with the head of the table again, and nothing is lost", async () => {
    const lines = Array.from({ length: 40 }, (_, index) =>
      goodsLine(index + 1, { variety: `Variety${index + 1}x`, amount: String(100_00 + index) }),
    );
    const pages = await pagesOf("commercial_invoice", { lines, total: "400780" });
    expect(pages.length).toBeGreaterThan(2);
    const text = pages.join(" ");
    for (const { variety } of lines) expect(text.split(variety)).toHaveLength(2);
    for (const page of pages.filter((each) => each.includes("Variety")))
      expect(page).toContain("Количество, кг");
  });

  test("the longest names stay on the page", async () => {
    const legalName = `${"Açıq Səhmdar Cəmiyyəti «Azərbaycan Kənd Təsərrüfatı» ".repeat(5)}MMC`;
    for (const kind of madeKinds) {
      const seller = { ...paperFacts(kind).seller, legalName, address: legalName };
      const text = (await pagesOf(kind, { seller })).join(" ");
      expect(text.replace(/ /g, "")).toContain(legalName.replace(/ /g, ""));
    }
  });
});

test("the drawing office draws in a process of its own, and says so when it cannot", async () => {
  const papers = openPapers({ publicUrl: "https://house.test" });
  const facts = paperFacts("packing_list");
  const drawn = await papers.draw(facts);
  expect(drawn.ok && Buffer.from(drawn.value).equals(await drawPaper(facts, verifyAt))).toBe(true);
  expect(await papers.draw({ kind: "packing_list" })).toMatchObject({ refusal: { code: "paper-not-drawn" } });
  papers.close();
});
