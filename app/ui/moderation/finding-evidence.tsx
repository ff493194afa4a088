import { certificateKinds } from "#app/domain/listings/certificates.ts";
import { contactKinds } from "#app/domain/moderation/contact-patterns.ts";
import { isCurrency } from "#app/domain/money.ts";
import type { Words } from "#app/i18n/context.tsx";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ShownFinding } from "#app/queries/case-findings.server.ts";
import type { ShownPicture } from "#app/queries/pictures.server.ts";
import { Columns } from "#app/ui/kit/columns.tsx";
import { Photo } from "../own-listings/photo.tsx";

/** What a finding rests on, in a sentence, with what it points to. */
export function FindingEvidence({ finding }: { readonly finding: ShownFinding }) {
  const words = useWords();
  switch (finding.kind) {
    case "contact-details":
      return <Contact finding={finding} />;
    case "near-duplicate":
      return <Duplicate finding={finding} />;
    case "missing-certificate":
      return (
        <p>
          {certificate(finding, words)}{" "}
          {text(finding, "listing") === "" ? null : <ListingLink slug={text(finding, "listing")} />}
        </p>
      );
    case "price-outlier":
      return <p>{price(finding, words)}</p>;
    case "out-of-season":
      return <p>{season(finding, words)}</p>;
    case "implausible-quantity":
      return <p>{quantity(finding, words)}</p>;
    case "establishment-missing":
      return <p>{establishment(finding, words)}</p>;
    case "alcohol":
      return <p>{words.t("findings.alcohol")}</p>;
  }
}

