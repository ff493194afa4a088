/** Every kind of wrong that somebody who owns the database could put into the books, and what its check says of it. */
const of = (kind: string) => `entry_id IN (SELECT id FROM ledger_entries WHERE kind = '${kind}')`;
const nobody = "'01a21990-9992-763d-abcc-e1a5bb04e1cd'";
const thePayment = "(SELECT payment_id FROM ledger_entries WHERE kind = 'allocation')";
const theOrder = "(SELECT order_id FROM ledger_entries WHERE kind = 'allocation')";
const theOther = `(SELECT id FROM orders WHERE id <> ${theOrder})`;
const theBuyer = `(SELECT buyer_id FROM orders WHERE id = ${theOrder})`;
const theProducer = `(SELECT producer_id FROM orders WHERE id = ${theOrder})`;

/** An entry with its two lines, as `writeEntry` would write them. */
function entry(kind: string, amount: number, debited: string, credited: string, belongs = true): string[] {
  const own = (account: string) =>
    account === "held_for_orders" ? theProducer : account === "buyer_credit" ? theBuyer : "NULL";
  const context = belongs ? `${theOrder}, ${thePayment}` : "NULL, NULL";
  const line = (account: string, debit: number, credit: number) =>
    `INSERT INTO ledger_lines (id, entry_id, account, company_id, currency, debit, credit, at)
     SELECT gen_random_uuid(), id, '${account}', ${own(account)}, 'USD', ${debit}, ${credit}, at
     FROM ledger_entries WHERE external_ref = 'made-up'`;
  return [
    `INSERT INTO ledger_entries (id, kind, external_ref, order_id, payment_id, at)
     VALUES (gen_random_uuid(), '${kind}', 'made-up', ${context}, '2026-11-20')`,
    line(debited, amount, 0),
    line(credited, 0, amount),
  ];
}

