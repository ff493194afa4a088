import type { Gate } from "#app/domain/papers/pack.ts";
import { gates } from "#app/domain/papers/pack.ts";
import type { PaperState } from "#app/domain/papers/states.ts";
import { useWords } from "#app/i18n/context.tsx";
import { filePath } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import type { IconName } from "#app/ui/kit/icon.tsx";
import { Icon } from "#app/ui/kit/icon.tsx";
import type { Tone } from "#app/ui/kit/status-word.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { When } from "../orders/amounts.tsx";
import { paperAbout, paperText } from "../orders/order-words.ts";
import { WhereToGet } from "./where-to-get.tsx";

export type TrailPaper = OrderView["papers"][number];

const looks: Record<PaperState, { readonly tone: Tone; readonly icon: IconName }> = {
  required: { tone: "neutral", icon: "circle-dashed" },
  uploaded: { tone: "waiting", icon: "hourglass" },
  accepted: { tone: "good", icon: "file-check" },
  rejected: { tone: "bad", icon: "circle-x" },
  waived: { tone: "neutral", icon: "minus" },
  superseded: { tone: "neutral", icon: "archive" },
};

type TrailProps = { readonly papers: readonly TrailPaper[]; readonly today: string };

/** The papers of an order gate by gate: who owes each, what it unlocks and where it stands. */
export function PaperTrail({ papers, today }: TrailProps) {
  const { t } = useWords();
  if (papers.length === 0) return <p className="text-muted">{t("papers.none")}</p>;
  const groups = [...gates, null].map((gate) => ({
    gate,
    papers: papers.filter((paper) => paper.gate === gate),
  }));
  return (
    <div className="paper-trail">
      {groups
        .filter((group) => group.papers.length > 0)
        .map((group) => (
          <GateGroup key={group.gate ?? "none"} gate={group.gate} papers={group.papers} today={today} />
        ))}
    </div>
  );
}

function GateGroup({ gate, papers, today }: TrailProps & { readonly gate: Gate | null }) {
  const { t } = useWords();
  const missing = papers.filter(({ opensGate }) => !opensGate).length;
  const open = missing === 0;
  return (
    <div className="trail-gate" data-open={open}>
      <h3 className="trail-gate-title">
        <span>{t(`papers.gate_${gate ?? "none"}`)}</span>
        {gate === null ? null : (
          <StatusWord tone={open ? "good" : "waiting"} icon={open ? "circle-check" : "lock"}>
            {open ? t("papers.gateOpen") : t("papers.gateShut", { count: missing })}
          </StatusWord>
        )}
      </h3>
      <ul className="trail-papers">
        {papers.map((paper) => (
          <TrailLine key={paper.id} paper={paper} today={today} />
        ))}
      </ul>
    </div>
  );
}

function TrailLine({ paper, today }: { readonly paper: TrailPaper; readonly today: string }) {
  const { t, f } = useWords();
  const { state, owner, gate, ranOut } = paper;
  const look = ranOut ? looks.rejected : looks[state];
  const ownerWord = (["producer", "carrier", "buyer", "staff"] as const).find((each) => each === owner);
  const gateWord = gates.find((each) => each === gate) ?? "none";
  return (
    <li
      className={`trail-paper tone-${look.tone}`}
      id={paper.anchor}
      data-paper={paper.kind}
      data-state={state}
      data-gate={gate ?? ""}
      data-ran-out={ranOut}
    >
      <span className="trail-mark">
        <Icon name={look.icon} size={18} />
      </span>
      <div>
        <p className="trail-name">
          {paperText(paper.kind, t)}{" "}
          <span className="trail-state">{ranOut ? t("shipments.ranOut") : t(`papers.state_${state}`)}</span>
        </p>
        <p className="row-note">
          {ownerWord === undefined ? owner : t(`papers.owner_${ownerWord}`)}
          {" · "}
          {t(`papers.unlocks_${gateWord}`)}
          {paper.truck === null ? null : ` · ${t("shipments.forTruckOf", { plate: paper.truck.plate })}`}
          {paper.shipment === null ? null : ` · ${t("shipments.shipment", { number: paper.shipment })}`}
        </p>
        {state === "required" || state === "rejected" ? (
          <p className="row-note">{paperAbout(paper.kind, t)}</p>
        ) : null}
        {paper.opensGate || paper.gate === null ? null : <Due dueOn={paper.dueOn} today={today} />}
        {paper.toBring && (state === "required" || state === "rejected") ? (
          <WhereToGet kind={paper.kind} />
        ) : null}
        {paper.number === "" ? null : (
          <p className="row-note">
            {paper.issuedOn === null
              ? paper.number
              : t("papers.details", { number: paper.number, date: f.date(paper.issuedOn) })}
            {paper.issuer === "" ? null : ` · ${t("papers.issuedBy", { issuer: paper.issuer })}`}
            {paper.validUntil === null
              ? null
              : ` · ${t("shipments.validUntilOf", { date: f.date(paper.validUntil) })}`}
          </p>
        )}
        {ranOut && paper.validUntil !== null ? (
          <p>{t("shipments.ranOutText", { date: f.date(paper.validUntil) })}</p>
        ) : null}
        {paper.reason === "" ? null : <p>{t("papers.reason", { reason: paper.reason })}</p>}
        {paper.decidedAt === null ? null : (
          <p className="row-note">
            {t(`papers.state_${state}`)}:{" "}
            {paper.decidedBy === "" ? "" : `${t("orders.who_staff")}, ${paper.decidedBy}, `}
            <When at={paper.decidedAt} />
          </p>
        )}
        <Earlier papers={paper.earlier} />
      </div>
      {paper.fileId === null ? null : (
        <a className="trail-file" href={filePath(paper.fileId)}>
          {t("papers.openFile")}
          <span className="sr-only">: {paperText(paper.kind, t)}</span>
        </a>
      )}
    </li>
  );
}

/** The papers that stood in this one's place before, each with why it no longer counts. */
function Earlier({ papers }: { readonly papers: TrailPaper["earlier"] }) {
  const { t, f } = useWords();
  if (papers.length === 0) return null;
  return (
    <div className="row-note">
      {t("shipments.earlier")}:
      <ul>
        {papers.map(({ id, number, at, reason, fileId }) => {
          const said = t("shipments.earlierOf", {
            number: number === "" ? "–" : number,
            date: at === null ? "" : f.date(at),
            reason: reason === "" ? t("shipments.ranOutReason") : reason,
          });
          return <li key={id}>{fileId === null ? said : <a href={filePath(fileId)}>{said}</a>}</li>;
        })}
      </ul>
    </div>
  );
}

/** The day by which a paper does its work; in red once it is over. */
function Due({ dueOn, today }: { readonly dueOn: string | null; readonly today: string }) {
  const { t, f } = useWords();
  if (dueOn === null) return null;
  const date = f.date(dueOn);
  return dueOn < today ? (
    <p>
      <StatusWord tone="bad" icon="clock">
        {t("shipments.overdueBy", { date })}
      </StatusWord>
    </p>
  ) : (
    <p className="row-note">{t("shipments.dueOn", { date })}</p>
  );
}
