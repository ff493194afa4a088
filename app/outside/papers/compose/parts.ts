/** What several papers have in common: the sides, the goods, the account, what the paper says of itself. */

import { spacedCode } from "#app/domain/customs-code.ts";
import { printCode } from "#app/domain/papers/made/code.ts";
import type { GoodsFacts, MadeFacts, PartyFacts, SubjectFacts } from "#app/domain/papers/made/facts.ts";
import { printReference } from "#app/domain/payments/reference.ts";
import type { Pair } from "../blocks.ts";
import { signaturesTake, writeHeading, writePairs, writePlain } from "../blocks.ts";
import type { Both } from "../both.ts";
import { both } from "../both.ts";
import { amountText, dateText, ibanText, kgText, priceText } from "../figures.ts";
import type { Sheet } from "../page.ts";
import type { Cell, Column } from "../table.ts";
import { writeTable } from "../table.ts";
import { amounts } from "../words/amounts.ts";
import { amountWord, countries, priceWord, termsWord, words } from "../words/names.ts";

const bilingual = ({ ru, az }: { ru: string; az: string }): string => (ru === az ? ru : `${ru} / ${az}`);
const known = (text: string): string => (text === "" ? bilingual(words.unknown) : text);

/** Name, country, address and tax number. */
export function whoAndWhere({ legalName, country, address, taxNumber }: PartyFacts): string {
  const tax = country === "BY" ? "УНП / UNP" : "ИНН / VÖEN";
  const land = countries[country] ?? { ru: country, az: country };
  return [legalName, bilingual(land), known(address), `${tax}: ${taxNumber}`].join("\n");
}

/** A company as a paper names it, with its account: one text of several lines. */
export function partyText(party: PartyFacts): string {
  return [
    whoAndWhere(party),
    ...(party.iban === "" ? [] : [`IBAN: ${ibanText(party.iban)}`]),
    ...(party.bankName === "" && party.bic === ""
      ? []
      : [[party.bankName, party.bic === "" ? "" : `BIC: ${party.bic}`].filter(Boolean).join(", ")]),
  ].join("\n");
}

export const sides = ({ seller, buyer }: SubjectFacts): readonly Pair[] => [
  { name: words.seller, value: partyText(seller) },
  { name: words.buyer, value: partyText(buyer) },
];

/** The sides without their accounts. */
export const names = ({ seller, buyer }: SubjectFacts): readonly Pair[] => [
  { name: words.seller, value: whoAndWhere(seller) },
  { name: words.buyer, value: whoAndWhere(buyer) },
];

/** Number, date, order and contract, for the head of a paper. */
export function identity({ paper, order, contract }: MadeFacts): readonly Pair[] {
  return [
    {
      name: words.date,
      value:
        paper.version > 1
          ? `${dateText(paper.issuedOn)} · ${words.version.ru} / ${words.version.az.toLowerCase()} ${paper.version}`
          : dateText(paper.issuedOn),
    },
    {
      name: words.order,
      value:
        order.purchaseOrder === ""
          ? order.number
          : `${order.number} · ${bilingual(words.purchaseOrder)}: ${order.purchaseOrder}`,
    },
    ...(contract === null
      ? []
      : [{ name: words.contract, value: `${contract.number}, ${dateText(contract.issuedOn)}` }]),
    { name: words.code, value: printCode(paper.code) },
  ];
}

export function terms(facts: SubjectFacts): readonly Pair[] {
  const payment = termsWord(facts.paymentTerms);
  return [
    { name: words.delivery, value: `${facts.incoterm} ${facts.place} (Incoterms® 2020)` },
    {
      name: words.deliveryWindow,
      value: `${dateText(facts.deliverFrom)} – ${dateText(facts.deliverTo)}`,
    },
    { name: words.payment, value: payment.ru, second: payment.az },
    { name: words.deliveryAddress, value: known(facts.deliveryAddress) },
  ];
}

