import type { ReactNode } from "react";
import { useWords } from "#app/i18n/context.tsx";
import type { MessageKey } from "#app/i18n/translate.ts";
import { pathsIn } from "#app/paths.ts";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { Amount } from "./amount.tsx";
import { lineDeeds } from "./line-deeds.ts";
import { ExplainForm, ReturnForm, UndoForm, useMine } from "./line-forms.tsx";
import { MatchForm } from "./match-form.tsx";
import { ReceiptReturns, ReturnReceiptForm } from "./receipt-returns.tsx";
import type { DeskStatements, Here, Line } from "./statement-types.ts";

type Props = { readonly line: Line; readonly tolerances: DeskStatements["tolerances"]; readonly here: Here };

/** One line of a statement: who, how much, why it stands here, and what finance can do about it. */
export function StatementLine({ line, tolerances, here }: Props) {
  const { t, f } = useWords();
  const { credit, currency, state } = line;
  const may = lineDeeds(line);
  // What was refused stands open, with its message.
  const refused = {
    match: useMine("match-line", line.id),
    undo: useMine("undo-match", line.id),
    explain: useMine("explain-debit", line.id),
    back: useMine("return-receipt", line.id),
  };
  return (
    <li className="statement-line" data-line={line.id} data-state={state}>
      <div className="statement-line-head">
        <Instant at={line.bookedOn.toISOString().slice(0, 10)} text={f.shortDate(line.bookedOn)} />
        <strong>
          {credit ? "+" : "−"} <Amount amount={line.amount} currency={currency} />
        </strong>
        <span className="text-muted">{t(credit ? "bank.in" : "bank.out")}</span>
        <LineState line={line} />
      </div>
      <p>
        {t(credit ? "bank.from" : "bank.to")}: {line.partyName === "" ? "–" : line.partyName}
        <Small label={t("bank.account")} text={line.partyAccount} />
        <Small label={t("bank.taxNumber")} text={line.partyTaxNumber} />
      </p>
      <p className="break-words">
        {line.reference === "" ? null : <span className="figure">{line.reference}</span>}
        {line.reference === "" || line.text === "" ? null : " · "}
        {line.text}
        <Small label={t("bank.bankRef")} text={line.bankRef} />
      </p>
      {line.why === "" ? null : (
        <p className="text-muted">
          {t("bank.why")}: {t(`bank.why_${line.why}` as MessageKey & `bank.why_${string}`)}
        </p>
      )}
      <Shares line={line} />
      {credit && line.left > 0n && line.shares.length > 0 ? (
        <p>{t("bank.left", { amount: f.money(line.left, currency) })}</p>
      ) : null}
      {may["match-line"] ? (
        <Disclosure summary={t("bank.matchOpen")} open={state === "suggested" || refused.match}>
          <MatchForm line={line} tolerances={tolerances} here={here} />
        </Disclosure>
      ) : null}
      {line.backs.length > 0 ? <ReceiptReturns line={line} here={here} /> : null}
      {may["return-receipt"] ? (
        <Disclosure summary={t("returns.open")} open={refused.back}>
          <ReturnReceiptForm line={line} here={here} />
        </Disclosure>
      ) : null}
      {may["return-payout"] ? (
        <Disclosure summary={t("bank.returnOpen")} open>
          <ReturnForm line={line} here={here} />
        </Disclosure>
      ) : null}
      {may["undo-match"] ? (
        <Disclosure summary={t("bank.undoOpen")} open={refused.undo}>
          <UndoForm line={line} here={here} />
        </Disclosure>
      ) : null}
      {may["explain-debit"] ? (
        <Disclosure summary={t("bank.explainOpen")} open={state === "suggested" || refused.explain}>
          <ExplainForm line={line} here={here} />
        </Disclosure>
      ) : null}
    </li>
  );
}

function LineState({ line: { state, credit } }: { readonly line: Line }) {
  const { t } = useWords();
  if (state === "matched") return <StatusWord tone="good">{t("bank.state_matched")}</StatusWord>;
  if (state === "unallocated" && !credit)
    return <StatusWord tone="bad">{t("bank.state_unexplained")}</StatusWord>;
  return (
    <StatusWord tone={state === "unallocated" ? "bad" : "waiting"}>{t(`bank.state_${state}`)}</StatusWord>
  );
}

function Small({ label, text }: { readonly label: string; readonly text: string }) {
  if (text === "") return null;
  return (
    <span className="block text-muted break-words">
      {label}: <span className="figure">{text}</span>
    </span>
  );
}

function Shares({ line }: { readonly line: Line }) {
  const { lang, t } = useWords();
  if (line.shares.length === 0) return null;
  const row = (key: string, words: ReactNode, amount: bigint) => (
    <li key={key}>
      {words}
      <Amount amount={amount} currency={line.currency} />
    </li>
  );
  return (
    <ul className="row-list">
      {line.shares.flatMap(({ paymentId, number, seq, buyer, paid, credited }) => [
        ...(paid > 0n
          ? [
              row(
                paymentId,
                <a href={pathsIn(lang).desk.order(number)}>{t("bank.allocated", { number, seq })}</a>,
                paid,
              ),
            ]
          : []),
        ...(credited > 0n
          ? [row(`${paymentId}-credit`, t("bank.allocatedCredit", { buyer }), credited)]
          : []),
      ])}
    </ul>
  );
}
