import type { Lang } from "./domain/language.ts";
import type { DraftStep } from "./domain/listings/draft-steps.ts";

type Query = Readonly<Record<string, string | number | readonly (string | number)[] | undefined>>;

type QuotationCommand = "make-offer" | "accept-offer" | "decline-offer" | "withdraw-offer" | "send-message";

function withQuery(path: string, query?: Query): string {
  if (!query) return path;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== "") search.append(name, String(one));
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

const part = encodeURIComponent;

/** Every address of the site in one language, typed. */
export function pathsIn(lang: Lang) {
  const root = `/${lang}`;
  return {
    home: () => root,
    catalogue: (query?: Query) => withQuery(`${root}/catalogue`, query),
    saveSearch: (query?: Query) => withQuery(`${root}/catalogue/save-search`, query),
    listing: (slug: string, query?: Query) => withQuery(`${root}/listings/${part(slug)}`, query),
    addToBasket: (slug: string) => `${root}/listings/${part(slug)}/basket`,
    requestQuotation: (slug: string) => `${root}/listings/${part(slug)}/quotation`,
    saveFavourite: (slug: string) => `${root}/listings/${part(slug)}/favourite`,
    producerPage: (slug: string) => `${root}/producers/${part(slug)}`,
    seasons: (query?: Query) => withQuery(`${root}/seasons`, query),
    track: (code: string) => `${root}/track/${part(code)}`,
    verifyForm: () => `${root}/verify`,
    verify: (code: string) => `${root}/verify/${part(code)}`,
    signIn: (redirectTo?: string, done?: "registered" | "password-set", why?: "order") =>
      withQuery(`${root}/sign-in`, { redirectTo, done, why }),
    signUp: (redirectTo?: string) => withQuery(`${root}/sign-up`, { redirectTo }),
    signOut: () => `${root}/sign-out`,
    forgotPassword: (done?: "sent") => withQuery(`${root}/forgot-password`, { done }),
    resetPassword: (token: string) => `${root}/reset-password/${part(token)}`,
    confirmEmail: (token: string) => `${root}/confirm-email/${part(token)}`,
    invitation: (token: string) => `${root}/invitations/${part(token)}`,
    invitationCommand: (token: string, deed: "accept" | "sign-up") =>
      `${root}/invitations/${part(token)}/${deed}`,
    unsubscribe: (token: string, done?: "stopped") =>
      withQuery(`${root}/unsubscribe/${part(token)}`, { done }),
    account: (query?: Query) => withQuery(`${root}/account`, query),
    accountCommand: (
      deed: "resend-confirmation" | "end-session" | "end-sessions" | "save-profile" | "change-password",
    ) => `${root}/account/${deed}`,
    notices: (query?: Query) => withQuery(`${root}/notices`, query),
    readNotices: () => `${root}/notices/read`,
    company: {
      home: (query?: Query) => withQuery(`${root}/company`, query),
      submit: () => `${root}/company/submit`,
      switch: () => `${root}/company/switch`,
      addPaper: () => `${root}/company/add-paper`,
      removePaper: () => `${root}/company/remove-paper`,
      changes: (query?: Query) => withQuery(`${root}/company/changes`, query),
      withdrawChange: () => `${root}/company/changes/withdraw`,
      team: (query?: Query) => withQuery(`${root}/company/team`, query),
      teamCommand: (
        deed:
          | "set-role"
          | "set-limit"
          | "remove-member"
          | "transfer-ownership"
          | "leave-company"
          | "resend-invitation"
          | "withdraw-invitation",
      ) => `${root}/company/team/${deed}`,
      api: (query?: Query) => withQuery(`${root}/company/api`, query),
      apiCommand: (
        deed: "revoke-key" | "add-webhook" | "remove-webhook" | "restart-webhook" | "resend-delivery",
      ) => `${root}/company/api/${deed}`,
    },
    producer: {
      home: () => `${root}/producer`,
      listings: (query?: Query) => withQuery(`${root}/producer/listings`, query),
      newListing: (query?: Query) => withQuery(`${root}/producer/listings/new`, query),
      importListings: () => `${root}/producer/listings/import`,
      importTemplate: (kind: "listings.csv" | "listings-comma.csv" | "listings.xlsx") =>
        `${root}/producer/listings/import/template/${kind}`,
      listingImport: (id: string, query?: Query) =>
        withQuery(`${root}/producer/listings/import/${part(id)}`, query),
      importCommand: (id: string, deed: "run" | "cancel") =>
        `${root}/producer/listings/import/${part(id)}/${deed}`,
      importBadRows: (id: string) => `${root}/producer/listings/import/${part(id)}/bad-rows`,
      listing: (id: string, query?: Query) => withQuery(`${root}/producer/listings/${part(id)}`, query),
      beginListing: () => `${root}/producer/listings/new/begin`,
      listingStep: (id: string, step: DraftStep) =>
        `${root}/producer/listings/${part(id)}/steps/${part(step)}`,
      autosave: (id: string) => `${root}/producer/listings/${part(id)}/autosave`,
      listingPreview: (id: string) => `${root}/producer/listings/${part(id)}/preview`,
      listingCommand: (
        id: string,
        deed: "submit" | "withdraw" | "price" | "stock" | "pause" | "resume" | "archive" | "copy" | "renew",
      ) => `${root}/producer/listings/${part(id)}/${deed}`,
      lots: (query?: Query) => withQuery(`${root}/producer/lots`, query),
      lot: (id: string, query?: Query) => withQuery(`${root}/producer/lots/${part(id)}`, query),
      lotCommand: (id: string, deed: "receive" | "recall") => `${root}/producer/lots/${part(id)}/${deed}`,
      lotLedger: (id: string) => `${root}/producer/lots/${part(id)}/movements.csv`,
      orders: (query?: Query) => withQuery(`${root}/producer/orders`, query),
      ordersFile: (query?: Query) => withQuery(`${root}/producer/orders.csv`, query),
      order: (number: string, query?: Query) => withQuery(`${root}/producer/orders/${part(number)}`, query),
      orderCommand: (number: string, deed: string) => `${root}/producer/orders/${part(number)}/${deed}`,
      quotations: (query?: Query) => withQuery(`${root}/producer/quotations`, query),
      quotation: (id: string, query?: Query) => withQuery(`${root}/producer/quotations/${part(id)}`, query),
      quotationCommand: (id: string, deed: QuotationCommand) =>
        `${root}/producer/quotations/${part(id)}/${deed}`,
      payouts: (query?: Query) => withQuery(`${root}/producer/payouts`, query),
      payeeAccount: () => `${root}/producer/payouts/account`,
      statement: (query?: Query) => withQuery(`${root}/producer/payouts/statement`, query),
      statementFile: (query: Query) => withQuery(`${root}/producer/payouts/statement.csv`, query),
    },
    buyer: {
      home: () => `${root}/buyer`,
      basket: (query?: Query) => withQuery(`${root}/buyer/basket`, query),
      basketCommand: (deed: "change-quantity" | "remove-line" | "accept-changes") =>
        `${root}/buyer/basket/${deed}`,
      checkout: () => `${root}/buyer/checkout`,
      approvals: (query?: Query) => withQuery(`${root}/buyer/approvals`, query),
      approvalCommand: (deed: "approve-purchase" | "refuse-purchase") => `${root}/buyer/approvals/${deed}`,
      orders: (query?: Query) => withQuery(`${root}/buyer/orders`, query),
      ordersFile: (query?: Query) => withQuery(`${root}/buyer/orders.csv`, query),
      order: (number: string, query?: Query) => withQuery(`${root}/buyer/orders/${part(number)}`, query),
      orderCommand: (number: string, deed: string) => `${root}/buyer/orders/${part(number)}/${deed}`,
      quotations: (query?: Query) => withQuery(`${root}/buyer/quotations`, query),
      newQuotation: (query?: Query) => withQuery(`${root}/buyer/quotations/new`, query),
      quotation: (id: string, query?: Query) => withQuery(`${root}/buyer/quotations/${part(id)}`, query),
      quotationCommand: (id: string, deed: QuotationCommand) =>
        `${root}/buyer/quotations/${part(id)}/${deed}`,
      saved: (query?: Query) => withQuery(`${root}/buyer/saved`, query),
      savedCommand: (
        deed:
          | "open-search"
          | "rename-search"
          | "search-mails"
          | "remove-search"
          | "remove-favourite"
          | "forget-seen",
      ) => `${root}/buyer/saved/${deed}`,
      compare: (query?: Query) => withQuery(`${root}/buyer/compare`, query),
      statement: (query?: Query) => withQuery(`${root}/buyer/statement`, query),
      statementFile: (query: Query) => withQuery(`${root}/buyer/statement.csv`, query),
    },
    desk: {
      home: () => `${root}/desk`,
      listings: (query?: Query) => withQuery(`${root}/desk/listings`, query),
      case: (id: string, query?: Query) => withQuery(`${root}/desk/listings/${part(id)}`, query),
      findingCommand: (
        id: string,
        deed: "look-again" | "mark-finding" | "look-up-establishment" | "record-area",
      ) => `${root}/desk/listings/${part(id)}/${deed}`,
      service: (query?: Query) => withQuery(`${root}/desk/listings/service`, query),
      serviceFile: (query?: Query) => withQuery(`${root}/desk/listings/service.csv`, query),
      shortcuts: (query?: Query) => withQuery(`${root}/desk/listings/shortcuts`, query),
      priceCommand: (id: string, deed: "approve" | "refuse", query?: Query) =>
        withQuery(`${root}/desk/listings/prices/${part(id)}/${deed}`, query),
      caseCommand: (
        id: string,
        deed: "claim" | "release" | "assign" | "take-over" | "approve" | "request-changes" | "reject",
        query?: Query,
      ) => withQuery(`${root}/desk/listings/${part(id)}/${deed}`, query),
      companies: (query?: Query) => withQuery(`${root}/desk/companies`, query),
      company: (id: string, query?: Query) => withQuery(`${root}/desk/companies/${part(id)}`, query),
      companyStatement: (id: string, query?: Query) =>
        withQuery(`${root}/desk/companies/${part(id)}/statement`, query),
      companyStatementFile: (id: string, query?: Query) =>
        withQuery(`${root}/desk/companies/${part(id)}/statement.csv`, query),
      companyCommand: (
        id: string,
        deed:
          | "verify"
          | "request-changes"
          | "reject"
          | "suspend"
          | "reinstate"
          | "renew-check"
          | "approve-change"
          | "refuse-change",
      ) => `${root}/desk/companies/${part(id)}/${deed}`,
      creditCommand: (id: string, deed: "grant-credit" | "end-credit") =>
        `${root}/desk/companies/${part(id)}/${deed}`,
      companyPaperCommand: (id: string, deed: "accept" | "reject") =>
        `${root}/desk/company-papers/${part(id)}/${deed}`,
      lots: (query?: Query) => withQuery(`${root}/desk/lots`, query),
      lot: (id: string, query?: Query) => withQuery(`${root}/desk/lots/${part(id)}`, query),
      recallLot: (id: string) => `${root}/desk/lots/${part(id)}/recall`,
      orders: (query?: Query) => withQuery(`${root}/desk/orders`, query),
      ordersFile: (query?: Query) => withQuery(`${root}/desk/orders.csv`, query),
      order: (number: string, query?: Query) => withQuery(`${root}/desk/orders/${part(number)}`, query),
      orderCommand: (number: string, deed: string) => `${root}/desk/orders/${part(number)}/${deed}`,
      quotation: (id: string) => `${root}/desk/quotations/${part(id)}`,
      advisories: (query?: Query) => withQuery(`${root}/desk/advisories`, query),
      newAdvisory: () => `${root}/desk/advisories/new`,
      advisory: (id: string) => `${root}/desk/advisories/${part(id)}`,
      advisoryCommand: (id: string, deed: "save" | "publish" | "discard" | "withdraw") =>
        `${root}/desk/advisories/${part(id)}/${deed}`,
      reference: () => `${root}/desk/reference`,
      words: (query?: Query) => withQuery(`${root}/desk/reference/words`, query),
      goodsWords: (slug: string) => `${root}/desk/reference/words/${part(slug)}`,
      proposeWord: (slug: string, deed: "add" | "remove") =>
        `${root}/desk/reference/words/${part(slug)}/${deed}`,
      wordCommand: (id: string, deed: "publish" | "discard") =>
        `${root}/desk/reference/word-changes/${part(id)}/${deed}`,
      papers: (query?: Query) => withQuery(`${root}/desk/papers`, query),
      paper: (id: string) => `${root}/desk/papers/${part(id)}`,
      board: () => `${root}/desk/board`,
      paperCommand: (id: string, deed: "accept" | "reject" | "waive") =>
        `${root}/desk/papers/${part(id)}/${deed}`,
      reviews: (query?: Query) => withQuery(`${root}/desk/reviews`, query),
      reviewCommand: (id: string, deed: "publish" | "reject") => `${root}/desk/reviews/${part(id)}/${deed}`,
      claims: (query?: Query) => withQuery(`${root}/desk/claims`, query),
      claim: (id: string, query?: Query) => withQuery(`${root}/desk/claims/${part(id)}`, query),
      claimCommand: (id: string, deed: "settle" | "ask") => `${root}/desk/claims/${part(id)}/${deed}`,
      audit: (query?: Query) => withQuery(`${root}/desk/audit`, query),
      exportRecord: (query?: Query) => withQuery(`${root}/desk/audit/export`, query),
      payments: (query?: Query) => withQuery(`${root}/desk/payments`, query),
      paymentCommand: (
        deed:
          | "record-transfer"
          | "refund"
          | "approve-refund"
          | "confirm-refund"
          | "import-statement"
          | "match-line"
          | "undo-match"
          | "explain-debit"
          | "clear-review"
          | "close-difference"
          | "return-payout"
          | "return-receipt"
          | "approve-return"
          | "withdraw-return"
          | "withdraw-refund"
          | "export-refunds",
        query?: Query,
      ) => withQuery(`${root}/desk/payments/${deed}`, query),
      refundFile: (batchId: string) => `${root}/desk/payments/files/${part(batchId)}`,
      payouts: (query?: Query) => withQuery(`${root}/desk/payouts`, query),
      payoutCommand: (deed: "approve" | "export" | "confirm" | "by-bank" | "reverse", query?: Query) =>
        withQuery(`${root}/desk/payouts/${deed}`, query),
      accounts: (query?: Query) => withQuery(`${root}/desk/accounts`, query),
      accountsFile: (
        name: "accounts.csv" | "journal.csv" | "trial-balance.csv" | "trial-balance.xlsx",
        query: Query,
      ) => withQuery(`${root}/desk/accounts/${name}`, query),
      account: (account: string, query?: Query) => withQuery(`${root}/desk/accounts/${part(account)}`, query),
      accountFile: (account: string, query?: Query) =>
        withQuery(`${root}/desk/accounts/${part(account)}/entries.csv`, query),
      payoutFile: (batchId: string) => `${root}/desk/payouts/files/${part(batchId)}`,
    },
  };
}

export type Paths = ReturnType<typeof pathsIn>;

/** Where a part of the sitemap is served. */
export function sitemapPath(name: string): string {
  return `/sitemaps/${name}.xml`;
}

/** The picture others show when a listing is shared, in a language; its address stays while what it shows changes. */
export function sharePicturePath(lang: Lang, slug: string): string {
  return `/share/${lang}/${part(slug)}.jpg`;
}

/** Where a file is served. */
export function filePath(id: string): string {
  return `/files/${id}`;
}

/** Where a file is served to be read inside a page of ours: framed by nobody else, running nothing. */
export function previewPath(id: string): string {
  return `/files/${id}?preview`;
}