/** Of which part of an order a paper is, and what the part has to do with the order's own invoice; null: of the whole. */
export function partNote({ part }: SubjectFacts): Both | null {
  if (part === undefined) return null;
  const { number, invoice } = part;
  if (invoice === null) return both(`Отправка ${number} по заказу`, `Sifariş üzrə göndəriş ${number}`);
  const on = invoice.issuedOn === null ? "" : dateText(invoice.issuedOn);
  return both(
    `Отправка ${number}: часть товара по инвойсу ${invoice.number}${on && ` от ${on}`}. Суммы и вес всех отправок вместе равны этому инвойсу; оплата — по нему, отдельно по этому документу не производится.`,
    `Göndəriş ${number}: ${invoice.number} invoysu${on && ` (${on})`} üzrə malın bir hissəsi. Bütün göndərişlərin məbləği və çəkisi birlikdə həmin invoysa bərabərdir; ödəniş onun üzrə aparılır, bu sənəd üzrə ayrıca ödəniş edilmir.`,
  );
}

/** Name in both languages, then what tells these goods from others. */
export function goodsCell({ name, variety, grade, packaging }: GoodsFacts): Cell {
  const kind = [variety, grade].filter(Boolean).join(", ");
  return [bilingual(name), ...[[kind, packaging].filter(Boolean).join(" · ")].filter(Boolean)];
}

export function originCell({ region, customsCode }: GoodsFacts): Cell {
  const country = bilingual(words.azerbaijan);
  return [
    customsCode === "" ? "—" : spacedCode(customsCode),
    region === null ? country : `${country}, ${bilingual(region)}`,
  ];
}

/** The sum in words, in both languages, on two lines each at most. */
const wordsTake = 56;

/** The goods with price and amount, and their sum; `follows` stays on the page of the last row, too. */
export function writePricedGoods(sheet: Sheet, facts: SubjectFacts, follows = 0): void {
  const { lines, currency, total } = facts;
  const columns: readonly Column[] = [
    { title: words.number, width: 5, align: "right" },
    { title: words.goods, width: 27 },
    { title: { ru: "Код ТН ВЭД, происхождение", az: "XİF MN kodu, mənşə" }, width: 22 },
    { title: words.quantity, width: 14, align: "right" },
    { title: priceWord(currency), width: 12, align: "right" },
    { title: amountWord(currency), width: 16, align: "right" },
  ];
  writeTable(sheet, {
    columns,
    rows: lines.map((line) => [
      [String(line.position)],
      goodsCell(line),
      originCell(line),
      [kgText(line.grams)],
      [priceText(line.priceE4)],
      [amountText(line.amount)],
    ]),
    follows: wordsTake + follows,
    totals: [
      {
        name: words.total,
        cells: [[kgText(weightOf(lines))], [], [amountText(total)]],
      },
    ],
  });
  writePlain(sheet, both(`Итого: ${amounts(total, currency).ru}`, `Cəmi: ${amounts(total, currency).az}`), {
    size: 9,
  });
}

export function weightOf(lines: readonly GoodsFacts[]): string {
  return String(lines.reduce((sum, { grams }) => sum + BigInt(grams), 0n));
}

/** Where to pay, and under which reference. */
export function writeAccount(sheet: Sheet, { payTo }: SubjectFacts, reference: string | null): void {
  writeHeading(sheet, both("Реквизиты для оплаты", "Ödəniş rekvizitləri"), 90);
  writePlain(
    sheet,
    both("Получатель платежа — платёжный агент Продавца.", "Ödənişi Satıcının ödəniş agenti qəbul edir."),
    { size: 8 },
  );
  const pairs: readonly Pair[] = [
    ...(payTo === null
      ? [{ name: words.beneficiary, value: bilingual(words.unknown) }]
      : [
          {
            name: words.beneficiary,
            value: [payTo.beneficiary, payTo.address, payTo.taxNumber].filter(Boolean).join("\n"),
          },
          { name: words.bank, value: `${payTo.bankName}\nBIC: ${payTo.bic}` },
          { name: words.iban, value: ibanText(payTo.iban) },
        ]),
    ...(reference === null
      ? []
      : [
          {
            name: both("Ссылка — укажите в платеже", "İstinad — ödənişdə göstərin"),
            value: printReference(reference),
          },
        ]),
  ];
  // An invoice ends with the account; its signature stays with it.
  writePairs(sheet, pairs, reference === null ? signaturesTake : 0);
}
