import type { GoodsFacts, MadeFacts, PackingFacts } from "#app/domain/papers/made/facts.ts";
import { signaturesTake, writeHeading, writePairs, writeSignatures, writeTitle } from "../blocks.ts";
import { both } from "../both.ts";
import { dateText, kgText } from "../figures.ts";
import type { Sheet } from "../page.ts";
import type { Cell } from "../table.ts";
import { writeTable } from "../table.ts";
import { paperNames, words } from "../words/names.ts";
import { goodsCell, identity, originCell, partNote, sides, terms, weightOf } from "./parts.ts";

/** The head of the table of trucks and a row of it. */
const TABLE_BEGINS = 60;

/** What was packed: net weight, lots with their dates, and how it lies on the trucks once that is known. */
export function composePackingList(sheet: Sheet, facts: MadeFacts<PackingFacts>): void {
  const { lines, trucks } = facts;
  writeTitle(sheet, paperNames.packing_list, facts.paper.number, partNote(facts));
  writePairs(sheet, [...identity(facts), ...sides(facts), ...terms(facts)]);
  writeTable(sheet, {
    columns: [
      { title: words.number, width: 5, align: "right" },
      { title: words.goods, width: 26 },
      { title: { ru: "Код ТН ВЭД, происхождение", az: "XİF MN kodu, mənşə" }, width: 22 },
      { title: both("Партия: кг", "Partiya: kq"), width: 16 },
      { title: words.bestBefore, width: 12 },
      { title: words.net, width: 14, align: "right" },
    ],
    rows: lines.map((line) => [
      [String(line.position)],
      goodsCell(line),
      originCell(line),
      lotCell(line),
      line.lots.map(({ bestBefore }) => (bestBefore === null ? "—" : dateText(bestBefore))),
      [kgText(line.grams)],
    ]),
    follows: trucks.length > 0 ? 0 : signaturesTake,
    totals: [{ name: words.total, cells: [[kgText(weightOf(lines))]] }],
  });
  if (trucks.length > 0) {
    const together = TABLE_BEGINS + (trucks.length === 1 ? signaturesTake : 0);
    writeHeading(sheet, both("По автомобилям", "Avtomobillər üzrə"), together);
    writeTable(sheet, {
      follows: signaturesTake,
      columns: [
        { title: words.number, width: 5, align: "right" },
        { title: words.truck, width: 20 },
        { title: words.cmrNumber, width: 20 },
        { title: words.net, width: 16, align: "right" },
      ],
      rows: trucks.map(({ number, plate, cmrNumber, grams }) => [
        [String(number)],
        [plate],
        [cmrNumber],
        [kgText(grams)],
      ]),
    });
  }
  writeSignatures(sheet, [{ role: words.seller, name: facts.seller.legalName }]);
}

function lotCell({ lots }: GoodsFacts): Cell {
  return lots.map(({ number, grams }) => `№ ${number}: ${kgText(grams)}`);
}
