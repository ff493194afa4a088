export const transfers = {
  title: "To send back by bank",
  lead: "Refunds and returned receipts that are approved. Each transfer goes to the account the money came from; it is done when its debit is on a statement.",
  homeLines: "Statement lines to decide",
  homeReturns: "Receipts to send back: approvals",
  homeFile: "Refunds and returns that wait for a payment file",
  payoutHintDesk:
    "Once the open refunds are made and the open instalments are paid, less the whole commission. A refund that is refused or withdrawn stays the producer’s.",
  payoutRate: "Trade House commission, {rate} of the goods",
  export: "Make a payment file",
  exportLead: {
    one: "{count} transfer goes into the file (pain.001).",
    other: "{count} transfers go into the file (pain.001).",
  },
  to: "To {name}, account {account}",
  code: "in the payment order: {code}",
  byHand: "No statement names the one account it came from: send it at the bank yourself.",
  own: "Your own company takes part: a colleague puts it into the file.",
  inFile: "in the payment file of {date}",
  files: "Payment files of refunds",
  file: { one: "{date}, {count} transfer", other: "{date}, {count} transfers" },
  done: "The payment file is made: give it to the bank.",
  r_none: "Nothing that goes back waits for a file.",
} as const;
