import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerPage } from "#app/queries/producer-page.server.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { ContactDetails } from "../company/contact-details.tsx";
import { GoodsSeason } from "../listings/goods-season.tsx";
import { ListingCards } from "../listings/listing-card.tsx";
import { VerificationCard } from "../listings/verification-card.tsx";
import { PublicReviews } from "../reviews/public-reviews.tsx";
import { ProducerRecord } from "./producer-record.tsx";
import { producerTrail } from "./trails.ts";

/** A producer: what was checked and when, what is on sale, and the season of its goods. */
export function ProducerView(producer: ProducerPage) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const facts = [
    producer.businessType === null ? "" : t(`words.business_${producer.businessType}`),
    producer.region ?? "",
    t("catalogue.producerSince", { date: f.shortDate(producer.since) }),
    producer.completed === 0 ? "" : t("catalogue.producerOrders", { count: producer.completed }),
  ];
  return (
    <>
      <Breadcrumbs label={t("catalogue.breadcrumbs")} trail={producerTrail(t, paths, producer.name)} />
      <PageHeading
        eyebrow={t("catalogue.producerRole")}
        title={producer.name}
        lead={facts.filter((fact) => fact !== "").join(" · ")}
        status={
          producer.verifiedAt === null ? undefined : (
            <StatusWord tone="good" icon="shield-check">
              {t("catalogue.verifiedOn", { date: f.date(producer.verifiedAt) })}
            </StatusWord>
          )
        }
      />
      <div className="columns columns-aside">
        <div>
          {producer.about === "" ? null : (
            <Section id="about" title={t("catalogue.producerAbout")}>
              <div className="prose">
                {producer.about.split(/\n+/).map((paragraph) => (
                  <p key={paragraph}>{paragraph}</p>
                ))}
              </div>
            </Section>
          )}
          {producer.commodities.length === 0 ? null : (
            <Section id="season" title={t("catalogue.producerSeason")}>
              <ul className="producer-seasons">
                {producer.commodities.map((goods) => (
                  <li key={goods.slug}>
                    <span>{goods.name}</span>
                    <GoodsSeason {...goods} now={producer.month} />
                  </li>
                ))}
              </ul>
            </Section>
          )}
        </div>
        <div>
          <Section id="checks" title={t("catalogue.producerChecks")}>
            <VerificationCard checks={producer.checks} />
          </Section>
          <ProducerRecord {...producer} />
          {producer.contacts === null ? null : (
            <Section id="contacts" title={t("profile.contactsTitle")} lead={t("profile.contactsLead")}>
              <p>
                <ContactDetails contacts={producer.contacts} />
              </p>
            </Section>
          )}
        </div>
      </div>
      <PublicReviews {...producer.reviews} />
      <Section id="listings" title={t("catalogue.producerListings")}>
        {producer.cards.length === 0 ? (
          <EmptyState title={t("catalogue.producerListingsNone")} icon="sprout">
            <p>{t("catalogue.producerListingsNoneText")}</p>
          </EmptyState>
        ) : (
          <ListingCards cards={producer.cards} month={producer.month} />
        )}
        {producer.total > producer.cards.length ? (
          <p className="more-link">
            <a href={paths.catalogue({ q: producer.name })}>
              {t("catalogue.producerMore", { count: producer.total })}
            </a>
          </p>
        ) : null}
      </Section>
    </>
  );
}
