/** Companies of the demonstration with their people, written straight into the tables as staff would have left them. */
import type { Tx } from "#app/db/client.server.ts";
import type { CompanyRole, CompanyState } from "#app/domain/actor.ts";
import { parseBankAccount } from "#app/domain/bank-account.ts";
import type { BusinessType, CompanyCheckKind } from "#app/domain/company-checks.ts";
import { checksFor, declarable } from "#app/domain/company-checks.ts";
import type { Lang } from "#app/domain/language.ts";
import type { CompanyReason } from "#app/domain/moderation/reasons.ts";
import { addDays, addHours, minskDate, toColumn } from "#app/domain/plain-date.ts";
import { parseTaxNumber } from "#app/domain/tax-number.ts";
import { addWorkingDays } from "#app/domain/working-days.ts";
import { dice } from "./dice.ts";

type DemoPerson = { readonly email: string; readonly name: string; readonly lang: Lang };

export type DemoCompany = {
  readonly key: string;
  readonly kind: "producer" | "buyer";
  readonly legalName: string;
  readonly address: string;
  readonly region?: string;
  readonly business?: BusinessType;
  readonly phone: string;
  readonly about: string;
  readonly owner: DemoPerson;
  readonly members: readonly (DemoPerson & { readonly role: CompanyRole })[];
  /** The connected account for transfers at the stand-in. */
  readonly payee?: string;
  /** Checks beyond those no verification can do without. */
  readonly extraChecks: readonly CompanyCheckKind[];
  /** Verified where absent. */
  readonly state?: Exclude<CompanyState, "verified">;
  /** Why staff turned it down or suspended it. */
  readonly decision?: { readonly reasons: readonly CompanyReason[]; readonly comment: string };
  /** The account's holder, where it is not the company. */
  readonly beneficiary?: string;
  readonly site?: string;
  readonly siteHectares?: number;
  readonly declares?: readonly CompanyCheckKind[];
  /** Days from now to the last day of its registration extract; far off where absent. */
  readonly paperEndsInDays?: number;
  /** The same for the item that was read from it. */
  readonly checkEndsInDays?: number;
};

/** What companies need of the world around them. */
export type CompanySurroundings = {
  readonly now: Date;
  readonly passwordHash: string;
  /** Who verified them. */
  readonly moderatorId: string;
  /** A registration extract, already in the file store. */
  readonly extract: { readonly sha256: string; readonly size: number };
};

/** Days before now that the first company came; the others follow, one every few days. */
const FIRST_CAME = 640;

/** Makes a company, its people, its paper and, unless it is new, the checks that verified it. Resolves to its id. */
export async function makeDemoCompany(
  tx: Tx,
  company: DemoCompany,
  index: number,
  { now, passwordHash, moderatorId, extract }: CompanySurroundings,
): Promise<string> {
  const state = company.state ?? "verified";
  const throws = dice(company.key);
  const age =
    state === "verified" || state === "suspended"
      ? FIRST_CAME - index * 6 - throws.whole(0, 3)
      : 3 + index / 10;
  const cameAt = addHours(now, -24 * age);
  const submittedAt = state === "draft" ? null : addHours(cameAt, throws.whole(2, 20));
  const trusted = state === "verified" || state === "suspended";
  const decided = submittedAt && state !== "submitted" ? addHours(submittedAt, throws.whole(20, 45)) : null;
  const verifiedAt = trusted ? decided : null;
  const { id } = await tx.company.create({
    data: {
      slug: company.key,
      kind: company.kind,
      state,
      legalName: company.legalName,
      ...officialNumbers(company, index),
      address: company.address,
      regionSlug: company.region ?? null,
      about: company.about,
      businessType: company.business ?? null,
      phone: company.phone,
      contactName: company.owner.name,
      contactEmail: company.owner.email,
      beneficiary: company.beneficiary ?? company.legalName,
      site: company.site ?? "",
      siteAreaM2: company.siteHectares === undefined ? null : BigInt(company.siteHectares * 10_000),
      declares: [
        ...(company.declares ??
          declarable[company.kind].filter((kind) => company.extraChecks.includes(kind))),
      ],
      alcoholRight: company.extraChecks.includes("alcohol_right"),
      stripeAccount: company.payee ?? null,
      submittedAt,
      dueAt: submittedAt && state === "submitted" ? addWorkingDays(submittedAt, 2, new Set()) : null,
      decidedAt: decided,
      decidedById: decided ? moderatorId : null,
      decisionReasons: [...(company.decision?.reasons ?? [])],
      decisionReason: company.decision?.comment ?? "",
      verifiedAt,
      createdAt: cameAt,
    },
  });
  const people = [{ ...company.owner, role: "owner" as const }, ...company.members];
  for (const [place, { role, ...person }] of people.entries()) {
    const joinedAt = addHours(cameAt, place * 30);
    const user = await tx.user.create({
      data: { ...person, passwordHash, emailConfirmedAt: addHours(joinedAt, 0.2), createdAt: joinedAt },
    });
    await tx.membership.create({ data: { userId: user.id, companyId: id, role, createdAt: joinedAt } });
  }
  const file = await tx.file.create({
    data: {
      ...extract,
      contentType: "application/pdf",
      name: company.kind === "producer" ? "dovlet-reyestri-cixaris.pdf" : "vypiska-iz-egr.pdf",
      access: "company",
      ownerCompanyId: id,
      createdAt: cameAt,
    },
  });
  const title = company.kind === "producer" ? "Dövlət reyestrindən çıxarış" : "Выписка из ЕГР";
  await tx.companyPaper.create({
    data: {
      companyId: id,
      title,
      kind: "registration_extract",
      number: String(throws.whole(100_000, 999_999)),
      issuer: company.kind === "producer" ? "Dövlət Vergi Xidməti" : "Министерство юстиции, ЕГР",
      issuedOn: toColumn(minskDate(addHours(cameAt, -24 * 20))),
      validUntil: toColumn(addDays(minskDate(now), company.paperEndsInDays ?? throws.whole(160, 420))),
      state: verifiedAt ? "accepted" : "uploaded",
      decidedAt: verifiedAt,
      fileId: file.id,
      uploadedAt: cameAt,
    },
  });
  if (verifiedAt)
    await tx.companyCheck.createMany({ data: checks(company, id, verifiedAt, now, moderatorId) });
  return id;
}

