/**
 * ISO 20022 camt.053 (bank to customer statement), versions .02 to .13: only booked entries; an entry of several
 * transactions becomes as many lines where each has its amount. Elements by the standard's message definition reports;
 * parties stood directly in RltdPties up to .07 and stand in Pty since .08, the status was a word and is a code.
 */
import type { Currency } from "#app/domain/money.ts";
import type { StatementEntry } from "#app/domain/payments/statement.ts";
import { compactAccount } from "#app/domain/payments/statement.ts";
import { countLines, readAmount, readCurrency, readDate, StatementRefused, tidy } from "./statement-fault.ts";
import type { XmlNode } from "./xml-tree.ts";
import { childrenOf, find, textAt } from "./xml-tree.ts";

export function isCamt053(root: XmlNode): boolean {
  return root.name === "Document" && /:camt\.053\.001\.\d{2}$/.test(root.namespace);
}

/** Every booked movement; throws `StatementRefused` with the line that is wrong. */
export function readCamt053(root: XmlNode): StatementEntry[] {
  const statements = childrenOf(find(root, "BkToCstmrStmt"), "Stmt");
  if (statements.length === 0) missing(root, "BkToCstmrStmt/Stmt");
  const entries: StatementEntry[] = [];
  for (const statement of statements) {
    const account = accountAt(statement, "Acct/Id/IBAN", "Acct/Id/Othr/Id");
    if (account === "") missing(statement, "Acct/Id");
    for (const entry of childrenOf(statement, "Ntry")) {
      if (textAt(entry, "Sts/Cd", "Sts") !== "BOOK") continue;
      entries.push(...linesOf(entry, account));
      countLines(entries);
    }
  }
  return entries;
}

/** An account's number has 34 characters at most; what is longer is none, and is cut like any text. */
function accountAt(node: XmlNode | undefined, ...paths: readonly string[]): string {
  return compactAccount(tidy(textAt(node, ...paths)));
}

function missing(node: XmlNode, what: string): never {
  throw new StatementRefused({ code: "statement-field-missing", line: node.line, what });
}

type Direction = { readonly credit: boolean; readonly reversal: boolean };

function linesOf(entry: XmlNode, account: string): StatementEntry[] {
  const amountNode = find(entry, "Amt");
  if (amountNode === undefined) missing(entry, "Amt");
  const currency = readCurrency(amountNode.attributes.Ccy ?? "", amountNode.line);
  const amount = readAmount(amountNode.text.trim(), amountNode.line);
  const day = textAt(entry, "BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm").slice(0, 10);
  const whole = {
    account,
    currency,
    ...directionOf(entry),
    bookedOn: readDate(day, entry.line),
  };
  const reference = given(textAt(entry, "AcctSvcrRef"));
  const transactions = childrenOf(entry, "NtryDtls").flatMap((details) => childrenOf(details, "TxDtls"));
  const [only] = transactions;
  if (transactions.length <= 1 || only === undefined) {
    const facts = factsOf(transactions, entry, whole.credit);
    const bankRef = reference || given(textAt(only, "Refs/AcctSvcrRef"));
    return [{ line: entry.line, ...whole, amount, ...facts, bankRef }];
  }
  const parts = transactions.map((transaction) => partOf(transaction, currency));
  const sum = parts.reduce((total, part) => total + (part ?? 0n), 0n);
  if (parts.some((part) => part === null) || sum !== amount) {
    // The bank does not say how much each of them was: it stays one movement, with all that is said of them.
    return [
      {
        line: entry.line,
        ...whole,
        amount,
        ...factsOf(transactions, entry, whole.credit),
        bankRef: reference,
      },
    ];
  }
  return transactions.map((transaction, at) => {
    const own = given(textAt(transaction, "Refs/AcctSvcrRef"));
    const distinct = own !== "" && own !== reference ? own : reference === "" ? "" : `${reference}/${at + 1}`;
    return {
      line: transaction.line,
      ...whole,
      amount: parts[at] ?? amount,
      ...factsOf([transaction], entry, whole.credit),
      bankRef: distinct,
    };
  });
}

/** "NOTPROVIDED" is the standard's word for nothing. */
function given(text: string): string {
  return /^NOT ?PROVIDED$/i.test(text) ? "" : tidy(text);
}

function directionOf(entry: XmlNode): Direction {
  const said = textAt(entry, "CdtDbtInd");
  if (said !== "CRDT" && said !== "DBIT") {
    throw new StatementRefused({ code: "statement-direction", line: entry.line, what: said });
  }
  return { credit: said === "CRDT", reversal: ["true", "1"].includes(textAt(entry, "RvslInd")) };
}

/** A transaction's own amount in the entry's currency. */
function partOf(transaction: XmlNode, currency: Currency) {
  const amount = [find(transaction, "Amt"), find(transaction, "AmtDtls", "TxAmt", "Amt")].find(
    (node) => node?.attributes.Ccy === currency,
  );
  return amount === undefined ? null : readAmount(amount.text.trim(), amount.line);
}

function factsOf(transactions: readonly XmlNode[], entry: XmlNode, credit: boolean) {
  const [first] = transactions;
  const parties = find(first, "RltdPties");
  const role = credit ? "Dbtr" : "Cdtr";
  const all = (...paths: readonly string[]) =>
    transactions.map((transaction) => textAt(transaction, ...paths)).filter((text) => text !== "");
  const remittance = transactions.flatMap((transaction) =>
    childrenOf(find(transaction, "RmtInf"), "Ustrd").map((line) => line.text.trim()),
  );
  const text = [...remittance, ...all("AddtlTxInf"), textAt(entry, "AddtlNtryInf")];
  const references = [
    ...all("RmtInf/Strd/CdtrRefInf/Ref"),
    ...all("Refs/EndToEndId").filter((id) => given(id) !== ""),
  ];
  return {
    partyName: tidy(
      textAt(parties, `${role}/Pty/Nm`, `${role}/Nm`, `Ultmt${role}/Pty/Nm`, `Ultmt${role}/Nm`),
    ),
    partyAccount: accountAt(parties, `${role}Acct/Id/IBAN`, `${role}Acct/Id/Othr/Id`),
    partyTaxNumber: tidy(
      textAt(
        parties,
        `${role}/Pty/Id/OrgId/Othr/Id`,
        `${role}/Id/OrgId/Othr/Id`,
        `${role}/Pty/Id/PrvtId/Othr/Id`,
        `${role}/Id/PrvtId/Othr/Id`,
      ),
    ),
    reference: tidy([...new Set(references)].join(" ")),
    text: tidy(text.filter((part) => part !== "").join(" ")),
  };
}