/** The words around it as they stand, with what was found marked. */
function Contact({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useWords();
  const kind = contactKinds.find((one) => one === finding.evidence.contact);
  return (
    <>
      {kind === undefined ? null : <p>{t(`findings.contact_${kind}`)}:</p>}
      <p className="finding-quote" dir="auto">
        {text(finding, "before")}
        <mark>{text(finding, "quote")}</mark>
        {text(finding, "after")}
      </p>
    </>
  );
}

function ListingLink({ slug, title }: { readonly slug: string; readonly title?: string }) {
  const { lang } = useWords();
  return <a href={pathsIn(lang).listing(slug)}>{title || slug}</a>;
}

function Duplicate({ finding }: { readonly finding: ShownFinding }) {
  const { t } = useWords();
  const what = text(finding, "what");
  const percent = number(finding, "alikePct");
  const lead =
    what === "file"
      ? t("findings.fileAlike")
      : t(what === "photo" ? "findings.photoAlike" : "findings.textAlike", { percent });
  const whose =
    text(finding, "own") === "yes"
      ? t("findings.ownListing")
      : t("findings.listingOf", { company: text(finding, "company") });
  const { picture, otherPicture } = finding;
  return (
    <>
      <p>
        {lead} <ListingLink slug={text(finding, "listing")} title={text(finding, "title")} /> ({whose})
      </p>
      {picture === null || otherPicture === null ? null : (
        <Columns kind="equal">
          <Small picture={picture} alt={t("findings.photoHere")} />
          <Small picture={otherPicture} alt={t("findings.photoThere")} />
        </Columns>
      )}
    </>
  );
}

function Small({ picture, alt }: { readonly picture: ShownPicture; readonly alt: string }) {
  return <Photo picture={picture} alt={alt} sizes="(min-width: 64rem) 16rem, 45vw" caption={alt} whole />;
}

function price(finding: ShownFinding, { t, f }: Words): string {
  const asked = text(finding, "currency");
  const values = {
    from: f.tonnes(whole(finding, "from")),
    asked: f.price(whole(finding, "asked"), isCurrency(asked) ? asked : "BYN"),
    price: f.price(whole(finding, "price"), "BYN"),
    median: f.price(whole(finding, "median"), "BYN"),
    ratio: number(finding, "ratioPct"),
  };
  const sentence =
    text(finding, "basis") === "reference"
      ? t("findings.priceReference", {
          ...values,
          period: text(finding, "period"),
          source: text(finding, "source"),
        })
      : t("findings.priceMarket", {
          ...values,
          listings: number(finding, "listings"),
          orders: number(finding, "orders"),
        });
  return `${sentence} ${t(text(finding, "direction") === "low" ? "findings.priceLow" : "findings.priceHigh")}`;
}

function certificate(finding: ShownFinding, { t, f }: Words): string {
  const kind = certificateKinds.find((one) => one === finding.evidence.certificate) ?? "other";
  const name = t(`words.certificate_${kind}`);
  const values = { certificate: name, number: text(finding, "number") };
  switch (text(finding, "why")) {
    case "named-in-text":
      return t("findings.certificateNamed", { certificate: name, quote: text(finding, "quote") });
    case "expired":
      return t("findings.certificateExpired", { ...values, until: day(finding, "until", f) });
    case "expires-in-window":
      return t("findings.certificateExpires", {
        ...values,
        until: day(finding, "until", f),
        windowEnd: day(finding, "windowEnd", f),
      });
    case "number-of-another":
      return t("findings.certificateOfAnother", { ...values, company: text(finding, "company") });
    default:
      return t("findings.certificateExpected");
  }
}

function season(finding: ShownFinding, { t, f }: Words): string {
  if (text(finding, "why") === "kept-too-long") {
    return t("findings.seasonKept", {
      harvestTo: day(finding, "harvestTo", f),
      windowEnd: day(finding, "windowEnd", f),
      days: number(finding, "keepsDays"),
    });
  }
  const values = { months: months(finding, "months", f), season: months(finding, "season", f) };
  return text(finding, "region") === ""
    ? t("findings.seasonHarvest", values)
    : t("findings.seasonRegion", values);
}

const SQUARE_METRES_A_HECTARE = 10_000;

function quantity(finding: ShownFinding, { t, f }: Words): string {
  const base = whole(finding, "base");
  const times = number(finding, "times");
  const values = {
    quantity: f.tonnes(whole(finding, "quantity")),
    limit: f.tonnes(whole(finding, "limit")),
  };
  switch (text(finding, "why")) {
    case "area":
      return t("findings.quantityArea", {
        ...values,
        area: f.number(Number(base) / SQUARE_METRES_A_HECTARE),
        yield: f.number(times),
        source: text(finding, "source"),
      });
    case "history":
      return t("findings.quantityHistory", { ...values, sold: f.tonnes(base) });
    case "market":
      return t("findings.quantityMarket", { ...values, listings: f.number(base) });
    case "trucks":
      return t("findings.quantityTrucks", { ...values, days: f.number(base), trucks: f.number(times) });
    default:
      return t("findings.quantityAnyFarm", values);
  }
}

function establishment(finding: ShownFinding, { t }: Words): string {
  const values = { number: text(finding, "number") };
  switch (text(finding, "why")) {
    case "not-looked-up":
      return t("findings.establishmentUnknown", values);
    case "not-listed":
      return t("findings.establishmentNotListed", values);
    default:
      return t("findings.establishmentNone");
  }
}

function text({ evidence }: ShownFinding, name: string): string {
  const value = evidence[name];
  return typeof value === "string" ? value : "";
}

function number({ evidence }: ShownFinding, name: string): number {
  const value = evidence[name];
  return typeof value === "number" ? value : 0;
}

function whole(finding: ShownFinding, name: string): bigint {
  const value = text(finding, name);
  return /^-?\d+$/.test(value) ? BigInt(value) : 0n;
}

function day(finding: ShownFinding, name: string, f: Words["f"]): string {
  const value = text(finding, name);
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? f.shortDate(value) : value;
}

function months({ evidence }: ShownFinding, name: string, f: Words["f"]): string {
  const value = evidence[name];
  return Array.isArray(value) ? value.map((month: number) => f.shortMonth(month)).join(", ") : "";
}