/** What staff noted beside an item, in the language of the company that reads it. */
const notes: Record<"producer" | "buyer", Partial<Record<CompanyCheckKind, string>>> = {
  producer: {
    registration_extract: "Nümayiş: reyestrdən çıxarışa baxılıb",
    tax_number: "Nümayiş: nömrə reyestrdə tapılıb",
    bank_beneficiary: "Nümayiş: hesab şirkətin özünündür",
    site_visit: "Nümayiş: Ticarət Evi yerində baxıb",
    export_history: "Nümayiş: iki mövsümün gömrük bəyannamələrinə baxılıb",
  },
  buyer: {
    registration_extract: "Пример: выписка из реестра просмотрена",
    tax_number: "Пример: номер найден в реестре",
    bank_beneficiary: "Пример: счёт принадлежит компании",
    site_visit: "Пример: Торговый дом побывал на месте",
    export_history: "Пример: таможенные декларации двух сезонов просмотрены",
  },
};

function checks(company: DemoCompany, companyId: string, checkedAt: Date, now: Date, checkedById: string) {
  const kinds = new Set<CompanyCheckKind>([...checksFor[company.kind].required, ...company.extraChecks]);
  const runsOut: readonly CompanyCheckKind[] = [
    "registration_extract",
    "bank_beneficiary",
    "importer",
    "alcohol_right",
  ];
  const throws = dice(`${company.key} checks`);
  const endsIn = (kind: CompanyCheckKind) =>
    kind === "registration_extract" ? company.checkEndsInDays : undefined;
  return [...kinds].map((kind) => ({
    companyId,
    kind,
    checkedAt,
    checkedById,
    validUntil: runsOut.includes(kind)
      ? toColumn(addDays(minskDate(now), endsIn(kind) ?? throws.whole(120, 420)))
      : null,
    note: notes[company.kind][kind] ?? "",
  }));
}

const azBanks = [
  ["AIIBAZ2X", "Kapital Bank ASC"],
  ["IBAZAZ2X", "ABB ASC"],
  ["PAHAAZ22", "PAŞA Bank ASC"],
  ["HAJCAZ22", "Xalq Bank ASC"],
] as const;
const byBanks = [
  ["AKBBBY2X", "ОАО «АСБ Беларусбанк»"],
  ["BAPBBY2X", "ОАО «Белагропромбанк»"],
  ["PJCBBY2X", "«Приорбанк» ОАО"],
  ["ALFABY2X", "ЗАО «Альфа-Банк»"],
] as const;

/** Made up numbers that are right in form, down to the check digits. */
function officialNumbers({ key, kind }: DemoCompany, index: number) {
  const throws = dice(`${key} numbers`);
  const country = kind === "producer" ? "AZ" : "BY";
  const banks = kind === "producer" ? azBanks : byBanks;
  const [bic, bankName] = banks[index % banks.length] ?? banks[0];
  const account = String(throws.whole(100_000, 999_999));
  const body =
    kind === "producer"
      ? `0000019440${account}0001`.padStart(20, "0")
      : `3012${account}00000000`.padEnd(20, "0");
  const iban = withCheckDigits(country, `${bic.slice(0, 4)}${body}`);
  const bank = parseBankAccount(iban, bic);
  if (!bank.ok) throw new Error(`${key}: ${iban} ${bic}: ${bank.refusal.code}`);
  return {
    country,
    taxNumber: taxNumberFor(country, throws.whole(1_000_000, 9_999_990)),
    iban,
    bic,
    bankName,
  };
}

/** The first number from there on whose check digit exists. */
function taxNumberFor(country: "AZ" | "BY", from: number): string {
  for (let number = from; ; number += 1) {
    if (country === "AZ") return `17${number}1`;
    for (let digit = 0; digit <= 9; digit += 1) {
      const unp = parseTaxNumber("BY", `19${String(number).slice(1)}${digit}`);
      if (unp.ok) return unp.value.value;
    }
  }
}

/** ISO 13616: letters count from 10 on, and the whole leaves 1 when divided by 97. */
function withCheckDigits(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((sign) => parseInt(sign, 36)).join("");
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${check.toString().padStart(2, "0")}${account}`;
}
