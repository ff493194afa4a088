import { toKgDecimal } from "#app/domain/quantity.ts";
import { useWords } from "#app/i18n/context.tsx";
import { languageNames } from "#app/i18n/language-names.ts";
import { pathsIn } from "#app/paths.ts";
import type { ListingPage } from "#app/queries/listing-page.server.ts";
import { AdvisoryNotices } from "#app/ui/advisories/advisory-notices.tsx";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { ContactDetails } from "../company/contact-details.tsx";
import { GoodsSeason } from "../listings/goods-season.tsx";
import { ListingCards } from "../listings/listing-card.tsx";
import { ListingPicture } from "../listings/listing-picture.tsx";
import { VerificationCard } from "../listings/verification-card.tsx";
import type { BadNumber } from "./cost-form.tsx";
import { ImportPapers } from "./import-papers.tsx";
import { LandedCost } from "./landed-cost.tsx";
import { ListingFacts } from "./listing-facts.tsx";
import { OrderPanel } from "./order-panel.tsx";
import { PriceTable } from "./price-table.tsx";
import { goodsTrail } from "./trails.ts";

type ListingViewProps = {
  readonly listing: ListingPage;
  readonly badNumbers: readonly BadNumber[];
  /** A draft shown to those who wrote or judge it: nothing on it can be bought. */
  readonly preview?: boolean;
};

/** Everything a buyer judges goods by: what they are, what they cost landed, which papers they need, who sells them. */
export function ListingPageView({ listing, badNumbers, preview = false }: ListingViewProps) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const { commodity, title } = listing;
  return (
    <article
      data-listing={listing.slug}
      data-status={listing.status}
      data-commodity={commodity.slug}
      data-available-kg={toKgDecimal(listing.available)}
    >
      <Breadcrumbs label={t("catalogue.breadcrumbs")} trail={goodsTrail(t, paths, listing)} />
      <PageHeading
        title={
          <>
            {commodity.name}
            {listing.variety === "" ? null : <span lang={listing.originalLang}> {listing.variety}</span>}
          </>
        }
        lead={title?.lang === lang ? title.text : undefined}
      />
      <AdvisoryNotices advisories={listing.advisories} />
      <div className="listing-parts">
        <Photos listing={listing} />
        <div className="listing-buy">
          {preview ? null : <OrderPanel {...listing} />}
          <Section id="prices" title={t("catalogue.pricesTitle")}>
            <PriceTable {...listing} />
          </Section>
          <Section id="terms" title={t("catalogue.termsTitle")}>
            <p className="term-name">
              <span translate="no">
                {listing.incoterm} {listing.place}
              </span>
              <span className="text-muted">
                {" "}
                · {t(`words.incoterm_${listing.incoterm}`)}, Incoterms® 2020
              </span>
            </p>
            <p>{t(`words.incotermMeans_${listing.incoterm}`)}</p>
          </Section>
        </div>
        <div className="listing-body">
          <LandedCost {...listing} badNumbers={badNumbers} fixed={preview} />
          <Section id="goods" title={t("catalogue.factsTitle")}>
            <Description listing={listing} />
            <ListingFacts {...listing} />
          </Section>
          <Section id="papers" title={t("catalogue.papersTitle")} lead={t("catalogue.papersLead")}>
            <ImportPapers papers={listing.papers} />
          </Section>
        </div>
        <div className="listing-side">
          <Section id="season" title={t("catalogue.seasonTitle")}>
            <GoodsSeason
              harvestMonths={commodity.harvestMonths}
              availableMonths={listing.availableMonths}
              now={listing.month}
              full
            />
          </Section>
          <Certificates certificates={listing.certificates} />
          <ProducerPart producer={listing.producer} preview={preview} />
        </div>
      </div>
      {listing.similar.length === 0 ? null : (
        <Section id="similar" title={t("catalogue.similarTitle")}>
          <ListingCards cards={listing.similar} month={listing.month} />
        </Section>
      )}
    </article>
  );
}

