import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { DescriptionList } from "#app/ui/kit/description-list.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { ContactDetails } from "../company/contact-details.tsx";
import { VerificationCard } from "../listings/verification-card.tsx";
import { When } from "./amounts.tsx";
import { methodText, termsText } from "./order-words.ts";

/** The parties and the terms they agreed on. */
export function OrderTerms({ order }: { readonly order: OrderView }) {
  const { lang, t, f } = useWords();
  const area = pathsIn(lang)[order.side === "staff" ? "desk" : order.side];
  const party = (company: OrderView["buyer"], href?: string) => (
    <>
      {href === undefined ? company.legalName : <a href={href}>{company.legalName}</a>}
      <br />
      <span className="text-muted">{t("orders.taxNumber", { number: company.taxNumber })}</span>
      {company.contacts === null ? null : (
        <>
          <br />
          <ContactDetails contacts={company.contacts} />
        </>
      )}
      {company.checks.length === 0 ? null : (
        <Disclosure summary={t("company.verificationTitle")}>
          <VerificationCard checks={company.checks} />
        </Disclosure>
      )}
    </>
  );
  return (
    <DescriptionList
      items={[
        {
          term: t("orders.producer"),
          details: party(order.producer, pathsIn(lang).producerPage(order.producer.slug)),
        },
        { term: t("orders.buyer"), details: party(order.buyer) },
        {
          term: t("orders.basis"),
          details: (
            <>
              {order.incoterm} {order.incotermPlace}
              <br />
              <span className="text-muted">{t("orders.incoterms")}</span>
            </>
          ),
        },
        {
          term: t("orders.delivery"),
          details: t("orders.deliveryDates", {
            from: f.date(order.deliverFrom),
            to: f.date(order.deliverTo),
          }),
        },
        { term: t("orders.address"), details: order.deliveryAddress },
        {
          term: t("parts.route"),
          details: <span data-route={order.route}>{t(`parts.route_${order.route}`)}</span>,
        },
        { term: t("orders.terms"), details: termsText(order.paymentTerms, t) },
        { term: t("orders.method"), details: methodText(order.paymentMethod, t) },
        ...(order.purchaseOrder === ""
          ? []
          : [
              {
                term: t(
                  order.side === "buyer" ? "approvals.purchaseOrder" : "approvals.purchaseOrderOfBuyer",
                ),
                details: <span data-purchase-order={order.purchaseOrder}>{order.purchaseOrder}</span>,
              },
            ]),
        { term: t("orders.placed"), details: <When at={order.placedAt} /> },
        ...(order.quotationId === null
          ? []
          : [
              {
                term: t("quotations.orderFrom"),
                details: <a href={area.quotation(order.quotationId)}>{t("quotations.toQuotation")}</a>,
              },
            ]),
        ...(order.note === "" ? [] : [{ term: t("orders.noteOf"), details: order.note }]),
      ]}
    />
  );
}
