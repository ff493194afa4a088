type SeasonStripProps = {
  /** Months of harvest and months of availability, 1–12. */
  readonly harvest: readonly number[];
  readonly available: readonly number[];
  /** The whole in one sentence, for those who do not see the drawing. */
  readonly label: string;
  /** First letters of the twelve months; without them only the bars are drawn. */
  readonly letters?: readonly string[] | undefined;
  /** The present month, framed. */
  readonly now?: number | undefined;
  readonly legend?: { readonly harvest: string; readonly available: string } | undefined;
};

const cell = 20;
const gap = 2;

/** Bars of the given months as one path: the strip stands on every card, so it is few elements. */
function bars(months: readonly number[], top: number, height: number): string {
  return months.map((month) => `M${(month - 1) * (cell + gap)} ${top}h${cell}v${height}h-${cell}z`).join("");
}

const ground = bars([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], 0, 14);

/** Twelve months: availability as the tall bar, harvest as the line under it. */
export function SeasonStrip({ harvest, available, label, letters, now, legend }: SeasonStripProps) {
  const height = letters === undefined ? 16 : 28;
  return (
    <div className="season">
      <svg className="season-drawing" viewBox={`-1 -1 264 ${height}`} role="img" aria-label={label}>
        <path className="season-ground" d={ground} />
        <path className="season-available" d={bars(available, 0, 8)} />
        <path className="season-harvest" d={bars(harvest, 10, 4)} />
        {now === undefined ? null : <path className="season-now" d={bars([now], 0, 14)} />}
        {letters?.map((letter, index) => (
          <text
            // biome-ignore lint/suspicious/noArrayIndexKey: the twelve months never change places
            key={index}
            className={index + 1 === now ? "season-letter season-letter-now" : "season-letter"}
            x={index * (cell + gap) + cell / 2}
            y={24}
          >
            {letter}
          </text>
        ))}
      </svg>
      {legend === undefined ? null : (
        <p className="season-legend">
          <span>
            <i className="season-key season-key-available" />
            {legend.available}
          </span>
          <span>
            <i className="season-key" />
            {legend.harvest}
          </span>
        </p>
      )}
    </div>
  );
}
