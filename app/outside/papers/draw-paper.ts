import type { MadeFacts } from "#app/domain/papers/made/facts.ts";
import { composeCmr } from "./compose/cmr.ts";
import { composeContract } from "./compose/contract.ts";
import { composeInvoice, composeProforma } from "./compose/invoices.ts";
import { composePackingList } from "./compose/packing-list.ts";
import { composeClaimAct, composeCreditNote, composePayout } from "./compose/settlements.ts";
import type { Sheet } from "./page.ts";
import { closeSheet, openSheet } from "./sheet.ts";
import { paperNames } from "./words/names.ts";

/**
 * The PDF of an issued paper. It follows from the facts and the address alone: the same are the same to the byte.
 *
 * @param verifyAt where the page of a code lies, without the code
 */
export function drawPaper(facts: MadeFacts, verifyAt: string): Promise<Buffer> {
  const { paper, kind } = facts;
  const name = paperNames[kind];
  const sheet = openSheet(`${name.ru} / ${name.az} № ${paper.number}`, paper);
  compose(sheet, facts);
  return closeSheet(sheet, paper, verifyAt);
}

function compose(sheet: Sheet, facts: MadeFacts): void {
  switch (facts.kind) {
    case "contract":
      composeContract(sheet, facts);
      break;
    case "proforma":
      composeProforma(sheet, facts);
      break;
    case "commercial_invoice":
      composeInvoice(sheet, facts);
      break;
    case "packing_list":
      composePackingList(sheet, facts);
      break;
    case "cmr":
      composeCmr(sheet, facts);
      break;
    case "credit_note":
      composeCreditNote(sheet, facts);
      break;
    case "claim_act":
      composeClaimAct(sheet, facts);
      break;
    case "payout_statement":
      composePayout(sheet, facts);
  }
}
