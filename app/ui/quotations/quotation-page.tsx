import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { QuotationView } from "#app/queries/quotation-page.server.ts";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { Breadcrumbs } from "#app/ui/kit/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/kit/button.tsx";
import { Columns } from "#app/ui/kit/columns.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { CostLadder } from "../landed-cost/cost-ladder.tsx";
import { VerificationCard } from "../listings/verification-card.tsx";
import { Thread } from "../messages/thread.tsx";
import { CompareTable } from "./compare-table.tsx";
import { EndForms, LastOffer } from "./last-offer.tsx";
import { OfferForm } from "./offer-form.tsx";
import { OffersTable } from "./offers-table.tsx";
import { QuotationStateWord } from "./quotation-words.tsx";
import { RequestFacts } from "./request-facts.tsx";
import { Turn } from "./turn.tsx";

const doneMessages = {
  asked: null,
  offered: "quotations.doneOffered",
  declined: "quotations.doneDeclined",
  withdrawn: "quotations.doneWithdrawn",
  sent: "quotations.doneSent",
} as const;
/** A refused offer or message shows its errors at its own form, which is still there. */
const deedsElsewhere = ["accept-offer", "decline-offer", "withdraw-offer"] as const;

type Props = {
  readonly quotation: QuotationView;
  readonly done: keyof typeof doneMessages | null;
  readonly formToken: string;
};

/** One quotation for either side: whose turn it is, the last offer and what can be done about it, the talk. */
export function QuotationPage({ quotation, done, formToken }: Props) {
  const { lang, t } = useWords();
  const area = pathsIn(lang)[quotation.side];
  const { id, offers, deeds, other, cost, comparison } = quotation;
  const accept = useDeed("accept-offer");
  const decline = useDeed("decline-offer");
  const withdraw = useDeed("withdraw-offer");
  const offered = useDeed("make-offer");
  const parts = [accept, decline, withdraw].map((deed, index) => ({
    form: deedsElsewhere[index] ?? "",
    deed,
  }));
  const hasForm = deeds.includes("make-offer");
  // Before the producer has answered, terms of the buyer's own are a second thought.
  const early = offers.length === 0 && quotation.side === "buyer";
  const orphaned = hasForm ? parts : [...parts, { form: "make-offer", deed: offered }];
  return (
    <article data-quotation={id} data-state={quotation.state}>
      <Breadcrumbs
        label={t("listings.whereYouAre")}
        trail={[{ label: t("quotations.title"), href: area.quotations() }, { label: quotation.goods }]}
      />
      <PageHeading
        eyebrow={`${quotation.producer} → ${quotation.buyer}`}
        title={t("quotations.quotationTitle", { goods: quotation.goods })}
        status={<QuotationStateWord state={quotation.state} />}
      />
      <div className="stack">
        {done === null ? null : (
          <Notice kind="success" announce>
            {done === "asked" ? t("quotations.doneAsked", { count: 1 }) : t(doneMessages[done])}
          </Notice>
        )}
        <RefusedDeeds
          deeds={orphaned}
          labels={{
            deliveryAddress: t("quotations.deliveryAddress"),
            purchaseOrder: t("approvals.purchaseOrder"),
          }}
        />
        <Turn quotation={quotation} />
        {quotation.mayAct ? null : <Notice kind="info">{t("quotations.readOnly")}</Notice>}
      </div>
      <Columns kind="aside">
        <div>
          <LastOffer quotation={quotation} formToken={formToken} />
          {hasForm && !early ? <OfferForm quotation={quotation} formToken={formToken} /> : null}
          {offers.length === 0 ? <EndForms quotation={quotation} /> : null}
          {cost === null ? null : (
            <Section id="cost" title={t("quotations.costTitle")}>
              <Disclosure summary={t("cost.caption")}>
                <CostLadder cost={cost} />
              </Disclosure>
            </Section>
          )}
          <Section id="messages" title={t("quotations.messagesTitle")} lead={t("quotations.messagesLead")}>
            <Thread
              messages={quotation.messages}
              side={quotation.side}
              companies={{ buyer: quotation.buyer, producer: quotation.producer }}
              send={
                quotation.mayAct ? { action: area.quotationCommand(id, "send-message"), formToken } : null
              }
            />
          </Section>
          {hasForm && early ? <OfferForm quotation={quotation} formToken={formToken} /> : null}
        </div>
        <div>
          <Section id="request" title={t("quotations.requestTitle")}>
            <RequestFacts quotation={quotation} />
          </Section>
          <Section id="other" title={other.name}>
            <VerificationCard checks={other.checks} />
          </Section>
        </div>
      </Columns>
      {comparison === null ? null : (
        <Section
          id="compare"
          title={t("quotations.compareTitle")}
          lead={t("quotations.compareLead")}
          action={
            <ButtonLink
              small
              tone="quiet"
              href={pathsIn(lang).buyer.quotations({ request: quotation.requestId })}
            >
              {t("quotations.compareAll")}
            </ButtonLink>
          }
        >
          <CompareTable comparison={comparison} current={id} />
        </Section>
      )}
      {offers.length < 2 ? null : (
        <Section id="offers" title={t("quotations.offersTitle")}>
          <OffersTable offers={offers} />
        </Section>
      )}
    </article>
  );
}
