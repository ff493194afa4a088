import type { ReactNode } from "react";
import type { Tone } from "./status-word.tsx";

type TimelineProps = {
  readonly label: string;
  readonly events: readonly {
    readonly key: string;
    /** The mark `data-event`. */
    readonly event: string;
    readonly title: ReactNode;
    /** Who and when. */
    readonly by: ReactNode;
    readonly note?: ReactNode;
    readonly tone?: Tone | undefined;
  }[];
};

/** What happened, newest first. */
export function Timeline({ label, events }: TimelineProps) {
  return (
    <ol className="timeline" aria-label={label}>
      {events.map((event) => (
        <li key={event.key} data-event={event.event} className={`tone-${event.tone ?? "neutral"}`}>
          <p className="timeline-title">{event.title}</p>
          <p className="timeline-by">{event.by}</p>
          {event.note === undefined ? null : <div>{event.note}</div>}
        </li>
      ))}
    </ol>
  );
}
