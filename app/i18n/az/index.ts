import type { Messages } from "../translate.ts";
import { account } from "./account.ts";
import { advisories } from "./advisories.ts";
import { afterDelivery } from "./after-delivery.ts";
import { approvals } from "./approvals.ts";
import { bank } from "./bank.ts";
import { basket } from "./basket.ts";
import { books } from "./books.ts";
import { catalogue } from "./catalogue.ts";
import { claimMail } from "./claim-mail.ts";
import { claimRecord } from "./claim-record.ts";
import { claims } from "./claims.ts";
import { common } from "./common.ts";
import { company } from "./company.ts";
import { companyChange } from "./company-change.ts";
import { cost } from "./cost.ts";
import { desk } from "./desk.ts";
import { deskMail } from "./desk-mail.ts";
import { drafts } from "./drafts.ts";
import { finding } from "./finding.ts";
import { findings } from "./findings.ts";
import { forms } from "./forms.ts";
import { home } from "./home.ts";
import { imports } from "./imports.ts";
import { listings } from "./listings.ts";
import { lotSearch } from "./lot-search.ts";
import { lots } from "./lots.ts";
import { mail } from "./mail.ts";
import { moderation } from "./moderation.ts";
import { offSale } from "./off-sale.ts";
import { orderLife } from "./order-life.ts";
import { orderLifeRecord } from "./order-life-record.ts";
import { orderMail } from "./order-mail.ts";
import { orderMessageMail, orderMessages } from "./order-messages.ts";
import { orders } from "./orders.ts";
import { paperGuide } from "./paper-guide.ts";
import { papers } from "./papers.ts";
import { papersMade } from "./papers-made.ts";
import { parts } from "./parts.ts";
import { payments } from "./payments.ts";
import { photos } from "./photos.ts";
import { profile } from "./profile.ts";
import { programRefusals } from "./program-refusals.ts";
import { programs } from "./programs.ts";
import { quotationMail } from "./quotation-mail.ts";
import { quotationRecord } from "./quotation-record.ts";
import { quotations } from "./quotations.ts";
import { record } from "./record.ts";
import { referenceRecord } from "./reference-record.ts";
import { refusals } from "./refusals.ts";
import { remarks } from "./remarks.ts";
import { returns } from "./returns.ts";
import { review } from "./review.ts";
import { reviewMail } from "./review-mail.ts";
import { reviewRecord } from "./review-record.ts";
import { reviews } from "./reviews.ts";
import { search } from "./search.ts";
import { shipmentMail } from "./shipment-mail.ts";
import { shipmentRecord } from "./shipment-record.ts";
import { shipments } from "./shipments.ts";
import { sources } from "./sources.ts";
import { team } from "./team.ts";
import { transfers } from "./transfers.ts";
import { vocabulary } from "./vocabulary.ts";
import { words } from "./words.ts";

export const azerbaijani = {
  common,
  finding,
  findings,
  forms,
  home,
  account,
  advisories,
  afterDelivery,
  bank,
  books,
  company,
  companyChange,
  listings,
  lots,
  lotSearch,
  drafts,
  imports,
  moderation,
  returns,
  review,
  reviews,
  remarks,
  catalogue,
  cost,
  approvals,
  basket,
  claims,
  orderLife,
  orderMessages,
  offSale,
  orders,
  parts,
  payments,
  photos,
  paperGuide,
  papers,
  papersMade,
  profile,
  programRefusals,
  programs,
  desk,
  mail: {
    ...mail,
    ...claimMail,
    ...reviewMail,
    ...deskMail,
    ...orderMail,
    ...orderMessageMail,
    ...quotationMail,
    ...shipmentMail,
  },
  quotations,
  record: {
    ...record,
    ...claimRecord,
    ...reviewRecord,
    ...quotationRecord,
    ...orderLifeRecord,
    ...referenceRecord,
    ...shipmentRecord,
  },
  refusals,
  search,
  sources,
  shipments,
  team,
  transfers,
  vocabulary,
  words,
} satisfies Messages;
