/**
 * What a paper says, frozen when it is issued: plain JSON with a version, so that a paper can be drawn from it and from
 * nothing else. Money in minor units and weights in grams, both as strings of digits; prices in 1/10 000 per kg; dates
 * "YYYY-MM-DD". A change of its meaning makes the next `schema`.
 */
import type { Incoterm } from "../../incoterms.ts";
import type { Currency } from "../../money.ts";
import type { PaymentTerms } from "../../payment-terms.ts";
import type { Route } from "../../shipments/route.ts";
import type { MadeKind } from "./kinds.ts";

/** A name in the two languages of the papers. */
export type BothNames = { readonly az: string; readonly ru: string };

export type AccountFacts = {
  readonly beneficiary: string;
  readonly address: string;
  readonly taxNumber: string;
  readonly iban: string;
  readonly bic: string;
  readonly bankName: string;
};

export type PartyFacts = Omit<AccountFacts, "beneficiary"> & {
  readonly legalName: string;
  /** AZ | BY */
  readonly country: string;
};

export type LotFacts = {
  /** "12": the lot's number on its listing. */
  readonly number: string;
  readonly origin: string;
  readonly harvestedOn: string | null;
  readonly bestBefore: string | null;
  readonly grams: string;
};

export type GoodsFacts = {
  readonly position: number;
  readonly name: BothNames;
  readonly variety: string;
  readonly grade: string;
  readonly packaging: string;
  readonly region: BothNames | null;
  /** The customs code for the planned date of declaration; empty while several are open. */
  readonly customsCode: string;
  readonly grams: string;
  readonly priceE4: string;
  readonly amount: string;
  /** ± in basis points. */
  readonly toleranceBp: number;
  readonly lots: readonly LotFacts[];
};

export type TruckFacts = {
  readonly number: number;
  readonly plate: string;
  /** The carrier's own number of the consignment note. */
  readonly cmrNumber: string;
  readonly grams: string;
  readonly eta: string | null;
  readonly loadedOn: string | null;
};

type Deal = {
  readonly order: {
    readonly number: string;
    readonly agreedVersion: number;
    readonly purchaseOrder: string;
    readonly placedOn: string;
  };
  readonly seller: PartyFacts;
  readonly buyer: PartyFacts;
  readonly currency: Currency;
  readonly incoterm: Incoterm;
  readonly place: string;
  readonly deliveryAddress: string;
  readonly deliverFrom: string;
  readonly deliverTo: string;
  readonly paymentTerms: PaymentTerms;
  readonly lines: readonly GoodsFacts[];
  /** Of the lines. */
  readonly total: string;
  /** The Trade House's account, on which the seller's paying agent collects; null while none is set. */
  readonly payTo: AccountFacts | null;
  /** Number and date of the contract; null where the paper is the contract, or the order is older than contracts. */
  readonly contract: { readonly number: string; readonly issuedOn: string } | null;
  readonly trucks: readonly TruckFacts[];
  /** Of an order that leaves in parts: which part the paper is of. Absent on papers of a whole order. */
  readonly part?: PartFacts;
};

export type PartFacts = {
  /** 1 for the first shipment of the order. */
  readonly number: number;
  /** The order's invoice, of which this is a part; null where none was issued or brought. */
  readonly invoice: { readonly number: string; readonly issuedOn: string | null } | null;
};

export type ContractFacts = Deal & {
  readonly kind: "contract";
  readonly withSt1: boolean;
  readonly perishable: boolean;
  /** Papers of the pack, and who brings each. */
  readonly pack: readonly { readonly kind: string; readonly owner: string }[];
};

export type ProformaFacts = Deal & {
  readonly kind: "proforma";
  readonly instalment: number;
  readonly instalments: number;
  readonly reference: string;
  readonly amount: string;
  readonly dueOn: string;
};

export type InvoiceFacts = Deal & { readonly kind: "commercial_invoice" };

export type PackingFacts = Deal & { readonly kind: "packing_list" };

export type CmrFacts = Deal & {
  readonly kind: "cmr";
  readonly truck: TruckFacts;
  /** Numbers of the invoice and the packing list that travel with the truck; absent where none were issued. */
  /** The road; absent on notes older than the choice. */
  readonly route?: Route;
  readonly attached?: { readonly invoice: string; readonly packingList: string };
};

export type CreditFacts = Deal & {
  readonly kind: "credit_note";
  readonly amount: string;
  /** packed: less was packed than agreed; claim: a claim was settled. */
  readonly cause: "packed" | "claim";
  readonly claimNumber: number | null;
  readonly comment: string;
  readonly invoice: { readonly number: string; readonly issuedOn: string } | null;
  /** What is left of the goods' price after this note and those before it. */
  readonly left: string;
};

export type ClaimActFacts = Deal & {
  readonly kind: "claim_act";
  readonly claimNumber: number;
  readonly openedBy: "buyer" | "producer" | "staff";
  readonly openedOn: string;
  readonly reason: string;
  readonly comment: string;
  readonly claimed: readonly { readonly position: number; readonly grams: string }[];
  readonly photos: number;
  readonly answer: string;
  readonly answeredOn: string | null;
  readonly outcome: "refund-part" | "refund-all" | "reject";
  readonly ruling: string;
  readonly settledOn: string;
  readonly amount: string;
};

export type PayoutFacts = Deal & {
  readonly kind: "payout_statement";
  /** Of the goods as packed. */
  readonly goods: string;
  readonly credited: string;
  readonly commission: string;
  readonly commissionBp: number;
  readonly amount: string;
  readonly method: "bank" | "stripe";
  readonly paidOn: string;
  readonly reference: string;
};

/** What a paper says of its subject. */
export type SubjectFacts =
  | ContractFacts
  | ProformaFacts
  | InvoiceFacts
  | PackingFacts
  | CmrFacts
  | CreditFacts
  | ClaimActFacts
  | PayoutFacts;

/** What a paper says of itself. */
export type PaperIdentity = {
  readonly schema: 1;
  readonly number: string;
  readonly version: number;
  /** Without its dashes. */
  readonly code: string;
  readonly issuedOn: string;
  readonly issuedAt: string;
};

export type MadeFacts<F extends SubjectFacts = SubjectFacts> = F & { readonly paper: PaperIdentity };

/** The facts of one kind. */
export type FactsOf<K extends MadeKind> = Extract<SubjectFacts, { readonly kind: K }>;
