/** The papers that ask for money or say what it was for. */
import type { InvoiceFacts, MadeFacts, ProformaFacts } from "#app/domain/papers/made/facts.ts";
import { signaturesTake, writePairs, writePlain, writeSignatures, writeTitle } from "../blocks.ts";
import { both } from "../both.ts";
import { dateText, moneyText } from "../figures.ts";
import type { Sheet } from "../page.ts";
import { amounts } from "../words/amounts.ts";
import { paperNames, words } from "../words/names.ts";
import { identity, names, partNote, sides, terms, writeAccount, writePricedGoods } from "./parts.ts";

/** The request to pay one instalment, with the reference under which the bank's statement is matched. */
export function composeProforma(sheet: Sheet, facts: MadeFacts<ProformaFacts>): void {
  const { paper, amount, currency, instalment, instalments, dueOn, reference } = facts;
  const word = amounts(amount, currency);
  writeTitle(sheet, paperNames.proforma, paper.number);
  // One account is on a request to pay: the one to pay to.
  writePairs(sheet, [...identity(facts), ...names(facts)]);
  writePlain(
    sheet,
    both(
      `К оплате: ${moneyText(amount, currency)} до ${dateText(dueOn)} — платёж ${instalment} из ${instalments}`,
      `Ödəniləcək məbləğ: ${moneyText(amount, currency)}, son tarix ${dateText(dueOn)} — ödəniş ${instalment} / ${instalments}`,
    ),
    { face: "bold", size: 11, figures: true },
  );
  writePlain(sheet, word, { size: 9 });
  writeAccount(sheet, facts, reference);
  writePricedGoods(sheet, facts);
  writePairs(sheet, terms(facts), signaturesTake);
  writeSignatures(sheet, [{ role: words.seller, name: facts.seller.legalName }]);
}

/** The seller's invoice for what was packed, on which the customs value rests. */
export function composeInvoice(sheet: Sheet, facts: MadeFacts<InvoiceFacts>): void {
  writeTitle(sheet, paperNames.commercial_invoice, facts.paper.number, partNote(facts));
  writePairs(sheet, [...identity(facts), ...sides(facts), ...terms(facts)]);
  writePricedGoods(sheet, facts, facts.part === undefined ? 30 : 30 + signaturesTake);
  writePlain(
    sheet,
    both(
      "Вес указан по факту упаковки. Товар происходит из Азербайджанской Республики.",
      "Çəki faktiki qablaşdırma üzrə göstərilib. Malın mənşəyi Azərbaycan Respublikasıdır.",
    ),
    { size: 8 },
  );
  if (facts.part === undefined) writeAccount(sheet, facts, null);
  writeSignatures(sheet, [{ role: words.seller, name: facts.seller.legalName }]);
}
