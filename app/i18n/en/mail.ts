import { moneyMail } from "./money-mail.ts";
import { programMail } from "./program-mail.ts";
import { teamMail } from "./team-mail.ts";
export const mail = {
  ...programMail,
  ...teamMail,
  openPage: "Open the page",
  footer: "Written by the Trade House’s programme; answers to this address are not read.",
  stopMails: "Stop these e-mails",
  minskTime: "{minsk} (Minsk)",
  minskAndBakuTime: "{minsk} in Minsk, {baku} in Baku",
  confirmEmailSubject: "Confirm your e-mail address",
  confirmEmailText:
    "Hello {name},\n\nthis address was given for an account at the Trade House. Open the link to confirm it; it is good for a week. If it was not you, do nothing.",
  signUpKnownSubject: "You already have an account",
  signUpKnownText:
    "Hello {name},\n\nsomebody has just tried to register a company with this address. You have an account already: sign in with it, or ask for a new password if you have forgotten yours. If it was not you, do nothing; nobody has learned that you have an account.",
  resetPasswordSubject: "Set a new password",
  resetPasswordText:
    "Hello {name},\n\nopen the link to set a new password. It works once and for one hour. If it was not you who asked, do nothing: your password stays as it is.",
  passwordChangedSubject: "Your password was changed",
  passwordChangedText:
    "Hello {name},\n\nthe password of your account was changed and other devices were signed out. If it was not you, set a new one at once by the link below and tell the Trade House.",
  companySubmittedSubject: "{company} is waiting to be checked",
  companySubmittedText:
    "The company {company} has handed over its profile. Please decide within two working days.",
  companyVerifiedSubject: "{company} is verified",
  companyVerifiedText:
    "The Trade House has checked {company}. You can trade now. What was checked, when and until when it holds stands on the company's page; your partners see it too.\n{comment}",
  companyChangesRequestedSubject: "{company}: something has to be changed",
  companyChangesRequestedText:
    "The Trade House has looked at the profile of {company} and asks for changes. What has to change stands on the company's page; submit it again afterwards.\n{comment}",
  companyRejectedSubject: "{company} was not accepted",
  companyRejectedText:
    "The Trade House cannot accept {company}. The reasons stand on the company's page. If you think this is a mistake, write to us.\n{comment}",
  companySuspendedSubject: "{company} is suspended",
  companySuspendedText:
    "The Trade House has suspended {company}. Its listings are out of the catalogue and it takes and places no new orders; running orders go on. The reasons stand on the company's page.\n{comment}",
  companyReinstatedSubject: "{company} may trade again",
  companyReinstatedText:
    "The suspension of {company} is lifted. Its published listings are back in the catalogue.\n{comment}",
  companyChangeSubmittedSubject: "{company} wants to change its details",
  companyChangeSubmittedText:
    "The verified company {company} has handed in a change of its name, number, address or bank. The old stays in force until you decide; please do so within two working days.",
  companyChangeApprovedSubject: "{company}: the change is in force",
  companyChangeApprovedText:
    "The Trade House has approved the change of {company}; it is in force from now on. Running orders keep what was agreed.\n{comment}",
  companyChangeRefusedSubject: "{company}: the change was refused",
  companyChangeRefusedText:
    "The Trade House has refused the change of {company}. What was in force stays in force; the reasons stand on the page.\n{comment}",
  bankChangeAskedSubject: "{company}: new bank details were handed in",
  bankChangeAskedText:
    "{member} has handed in new bank details for {company}; the account ends with {account}. Until the Trade House has decided, the old account stays in force and payouts wait.\n\nIf you know nothing of this, write to the Trade House at once and change your password.",
  bankChangeApprovedSubject: "{company}: new bank details are in force",
  bankChangeApprovedText:
    "The Trade House has approved the new bank details of {company}; the account ends with {account}. Payouts go again three payment days from now. If you know nothing of this, write to the Trade House at once.\n{comment}",
  bankChangeRefusedSubject: "{company}: the new bank details were refused",
  bankChangeRefusedText:
    "The Trade House has refused the change of {company}. The old bank details stay in force.\n{comment}",
  bankChangeWithdrawnSubject: "{company}: the change of bank details was withdrawn",
  bankChangeWithdrawnText:
    "{member} has withdrawn the change of {company}. The old bank details stay in force and payouts go on.",
  roleViewer: "viewer",
  roleManager: "manager",
  roleOwner: "owner",
  companyPaperAddedSubject: "{company}: a paper to look at — {item}",
  companyPaperAddedText: "{company} has uploaded a paper: {item}. Please look at it and accept or reject it.",
  companyPaperAcceptedSubject: "{company}: paper accepted — {item}",
  companyPaperAcceptedText:
    "The Trade House has accepted a paper of {company}: {item}. Goods that rest on it are on sale.",
  companyPaperRejectedSubject: "{company}: paper not accepted — {item}",
  companyPaperRejectedText:
    "The Trade House has not accepted a paper of {company}: {item}.\n{reason}\nUpload a new one on the company’s page.",
  companyCheckRenewedSubject: "{company}: an item was renewed — {item}",
  companyCheckRenewedText:
    "The Trade House has renewed an item of the verification of {company}: {item}. It holds until {until}.",
  validityEndsSoonSubject: "{company}: ends on {until} — {item}",
  validityEndsSoonText:
    "Of {company} ends soon: {item}, last day {until}. Upload a new paper in time, so that no goods leave the market and new orders do not stop.",
  validityEndsTodaySubject: "{company}: last day today — {item}",
  validityEndsTodayText:
    "Of {company} ends today: {item}. After 24:00 in Minsk the goods that rest on it leave the market; running orders go on.",
  validityOverSubject: "{company}: has run out — {item}",
  validityOverText:
    "Of {company} has run out: {item}; its last day was {until}. The goods that rest on it have left the market and come back by themselves when a new paper is accepted. Running orders go on.",
  itemRegistrationExtract: "registration extract",
  itemTaxNumber: "tax number",
  itemTaxCertificate: "tax certificate",
  itemBankBeneficiary: "holder of the account",
  itemBankLetter: "letter of the bank",
  itemBusinessType: "role in the trade",
  itemSiteVisit: "site visit",
  itemExportHistory: "export history",
  itemImporter: "importer",
  itemColdStore: "cold store",
  itemAlcoholRight: "right to import alcohol",
  itemCharter: "charter",
  itemPowerOfAttorney: "power of attorney",
  itemAlcoholLicence: "licence for alcohol",
  itemGlobalgap: "GlobalG.A.P. certificate",
  itemHaccp: "HACCP certificate",
  itemIso_22000: "ISO 22000 certificate",
  itemOrganic: "organic certificate",
  itemHalal: "halal certificate",
  itemQualityCertificate: "quality certificate",
  itemLabReport: "test report",
  itemDeclarationOfConformity: "declaration of conformity",
  itemOther: "other paper",
  reviewAmountMismatch: "another amount than asked",
  reviewCurrencyMismatch: "another currency",
  reviewOverpaid: "paid too much",
  reviewPaidAfterCancel: "money held for an order that ended",
  reviewThirdPartyPayer: "somebody else paid",
  listingSubmittedSubject: "Listing to review: {title} ({company})",
  listingSubmittedText:
    "{company} has handed in the listing “{title}”. Please decide within two working days.",
  listingApprovedSubject: "Approved: {title}",
  listingApprovedText:
    "Your listing “{title}” was approved exactly as you handed it in. Buyers see this revision from now on.\n{comment}",
  listingChangesRequestedSubject: "Please change: {title}",
  listingChangesRequestedText:
    "The moderator has read your listing “{title}” and asks for changes. What to mend stands on its page, beside the fields; what was on sale stays on sale. Change it and hand it in again.\n{comment}",
  listingRejectedSubject: "Not accepted: {title}",
  listingRejectedText:
    "The moderator has rejected this revision of “{title}”. The reasons stand on its page; what was on sale before stays on sale.\n{comment}",
  caseAssignedSubject: "A case for you: {title}",
  caseAssignedText: "{name} has given you the case “{title}” of {company}. It waits for your decision.",
  caseTakenOverSubject: "Your case was taken over: {title}",
  caseTakenOverText:
    "{name} has taken over the case “{title}” of {company} that you were working on.\nReason: {reason}",
  priceWaitingSubject: "A price waits: {goods} ({company})",
  priceWaitingText:
    "{company} asks for a price of {goods} that is more than 25 % off those of the last seven days. Until you decide, the old one sells on.",
  priceApprovedSubject: "Your new price holds: {goods}",
  priceApprovedText:
    "The moderator has let your new price of {goods} through. It holds from now on.\n{comment}",
  priceRefusedSubject: "Your new price was refused: {goods}",
  priceRefusedText:
    "The moderator has not let your new price of {goods} through; the old one sells on.\n{comment}",
  advisoryProposedSubject: "To be read over: {title}",
  advisoryProposedText: "An advisory was written and waits for a second pair of eyes: {title}.",
  advisoryPublishedSubject: "Advisory: {title}",
  advisoryPublishedText: "{text}\nIt concerns goods that you list or prepare.",
  advisoryTakenDownSubject: "Your advisory did not stay: {title}",
  advisoryTakenDownText: "It was discarded or taken down. {reason}",
  orderPlacedSubject: "Order {number}: placed by {buyer}",
  orderPlacedText:
    "{buyer} has ordered from {producer}. The stock is reserved.\nConfirm or decline by {deadline}; after that the order expires.",
  orderConfirmedSubject: "Order {number}: confirmed by {producer}",
  orderConfirmedText:
    "{producer} has confirmed the order; price, quantity and dates are binding.\nThe first instalment is due by {deadline}. The order’s page has the proforma invoice and the ways to pay.",
  orderPreparingSubject: "Order {number}: preparation can begin",
  orderPreparingText:
    "What is due on confirmation has been paid; the Trade House holds the money. Next come packing and the papers that loading needs; the order’s page lists them.",
  orderShippedSubject: "Order {number}: the goods are on their way",
  orderShippedText:
    "{producer} has loaded the goods. Plates, CMR notes and the trucks’ progress stand on the order’s page. Confirm the delivery there when all trucks have come.",
  orderDeliveredSubject: "Order {number}: delivered",
  orderDeliveredText:
    "The goods of order {number} have arrived.\nClaims are possible until {deadline}; silence until then is acceptance.",
  orderDisputedSubject: "Order {number}: disputed",
  orderDisputedText:
    "A claim was made on order {number}. The payout to the producer is held. The producer answers within two working days, then the Trade House settles.\n{reason}",
  orderCompletedSubject: "Order {number}: completed",
  orderCompletedText:
    "The deal between {producer} and {buyer} is done. The Trade House pays the producer out as soon as everything is settled.",
  orderDeclinedSubject: "Order {number}: declined by {producer}",
  orderDeclinedText:
    "{producer} cannot take the order on. Nothing is to be paid; the catalogue has other offers.\n{reason}",
  orderCancelledSubject: "Order {number}: cancelled",
  orderCancelledText:
    "The order between {producer} and {buyer} is cancelled; the stock is free again. What was paid is refunded by the Trade House.\n{reason}",
  orderExpiredSubject: "Order {number}: expired",
  orderExpiredText:
    "The order between {producer} and {buyer} was not answered or not paid in time. It has ended and the stock is free again.",
  orderRefundedSubject: "Order {number}: ended with a full refund",
  orderRefundedText:
    "The Trade House has decided: the buyer gets everything back. The refund goes out once finance has approved it.\n{reason}",
  orderPackedLessSubject: "Order {number}: less was packed",
  orderPackedLessText:
    "Packed were {packedKg}. You are credited {creditAmount}: it lowers what is still to be paid, the rest is refunded.",
  lotRecalledSubject: "Recall: {goods}, lot {lot}",
  lotRecalledText:
    "Lot {lot} of {goods} is recalled. Do not use, sell or load these goods.\nOrders concerned: {orders}\n{reason}",
  goodsMissingSubject: "Order {number}: the harvest fell short",
  goodsMissingText:
    "Lot {lot} of {goods} gave less than was expected. Order {number} lacks {missingKg}; it is not loaded until the goods are replaced from another lot. If that cannot be, the sides may agree to cancel.",
  goodsReplacedSubject: "Order {number}: the goods are replaced",
  goodsReplacedText: "{replacedKg} of {goods} in order {number} now come from another lot.",
  cancellationAskedSubject: "Order {number}: the other side asks to cancel",
  cancellationAskedText:
    "The other side asks to cancel order {number}. Please agree or refuse within two working days; after that the Trade House decides.\n{reason}",
  cancellationRefusedSubject: "Order {number}: the other side does not agree",
  cancellationRefusedText: "The other side does not agree to cancel order {number}. The Trade House decides.",
  cancellationToRuleSubject: "Order {number}: decide on the cancellation",
  cancellationToRuleText:
    "The sides of order {number} do not agree about its cancellation. Hear both and decide.\n{reason}",
  cancellationRuledOutSubject: "Order {number} goes on",
  cancellationRuledOutText:
    "The Trade House has decided that order {number} is not cancelled. The reasons stand in its history.",
  paperUploadedSubject: "Order {number}: {paper} to check",
  paperUploadedText: "A paper of order {number} waits for you: {paper}.",
  paperAcceptedSubject: "Order {number}: accepted — {paper}",
  paperAcceptedText: "The Trade House has accepted this paper of order {number}: {paper}.",
  paperRejectedSubject: "Order {number}: rejected — {paper}",
  paperRejectedText:
    "The Trade House has rejected this paper of order {number}: {paper}. Put it right and bring it again.\n{reason}",
  paperWaivedSubject: "Order {number}: not required — {paper}",
  paperWaivedText: "The Trade House does not require this paper for order {number}: {paper}.\n{reason}",
  truckArrivedSubject: "Order {number}: truck {plate} has arrived",
  truckArrivedText:
    "Truck {plate} of order {number} was reported as arrived. Its claim window runs from now; the others are still on the road.",
  claimAnsweredSubject: "Order {number}: the producer answered the claim",
  claimAnsweredText:
    "The producer has answered the claim on order {number}. The Trade House settles it.\n{reason}",
  claimWithdrawnSubject: "Order {number}: the claim is withdrawn",
  claimWithdrawnText: "The buyer has withdrawn the claim on order {number} and accepts the goods.",
  claimSettledSubject: "Order {number}: the claim is settled",
  claimSettledText:
    "The Trade House has settled the claim on order {number}: {outcome}.\nCredit: {creditAmount}.\n{reason}",
  outcomeReject: "the claim is rejected",
  outcomeRefundPart: "a part is credited",
  outcomeRefundAll: "everything is refunded",
  paperContract: "Contract",
  paperProforma: "Proforma invoice",
  paperCommercialInvoice: "Commercial invoice",
  paperPackingList: "Packing list",
  paperCmr: "CMR consignment note",
  paperSt1: "Certificate of origin ST-1",
  paperInternalQuarantine: "Internal quarantine certificate",
  paperPhytosanitary: "Phytosanitary certificate",
  paperVeterinary: "Veterinary certificate",
  paperEstablishmentNumber: "Establishment’s number in the EAEU register",
  paperQualityCertificate: "Quality certificate",
  paperLabReport: "Laboratory report",
  paperCites: "CITES permit",
  paperAlcoholRight: "Right to import alcohol",
  paperInsurancePolicy: "Insurance policy",
  paperExportDeclaration: "Export declaration",
  paperTirCarnet: "TIR carnet",
  paperTransitDeclaration: "Transit declaration",
  paperDeclarationOfConformity: "Declaration of conformity",
  paperImportDeclaration: "Import declaration",
  paperTemperatureLog: "Temperature log",
  paperAcceptanceAct: "Acceptance certificate",
  newMatchesSubject: "New in your saved searches: {matches}",
  newMatchesText:
    "Your saved searches have found new listings.\n{first}\n{second}\n{third}\n{fourth}\n{fifth}\nFurther searches with something new: {others}.",
  importEndedSubject: "The import “{file}” is over",
  importEndedText:
    "Created: {created}. Changed: {changed}. Unchanged: {unchanged}. In error: {refused}. The rows in error can be downloaded on the page of the import and corrected.",
  importSubmittedSubject: "{company}: listings by import, {listings}",
  importSubmittedText:
    "{company} has handed in listings by importing a file. Their number: {listings}. Please decide within two working days.",
  ...moneyMail,
} as const;
