import type { CmrFacts, MadeFacts } from "#app/domain/papers/made/facts.ts";
import { writeTitle } from "../blocks.ts";
import { dateText, kgText, moneyText } from "../figures.ts";
import type { Sheet } from "../page.ts";
import { contentWidth, ink, page } from "../page.ts";
import { boxWords, roads } from "../words/cmr.ts";
import { paperNames } from "../words/names.ts";
import { decorate, group, heightOf, put, tell } from "../write.ts";
import { whoAndWhere } from "./parts.ts";

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const label = { size: 5.6 } as const;
const value = { size: 8 } as const;

/**
 * The consignment note of one truck in the boxes of the known form (Convention on the Contract for the International
 * Carriage of Goods by Road, Geneva 1956, article 6). What only the carrier or the buyer can say is left to be written.
 */
export function composeCmr(sheet: Sheet, facts: MadeFacts<CmrFacts>): void {
  const { truck, seller, buyer, lines, order, contract } = facts;
  writeTitle(sheet, paperNames.cmr, truck.cmrNumber === "" ? facts.paper.number : truck.cmrNumber);
  const half = contentWidth / 2;
  const left = page.left;
  const right = page.left + half;
  const loadedOn = truck.loadedOn === null ? "" : dateText(truck.loadedOn);
  const several = facts.trucks.length > 1;
  const goods = goodsText(lines);
  const codes = fewOf([...new Set(lines.map(({ customsCode }) => customsCode).filter(Boolean))], 4);
  const { attached: named } = facts;
  const attached = [
    named === undefined
      ? `${paperNames.commercial_invoice.ru}, ${paperNames.packing_list.ru.toLowerCase()}`
      : `${paperNames.commercial_invoice.ru} ${named.invoice}, ${paperNames.packing_list.ru.toLowerCase()} ${named.packingList}`,
    contract === null ? "" : `Договор / Müqavilə ${contract.number}`,
    `Заказ / Sifariş ${order.number}${order.purchaseOrder === "" ? "" : `, № ${order.purchaseOrder}`}`,
  ]
    .filter(Boolean)
    .join("\n");
  let y = sheet.y - 4;
  const row = (height: number, ...boxes: readonly (readonly [number, number, number, string])[]): void => {
    for (const [box, x, width, text] of boxes) writeBox(sheet, box, { x, y, width, height }, text);
    y += height;
  };
  row(90, [1, left, half, whoAndWhere(seller)], [16, right, half, ""]);
  row(90, [2, left, half, whoAndWhere(buyer)], [17, right, half, ""]);
  row(48, [3, left, half, facts.deliveryAddress], [18, right, half, ""]);
  row(48, [4, left, half, `${facts.place}${loadedOn === "" ? "" : `\n${loadedOn}`}`], [19, right, half, ""]);
  row(
    58,
    [5, left, half, attached],
    [
      20,
      right,
      half,
      several ? `${facts.trucks.length} автомобиля(-ей) по заказу / sifariş üzrə avtomobillər` : "",
    ],
  );
  const goodsHeight = Math.min(
    150,
    Math.max(78, heightOf(sheet.doc, goods, contentWidth * 0.32 - 8, value) + 22),
  );
  const w = (share: number): number => contentWidth * share;
  row(
    goodsHeight,
    [6, left, w(0.12), ""],
    [7, left + w(0.12), w(0.1), ""],
    [8, left + w(0.22), w(0.1), ""],
    [9, left + w(0.32), w(0.34), goods],
    [10, left + w(0.66), w(0.12), codes],
    [11, left + w(0.78), w(0.13), `${kgText(truck.grams)}\nнетто / netto`],
    [12, left + w(0.91), w(0.09), ""],
  );
  row(66, [13, left, half, instructions(facts)], [14, right, half, "—"]);
  row(
    34,
    [21, left, half, [facts.place, loadedOn].filter(Boolean).join(", ")],
    [15, right, half, paymentOf(facts)],
  );
  const third = contentWidth / 3;
  row(
    84,
    [22, left, third, seller.legalName],
    [23, left + third, third, ""],
    [24, left + 2 * third, third, ""],
  );
  row(34, [25, left, half, truck.plate], [26, right, half, ""]);
  sheet.y = y;
}

/** Each line of its own while they are few; kinds of goods where they are many, and at last the packing list's word. */
function goodsText(lines: CmrFacts["lines"]): string {
  const whole = lines.map(({ name, variety, packaging }) =>
    [`${name.ru} / ${name.az}`, variety, packaging].filter(Boolean).join(", "),
  );
  if (whole.length <= 5) return whole.join("\n");
  return fewOf([...new Set(lines.map(({ name }) => `${name.ru} / ${name.az}`))]);
}

/** The first few of a list, and where the rest stands. */
function fewOf(all: readonly string[], most = 7): string {
  if (all.length <= most) return all.join("\n");
  const rest = most > 4 ? `и др. по упаковочному листу / və s. (${all.length})` : "…";
  return [...all.slice(0, most - 1), rest].join("\n");
}

/**
 * The rule of delivery and the value of the goods by their invoice. Of several trucks the value is of all of them: box 14
 * is for cash on delivery, of which there is none.
 */
function instructions({ incoterm, place, total, currency, trucks, route }: CmrFacts): string {
  const count = trucks.length > 1 ? ` (${trucks.length} а/м / maşın)` : "";
  const value = `Стоимость по инвойсу${count} / İnvoys üzrə dəyər: ${moneyText(total, currency)}`;
  const way = route === undefined ? [] : [roads[route]];
  return [`${incoterm} ${place}, Incoterms® 2020`, value, ...way].join("\n");
}

function paymentOf({ incoterm }: CmrFacts): string {
  const seller = ["CPT", "CIP", "DAP", "DDP"].includes(incoterm);
  return seller
    ? "Франко: платит отправитель / Göndərən ödəyir"
    : "Нефранко: платит получатель / Alan ödəyir";
}

function writeBox(sheet: Sheet, box: number, { x, y, width, height }: Place, text: string): void {
  const { doc } = sheet;
  const words = boxWords[box];
  decorate(doc, () => {
    doc.lineWidth(0.6).strokeColor(ink).rect(x, y, width, height).stroke();
  });
  const section = group(sheet, "Sect");
  const name = `${box}  ${words?.ru ?? ""}\n${words?.az ?? ""}`;
  const inner = width - 8;
  tell(doc, section, "P", () => put(doc, name, x + 4, y + 3, inner, label));
  const top = y + 4 + heightOf(doc, name, inner, label);
  if (text !== "") {
    const size = sizeThatFits(sheet, text, inner, y + height - top - 2);
    tell(doc, section, "P", () => put(doc, text, x + 4, top, inner, { ...value, size }));
  }
  section.end();
}

/** Long names and addresses are set smaller, down to what is still read. */
function sizeThatFits({ doc }: Sheet, text: string, width: number, height: number): number {
  for (let size = 8; size > 5; size -= 0.5) {
    if (heightOf(doc, text, width, { size }) <= height) return size;
  }
  return 5;
}
