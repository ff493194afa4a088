import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { DeskBoard } from "#app/queries/desk-board.server.ts";
import { Instant } from "#app/ui/kit/figures.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";
import { paperText, whoText } from "../orders/order-words.ts";
import { BoardPapers, BoardTrucks } from "./board-tables.tsx";

type Stage = DeskBoard["stages"][number];

/** All running deals in one look: what is stuck first, then by stage, then trucks and papers. */
export function BoardView({ board }: { readonly board: DeskBoard }) {
  const { t } = useWords();
  return (
    <>
      <PageHeading title={t("shipments.boardTitle")} lead={t("shipments.boardLead")} />
      <Section id="stuck" title={t("shipments.stuck")}>
        <Stuck board={board} />
      </Section>
      <div className="board">
        {board.stages.map((stage) => (
          <StageColumn key={stage.stage} stage={stage} />
        ))}
      </div>
      <Section id="road" title={t("shipments.road")}>
        <BoardTrucks board={board} />
      </Section>
      <Section id="waiting-papers" title={t("shipments.waitsFor")}>
        <BoardPapers board={board} />
      </Section>
    </>
  );
}

function StageColumn({ stage: { stage, count, cards } }: { readonly stage: Stage }) {
  const { t, f } = useWords();
  return (
    <section className="board-stage" aria-labelledby={`stage-${stage}`} data-stage={stage}>
      <h2 id={`stage-${stage}`}>
        {t(`shipments.stage_${stage}`)} <span className="text-muted">{f.number(count)}</span>
      </h2>
      {cards.length === 0 ? <p className="text-muted">{t("shipments.stageNone")}</p> : null}
      <ul>
        {cards.map((card) => (
          <Card key={card.id} card={card} />
        ))}
      </ul>
      {count > cards.length ? (
        <p className="text-muted">{t("shipments.stageMore", { count: count - cards.length })}</p>
      ) : null}
    </section>
  );
}

function Card({ card }: { readonly card: Stage["cards"][number] }) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const isOrder = card.label !== "";
  const marks = isOrder
    ? { "data-order": card.label, "data-state": card.state }
    : { "data-quotation": card.id };
  const { who } = card.next;
  return (
    <li className="board-card" {...marks}>
      <a href={isOrder ? paths.desk.order(card.label) : paths.desk.quotation(card.id)}>
        {isOrder ? card.label : `${card.producer} → ${card.buyer}`}
      </a>
      {isOrder ? <p className="row-note">{`${card.producer} → ${card.buyer}`}</p> : null}
      {who === "nobody" ? null : <p>{t("orders.nextWho", { who: whoText(who, t) })}</p>}
      <p className="row-note">
        <time dateTime={card.since.toISOString()}>{t("shipments.since", { date: f.date(card.since) })}</time>
      </p>
    </li>
  );
}

/** What should have happened by now and has not. */
function Stuck({ board }: { readonly board: DeskBoard }) {
  const { lang, t, f } = useWords();
  const order = (number: string) => <a href={pathsIn(lang).desk.order(number)}>{number}</a>;
  const lines = [
    ...board.trucks.flatMap(({ id, late, eta, plate, order: number }) =>
      late && eta !== null
        ? [{ key: id, number, text: t("shipments.stuck_truck_late", { plate, date: f.date(eta) }), at: eta }]
        : [],
    ),
    ...board.papers.flatMap(({ id, overdue, dueOn, kind, order: number }) =>
      overdue && dueOn !== null
        ? [
            {
              key: id,
              number,
              text: t("shipments.stuck_paper_overdue", { paper: paperText(kind, t), date: f.date(dueOn) }),
              at: dueOn,
            },
          ]
        : [],
    ),
    ...board.overdue.map(({ order: number, deliverTo }) => ({
      key: `delivery-${number}`,
      number,
      text: t("shipments.stuck_delivery_over", { date: f.date(deliverTo) }),
      at: deliverTo,
    })),
  ].sort((a, b) => (a.at < b.at ? -1 : 1));
  if (lines.length === 0) return <StatusWord tone="good">{t("shipments.stuckNone")}</StatusWord>;
  return (
    <ul className="row-list">
      {lines.slice(0, 20).map(({ key, number, text, at }) => (
        <li key={key} data-stuck>
          <span>
            <StatusWord tone="bad" icon="clock">
              {text}
            </StatusWord>
          </span>
          <span>{order(number)}</span>
          <span className="sr-only">
            <Instant at={at} text={f.date(at)} />
          </span>
        </li>
      ))}
    </ul>
  );
}
