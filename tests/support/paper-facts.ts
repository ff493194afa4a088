/** Facts of papers as they are frozen, for tests of the drawing. */

import { makeCode } from "#app/domain/papers/made/code.ts";
import type {
  FactsOf,
  GoodsFacts,
  MadeFacts,
  PaperIdentity,
  SubjectFacts,
} from "#app/domain/papers/made/facts.ts";
import type { MadeKind } from "#app/domain/papers/made/kinds.ts";
import { paperNumber } from "#app/domain/papers/made/kinds.ts";

const identityOf = (kind: MadeKind): PaperIdentity => ({
  schema: 1,
  number: paperNumber(kind, 2026, 12),
  version: 1,
  code: makeCode(Uint8Array.from({ length: 64 }, (_, index) => (index * 29 + 7) % 240)),
  issuedOn: "2026-11-23",
  issuedAt: "2026-11-23T09:00:00.000Z",
});

export function goodsLine(position: number, differing: Partial<GoodsFacts> = {}): GoodsFacts {
  return {
    position,
    name: { az: "Nar", ru: "Гранат" },
    variety: "Gülöyşə",
    grade: "I",
    packaging: "ящик 10 кг",
    region: { az: "Göyçay", ru: "Гёйчай" },
    customsCode: "0810907500",
    grams: "19500000",
    priceE4: "12500",
    amount: "2437500",
    toleranceBp: 500,
    lots: [
      {
        number: "1",
        origin: "Göyçay",
        harvestedOn: "2026-10-12",
        bestBefore: "2027-02-01",
        grams: "12000000",
      },
      { number: "2", origin: "Göyçay", harvestedOn: "2026-10-20", bestBefore: null, grams: "7500000" },
    ],
    ...differing,
  };
}

const account = {
  beneficiary: "Azerbaijan Trade House in Minsk",
  address: "220030 Minsk, Independence Avenue 11",
  taxNumber: "190190190",
  iban: "BY20OLMP31350000001000000933",
  bic: "OLMPBY2X",
  bankName: "OAO «Belgazprombank»",
};

const deal = {
  order: { number: "TH-2026-000042", agreedVersion: 1, purchaseOrder: "PO-77", placedOn: "2026-11-20" },
  seller: {
    legalName: "«Şəmkir Aqro» Məhdud Məsuliyyətli Cəmiyyəti",
    country: "AZ",
    taxNumber: "1700123451",
    address: "AZ5700, Şəmkir rayonu, Dəllər Cırdaxan kəndi, Nizami küçəsi 12",
    iban: "AZ21NABZ00000000137010001944",
    bic: "NABZAZ2C",
    bankName: "Azərbaycan Beynəlxalq Bankı",
  },
  buyer: {
    legalName: "ООО «Минский оптовый склад»",
    country: "BY",
    taxNumber: "190275968",
    address: "220075, г. Минск, ул. Промышленная, 4",
    iban: "BY13NBRB3600900000002Z00AB00",
    bic: "NBRBBY2X",
    bankName: "ОАО «Белинвестбанк»",
  },
  currency: "USD",
  incoterm: "FCA",
  place: "Şəmkir",
  deliveryAddress: "220075, г. Минск, ул. Промышленная, 4, склад № 3",
  deliverFrom: "2026-12-01",
  deliverTo: "2026-12-05",
  paymentTerms: "30-70",
  lines: [goodsLine(1)],
  total: "2437500",
  payTo: account,
  contract: { number: "CT-2026-000009", issuedOn: "2026-11-21" },
  trucks: [],
} as const;

const truck = {
  number: 1,
  plate: "10-AB-123",
  cmrNumber: "AZ1234567",
  grams: "19500000",
  eta: "2026-12-03",
  loadedOn: "2026-11-28",
};

const own: { readonly [K in MadeKind]: FactsOf<K> } = {
  contract: {
    ...deal,
    kind: "contract",
    contract: null,
    withSt1: true,
    perishable: true,
    pack: [
      { kind: "commercial_invoice", owner: "producer" },
      { kind: "packing_list", owner: "producer" },
      { kind: "cmr", owner: "producer" },
      { kind: "st1", owner: "producer" },
      { kind: "phytosanitary", owner: "producer" },
      { kind: "declaration_of_conformity", owner: "buyer" },
    ],
  },
  proforma: {
    ...deal,
    kind: "proforma",
    instalment: 1,
    instalments: 2,
    reference: "RF36PF2026000012",
    amount: "731250",
    dueOn: "2026-11-30",
  },
  commercial_invoice: { ...deal, kind: "commercial_invoice" },
  packing_list: { ...deal, kind: "packing_list", trucks: [truck] },
  cmr: { ...deal, kind: "cmr", trucks: [truck], truck },
  credit_note: {
    ...deal,
    kind: "credit_note",
    amount: "125050",
    cause: "claim",
    claimNumber: 1,
    comment: "Часть плодов лопнула при перевозке.",
    invoice: { number: "CI-2026-000011", issuedOn: "2026-11-27" },
    left: "2312450",
  },
  claim_act: {
    ...deal,
    kind: "claim_act",
    claimNumber: 1,
    openedBy: "buyer",
    openedOn: "2026-12-04",
    reason: "quality",
    comment: "Лопнувшие плоды в 60 ящиках.",
    claimed: [{ position: 1, grams: "600000" }],
    photos: 3,
    answer: "Razıyıq, məbləği azaldın.",
    answeredOn: "2026-12-05",
    outcome: "refund-part",
    ruling: "Часть плодов лопнула при перевозке.",
    settledOn: "2026-12-07",
    amount: "125050",
  },
  payout_statement: {
    ...deal,
    kind: "payout_statement",
    goods: "2437500",
    credited: "125050",
    commission: "69374",
    commissionBp: 300,
    amount: "2243076",
    method: "bank",
    paidOn: "2026-12-20",
    reference: "BY-OUT-2026-000042",
  },
};

type Differing = Partial<
  Pick<
    SubjectFacts,
    | "seller"
    | "buyer"
    | "lines"
    | "total"
    | "currency"
    | "incoterm"
    | "place"
    | "paymentTerms"
    | "deliveryAddress"
  >
>;

/** The facts of a paper of a kind, with what differs. */
export function paperFacts(
  kind: MadeKind,
  { paper = {}, ...differing }: Differing & { readonly paper?: Partial<PaperIdentity> } = {},
): MadeFacts {
  const facts: SubjectFacts = own[kind];
  return { ...facts, ...differing, paper: { ...identityOf(kind), ...paper } };
}