function Photos({ listing }: { readonly listing: ListingPage }) {
  const { t } = useWords();
  const [first, ...others] = listing.photos;
  const name = `${listing.commodity.name} ${listing.variety}`.trim();
  return (
    <div className="listing-photos">
      <ListingPicture
        picture={first?.picture ?? null}
        alt={first?.caption || name}
        sizes="(min-width: 64rem) 50rem, 100vw"
        eager
        caption={first?.caption || undefined}
      />
      {others.length === 0 ? null : (
        <div className="picture-row">
          {others.map(({ picture, caption }, index) => (
            <ListingPicture
              key={picture.fallback}
              picture={picture}
              alt={caption || t("catalogue.pictureOf", { name, number: index + 2 })}
              sizes="(min-width: 48rem) 12rem, 45vw"
              unmarked
            />
          ))}
        </div>
      )}
    </div>
  );
}

function Description({ listing }: { readonly listing: ListingPage }) {
  const { lang, t } = useWords();
  const { title, description, originalLang } = listing;
  // The heading is the controlled name in the reader's language; a title of another language stands here, as written.
  const foreign = title === null || title.lang === lang ? null : title;
  const shown = description ?? foreign;
  if (shown === null) return null;
  const language = languageNames[shown.lang === originalLang ? shown.lang : originalLang];
  return (
    <div className="prose goods-text">
      <p className="fine-print" data-text={shown.lang === originalLang ? "original" : "translation"}>
        {t(shown.lang === originalLang ? "drafts.isOriginal" : "drafts.isTranslation", { language })}
      </p>
      {foreign === null ? null : (
        <p lang={foreign.lang}>
          <strong>{foreign.text}</strong>
        </p>
      )}
      {description?.text.split(/\n+/).map((paragraph) => (
        <p key={paragraph} lang={description.lang}>
          {paragraph}
        </p>
      ))}
    </div>
  );
}

function Certificates({ certificates }: Pick<ListingPage, "certificates">) {
  const { t, f } = useWords();
  if (certificates.length === 0) return null;
  return (
    <Section id="certificates" title={t("catalogue.certificatesTitle")}>
      <ul className="certificates">
        {certificates.map((one) => (
          <li key={`${one.kind} ${one.number}`}>
            <strong>{t(`words.certificate_${one.kind}`)}</strong>
            <br />
            <span className="text-muted">
              {one.number === ""
                ? one.issuer
                : t("catalogue.certificateNumber", { number: one.number, issuer: one.issuer })}
              {one.validUntil === null
                ? null
                : ` · ${t("catalogue.certificateUntil", { date: f.shortDate(one.validUntil) })}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A company that is not verified yet has no page; in a preview it stands by its name only. */
function ProducerPart({ producer, preview }: Pick<ListingPage, "producer"> & { readonly preview: boolean }) {
  const { lang, t, f } = useWords();
  return (
    <Section id="producer" title={t("catalogue.producerTitle")}>
      <p className="producer-name">
        {preview ? producer.name : <a href={pathsIn(lang).producerPage(producer.slug)}>{producer.name}</a>}
      </p>
      <p className="text-muted">
        {[
          producer.businessType === null ? "" : t(`words.business_${producer.businessType}`),
          producer.region ?? "",
        ]
          .filter((part) => part !== "")
          .join(" · ")}
      </p>
      {producer.verifiedAt === null ? null : (
        <p>
          <StatusWord tone="good" icon="shield-check">
            {t("catalogue.verifiedOn", { date: f.date(producer.verifiedAt) })}
          </StatusWord>
        </p>
      )}
      <VerificationCard checks={producer.checks} />
      {producer.contacts === null ? null : (
        <p className="mt-4">
          <span className="text-muted">{t("profile.contactsLead")}</span>
          <br />
          <ContactDetails contacts={producer.contacts} />
        </p>
      )}
    </Section>
  );
}
