import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ApprovalsView, ApprovalView } from "#app/queries/approvals.server.ts";
import { RefusedDeeds } from "#app/ui/forms/refused-deeds.tsx";
import { useDeed } from "#app/ui/forms/use-deed.ts";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { When } from "./amounts.tsx";
import { AnswerApproval, WithdrawApproval } from "./answer-approval.tsx";
import { ApprovalFacts } from "./approval-facts.tsx";

const tones = {
  waiting: "waiting",
  approved: "good",
  refused: "bad",
  withdrawn: "neutral",
  expired: "neutral",
} as const satisfies Record<ApprovalView["state"], Tone>;

type Props = {
  readonly view: ApprovalsView;
  readonly done: {
    readonly kind: "asked" | "approved" | "refused" | "withdrawn";
    readonly count: number;
  } | null;
};

/** Purchases above a limit: what waits, with everything that an owner weighs, and what was decided. */
export function ApprovalsPage({ view, done }: Props) {
  const { t } = useWords();
  const { isOwner, waiting, decided } = view;
  return (
    <>
      <PageHeading
        title={t("approvals.title")}
        lead={t(isOwner ? "approvals.leadOwner" : "approvals.leadMember")}
      />
      <div className="stack mb-6">
        <Refusals />
        {done === null ? null : (
          <Notice kind={done.kind === "asked" ? "info" : "success"} announce>
            <Done done={done} />
          </Notice>
        )}
      </div>
      <Section id="waiting" title={t("approvals.waitingTitle")}>
        {waiting.length === 0 ? (
          <EmptyState icon="clock" title={t("approvals.waitingNone")} />
        ) : (
          <div className="stack">
            {waiting.map((approval) => (
              <Request key={approval.id} approval={approval} isOwner={isOwner} />
            ))}
          </div>
        )}
      </Section>
      {decided.length === 0 ? null : (
        <Section id="decided" title={t("approvals.decidedTitle")}>
          <ul className="row-list">
            {decided.map((approval) => (
              <Decided key={approval.id} approval={approval} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Done({ done: { kind, count } }: { readonly done: NonNullable<Props["done"]> }) {
  const { t } = useWords();
  if (kind === "approved") return t("approvals.doneApproved", { count });
  if (kind === "refused") return t("approvals.doneRefused");
  return t(kind === "withdrawn" ? "approvals.doneWithdrawn" : "approvals.asked");
}

function Request({ approval, isOwner }: { readonly approval: ApprovalView; readonly isOwner: boolean }) {
  const { t, f } = useWords();
  const { id, state, member, wanted, open, mine } = approval;
  const heading = t("approvals.heading", { member, amount: f.money(wanted, "BYN") });
  return (
    <article className="panel" data-approval={id} data-state={state} aria-labelledby={`approval-${id}`}>
      <h3 className="panel-title" id={`approval-${id}`}>
        {heading}
      </h3>
      <p>
        <StatusWord tone={tones[state]}>{t(`approvals.state_${state}`)}</StatusWord>
      </p>
      <ApprovalFacts approval={approval} />
      {open && isOwner ? <AnswerApproval approval={approval} /> : null}
      {open && mine ? <WithdrawApproval approval={approval} /> : null}
    </article>
  );
}

function Decided({ approval }: { readonly approval: ApprovalView }) {
  const { lang, t, f } = useWords();
  const { id, state, member, wanted, decidedBy, decidedAt, reason, orders } = approval;
  const paths = pathsIn(lang);
  return (
    <li data-approval={id} data-state={state}>
      <span>{t("approvals.heading", { member, amount: f.money(wanted, "BYN") })}</span>
      <StatusWord tone={tones[state]}>{t(`approvals.state_${state}`)}</StatusWord>
      <span className="row-note">
        {decidedBy === "" || decidedAt === null ? (
          <When at={decidedAt ?? approval.expiresAt} />
        ) : (
          t("approvals.decidedBy", { name: decidedBy, when: f.dateTime(decidedAt) })
        )}
        {reason === "" ? null : ` · ${reason}`}
        {orders.map((number) => (
          <span key={number}>
            {" · "}
            <a href={paths.buyer.order(number)}>{number}</a>
          </span>
        ))}
      </span>
    </li>
  );
}

/** The request a refused deed was meant for may have been decided: it is told at the top. */
function Refusals() {
  const deeds = [
    { form: "approve-purchase", deed: useDeed("approve-purchase") },
    { form: "refuse-purchase", deed: useDeed("refuse-purchase") },
  ];
  return <RefusedDeeds deeds={deeds} prefixed />;
}
