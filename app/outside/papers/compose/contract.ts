import type { ContractFacts, MadeFacts } from "#app/domain/papers/made/facts.ts";
import {
  signaturesTake,
  writeHeading,
  writePairs,
  writeSides,
  writeSidesHeading,
  writeSignatures,
  writeTitle,
} from "../blocks.ts";
import { both } from "../both.ts";
import { dateText } from "../figures.ts";
import type { Sheet } from "../page.ts";
import { turnPage } from "../sheet.ts";
import { contractClauses, preamble } from "../words/contract.ts";
import { paperNames, words } from "../words/names.ts";
import { identity, sides, terms, writePricedGoods } from "./parts.ts";

/** The contract, side by side in both languages, with the specification as its annex. */
export function composeContract(sheet: Sheet, facts: MadeFacts<ContractFacts>): void {
  const { paper } = facts;
  writeTitle(sheet, paperNames.contract, paper.number);
  writePairs(sheet, identity(facts));
  writeSides(sheet, [preamble(facts)]);
  for (const { title, text } of contractClauses(facts)) {
    writeSidesHeading(sheet, title, text[0]);
    writeSides(sheet, text);
  }
  writeHeading(sheet, both("11. Адреса и реквизиты сторон", "Tərəflərin ünvanları və rekvizitləri"), 110);
  writePairs(sheet, sides(facts), signaturesTake);
  writeBothSignatures(sheet, facts);
  turnPage(sheet);
  writeHeading(
    sheet,
    both(
      `Приложение № 1. Спецификация к договору № ${paper.number} от ${dateText(paper.issuedOn)}`,
      "1 nömrəli Əlavə. Müqaviləyə spesifikasiya",
    ),
  );
  writePricedGoods(sheet, facts);
  writePairs(sheet, terms(facts), signaturesTake);
  writeBothSignatures(sheet, facts);
}

function writeBothSignatures(sheet: Sheet, { seller, buyer }: ContractFacts): void {
  writeSignatures(sheet, [
    { role: words.seller, name: seller.legalName },
    { role: words.buyer, name: buyer.legalName },
  ]);
}
