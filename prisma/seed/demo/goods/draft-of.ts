import type { Lang } from "#app/domain/language.ts";
import { languages } from "#app/domain/language.ts";
import type { CertificateKind } from "#app/domain/listings/certificates.ts";
import { parsePrice } from "#app/domain/money.ts";
import { addDays, minskDate } from "#app/domain/plain-date.ts";
import { kilograms } from "#app/domain/quantity.ts";
import type { DraftInput } from "#app/usecases/listings/draft-input.ts";
import type { Season } from "../calendar.ts";
import { demoProducers } from "../producers.ts";
import type { Stage } from "../stage.ts";
import type { Goods } from "./goods.ts";

/** The draft a producer would type, in the language of the company's people as far as the goods are described in it. */
export async function draftOf(stage: Stage, goods: Goods, season: Season, at: Date): Promise<DraftInput> {
  const common = await commonPart(stage, goods, season, at);
  const language = ownLanguage(goods);
  const [title, description] = goods.texts[language] ?? ["", ""];
  return { ...common, language, title, description };
}

/** Russian for producers who present themselves in Russian, else Azerbaijani. */
function ownLanguage({ of, texts }: Goods): Lang {
  const owner = demoProducers.find(({ key }) => key === of)?.owner.lang ?? "az";
  return texts[owner] === undefined ? (languages.find((lang) => texts[lang] !== undefined) ?? "az") : owner;
}

/** The goods' texts in the other languages, as columns of a draft. */
export function translationsOf(goods: Goods) {
  const own = ownLanguage(goods);
  const other = (lang: Lang) => (lang === own ? undefined : goods.texts[lang]);
  const [az, ru, be, en] = [other("az"), other("ru"), other("be"), other("en")];
  return {
    ...(az ? { titleAz: az[0], descriptionAz: az[1] } : {}),
    ...(ru ? { titleRu: ru[0], descriptionRu: ru[1] } : {}),
    ...(be ? { titleBe: be[0], descriptionBe: be[1] } : {}),
    ...(en ? { titleEn: en[0], descriptionEn: en[1] } : {}),
  };
}

async function commonPart(stage: Stage, goods: Goods, season: Season, at: Date) {
  return {
    company: stage.cast.producer(goods.of).companyId,
    formToken: null,
    commodity: goods.commodity,
    variety: goods.variety ?? "",
    grade: goods.grade ?? "",
    region: goods.region ?? (await regionOf(stage, goods.of)),
    harvestFrom: season.harvestFrom,
    harvestTo: season.harvestTo,
    availableFrom: season.availableFrom,
    availableTo: season.availableTo,
    packaging: goods.packaging,
    storage: goods.storage ?? "",
    quantity: kilograms(goods.stockKg),
    minimumOrder: kilograms(goods.leastKg),
    currency: goods.currency,
    tiers: goods.prices.map(([fromKg, text]) => {
      const price = parsePrice(text);
      if (!price.ok) throw new Error(`demo: ${text} is no price`);
      return { from: kilograms(fromKg), price: price.value };
    }),
    incoterm: goods.incoterm,
    incotermPlace: goods.place,
    leadTimeDays: goods.leadDays,
    establishmentNumber: "",
    certificates: await Promise.all(
      (goods.certificates ?? []).map(async (kind) => ({
        kind,
        number: `${numberOf[kind]}-${goods.of.length}${goods.commodity.length}${goods.stockKg % 997}`,
        issuer: issuerOf[kind],
        issuedOn: addDays(minskDate(at), -45),
        validUntil: addDays(minskDate(at), 600),
        keepFile: null,
        upload: await stage.paper(`Certificate ${kind} (demo)`),
      })),
    ),
    photos: [],
    removePhotos: [],
  } satisfies Omit<DraftInput, "language" | "title" | "description">;
}

async function regionOf(stage: Stage, company: string): Promise<string | null> {
  const { regionSlug } = await stage.db.company.findUniqueOrThrow({
    where: { slug: company },
    select: { regionSlug: true },
  });
  return regionSlug;
}

const numberOf: Record<CertificateKind, string> = {
  globalgap: "GGN-4063061",
  haccp: "HACCP-AZ",
  iso_22000: "FSMS-22000",
  organic: "ORG-AZ",
  halal: "HLL-AZ",
  quality_certificate: "KS-AZ",
  lab_report: "LAB-AQTA",
  declaration_of_conformity: "EAES-N-RU-D-AZ",
  other: "AZ",
};

const issuerOf: Record<CertificateKind, string> = {
  globalgap: "FoodPLUS GmbH (demo)",
  haccp: "AZ Cert (demo)",
  iso_22000: "AZ Cert (demo)",
  organic: "Eko-Sertifikat (demo)",
  halal: "Halal Azərbaycan (demo)",
  quality_certificate: "AQTA (demo)",
  lab_report: "AQTA laboratoriyası (demo)",
  declaration_of_conformity: "ООО «БелСерт» (demo)",
  other: "(demo)",
};