export const wrongs: readonly (readonly [what: string, statements: readonly string[], first: RegExp])[] = [
  [
    "an entry taken from under its lines",
    [`DELETE FROM ledger_entries WHERE kind = 'credit_refund'`],
    /^ledger line \S+: it belongs to no entry$/,
  ],
  [
    "an entry without its lines",
    [`DELETE FROM ledger_lines WHERE ${of("credit_refund")}`],
    /^entry credit_refund\/\S+: it has 0 lines$/,
  ],
  [
    "a credit taken away with its lines",
    [`DELETE FROM ledger_lines WHERE ${of("credit")}`, `DELETE FROM ledger_entries WHERE kind = 'credit'`],
    /^payment \S+: its review is overpaid, from scratch /,
  ],
  [
    "a refund taken away with its lines",
    [
      `DELETE FROM ledger_lines WHERE ${of("credit_refund")}`,
      `DELETE FROM ledger_entries WHERE kind = 'credit_refund'`,
    ],
    /^refund \S+: it is succeeded, and by the ledger 0.00 went back$/,
  ],
  [
    "an entry of an order that is not there",
    [`UPDATE ledger_entries SET order_id = ${nobody} WHERE kind = 'allocation'`],
    /^entry allocation\/\S+: its order is not there$/,
  ],
  [
    "an entry that names no instalment",
    [`UPDATE ledger_entries SET payment_id = NULL WHERE kind = 'allocation'`],
    /^entry allocation\/\S+: it names no instalment$/,
  ],
  [
    "an entry of an instalment that is not there",
    [`UPDATE ledger_entries SET payment_id = ${nobody} WHERE kind = 'allocation'`],
    /^entry allocation\/\S+: its instalment is not there$/,
  ],
  [
    "an entry of another order's instalment",
    [
      `UPDATE ledger_entries SET payment_id = (SELECT id FROM payments WHERE order_id = ${theOther})
      WHERE kind = 'allocation'`,
    ],
    /^entry allocation\/\S+: its instalment is of another order$/,
  ],
  [
    "an entry of a statement's line that is not there",
    [`UPDATE ledger_entries SET line_id = ${nobody} WHERE kind = 'allocation'`],
    /^entry allocation\/\S+: its line of a statement is not there$/,
  ],
  [
    "a line moved to another day",
    [`UPDATE ledger_lines SET at = at - interval '40 days' WHERE ${of("bank_payout")}`],
    /^entry bank_payout\/\S+: its line says another time than the entry itself$/,
  ],
  [
    "what is held, given to another company",
    [
      `UPDATE ledger_lines SET company_id = ${theBuyer} WHERE account = 'held_for_orders' AND ${of("allocation")}`,
    ],
    /^entry allocation\/\S+: its line on held_for_orders is of company /,
  ],
  [
    "a credit that is nobody's",
    [`UPDATE ledger_lines SET company_id = NULL WHERE account = 'buyer_credit' AND ${of("credit")}`],
    /^entry credit\/\S+: its line on buyer_credit is nobody's$/,
  ],
  [
    "a payout in another currency",
    [`UPDATE ledger_lines SET currency = 'EUR' WHERE ${of("bank_payout")}`],
    /^entry bank_payout\/\S+: it is in EUR, its order in USD$/,
  ],
  [
    "one side in another currency",
    [`UPDATE ledger_lines SET currency = 'EUR' WHERE debit > 0 AND ${of("bank_payout")}`],
    /^entry bank_payout\/\S+: it has two currencies$/,
  ],
  [
    "a refund that nobody asked for, though the instalment agrees",
    [
      ...entry("refund", 100, "held_for_orders", "bank_balance"),
      `UPDATE payments SET refunded = refunded + 100, state = 'partially_refunded' WHERE id = ${thePayment}`,
    ],
    /^entry refund\/made-up: nobody asked for this refund$/,
  ],
  [
    "more given back than came",
    [
      ...entry("refund", 30_000_00, "held_for_orders", "provider_balance"),
      `UPDATE payments SET refunded = 3000000, state = 'refunded' WHERE id = ${thePayment}`,
    ],
    /^payment \S+: 30000.00 went back of 25000.00 that came$/,
  ],
  [
    "a fee that no statement shows",
    entry("bank_fee", 100, "house_expense", "bank_balance", false),
    /^entry bank_fee\/made-up: no statement shows it$/,
  ],
  [
    "a payout whose order has none",
    ["DELETE FROM payouts"],
    /^entry bank_payout\/\S+: the order has no such payout$/,
  ],
  [
    "a second payout of an order",
    entry("bank_payout", 100, "held_for_orders", "bank_balance"),
    /^entry bank_payout\/made-up: the order has no such payout$/,
  ],
  [
    "a payout to another company",
    [`UPDATE payouts SET producer_id = ${theBuyer}`],
    /^payout \S+: it pays another company than the seller$/,
  ],
  [
    "a payout without its commission, whole in all books",
    [
      `DELETE FROM ledger_lines WHERE ${of("commission")}`,
      `DELETE FROM ledger_entries WHERE kind = 'commission'`,
      `UPDATE ledger_lines SET debit = 2500000 WHERE debit > 0 AND ${of("bank_payout")}`,
      `UPDATE ledger_lines SET credit = 2500000 WHERE credit > 0 AND ${of("bank_payout")}`,
      "UPDATE statement_lines SET amount = 2500000 WHERE bank_ref = 'out'",
      "UPDATE payouts SET amount = 2500000, commission = 0",
    ],
    /^payout \S+: its commission is 0.00, of the goods 750.00$/,
  ],
  [
    "what the house bears, without a need",
    entry("house_cover", 100, "house_expense", "held_for_orders"),
    /^order \S+: the house bears 1.00, its movements leave 0.00 without it$/,
  ],
  [
    "one person who let a refund go twice over",
    [
      "UPDATE refunds SET approved_by_id = requested_by_id",
      "UPDATE reference_fees SET amount = 0 WHERE kind = 'two-person-limit'",
    ],
    /^refund \S+: one person alone let 40.00 USD go$/,
  ],
  [
    "a refund that nobody approved",
    ["UPDATE refunds SET approved_by_id = NULL"],
    /^refund \S+: nobody approved it$/,
  ],
  [
    "one person who entered a receipt's return and approved it",
    ["UPDATE receipt_returns SET approved_by_id = requested_by_id"],
    /^return \S+: one person alone let it go$/,
  ],
  [
    "a return that nobody approved",
    ["UPDATE receipt_returns SET approved_by_id = NULL"],
    /^return \S+: nobody approved it$/,
  ],
  [
    "a line of a statement on no account of the house",
    ["UPDATE statement_lines SET account = 'BY99NOTOURS' WHERE bank_ref = 'lost'"],
    /^line BY99NOTOURS\/lost: it is on no account of the Trade House$/,
  ],
  [
    "a line without its statement",
    [`UPDATE statement_lines SET statement_id = ${nobody} WHERE bank_ref = 'lost'`],
    /^line \S+\/lost: its statement is not there$/,
  ],
  [
    "an instalment without its order",
    [`DELETE FROM orders WHERE id = ${theOther}`],
    /^payment \S+: its order is not there$/,
  ],
  [
    "an instalment in another currency",
    [`UPDATE payments SET currency = 'EUR' WHERE order_id = ${theOther}`],
    /^payment \S+: its currency is not its order's$/,
  ],
  [
    "a refund of another order's instalment",
    [`UPDATE refunds SET order_id = ${theOther}`],
    /^refund \S+: its instalment is of another order$/,
  ],
  [
    "an instalment paid in its row alone",
    [`UPDATE payments SET captured = amount, state = 'paid' WHERE order_id = ${theOther}`],
    /^payment \S+: captured is 25000.00, the ledger says 0.00$/,
  ],
];
