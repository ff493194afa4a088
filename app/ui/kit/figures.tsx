type MoneyProps = {
  /** For programs: decimal point, no grouping, "1250.00". */
  readonly value: string;
  readonly currency: string;
  /** For people, by locale: "1 250,00 USD". */
  readonly text: string;
};

/** An amount of money. */
export function Money({ value, currency, text }: MoneyProps) {
  return (
    <data className="figure" value={value} data-currency={currency}>
      {text}
    </data>
  );
}

type QuantityProps = {
  /** Kilograms for programs: "19500". */
  readonly kg: string;
  /** For people, by locale: "19,5 т". */
  readonly text: string;
};

/** A quantity of goods. */
export function Quantity({ kg, text }: QuantityProps) {
  return (
    <data className="figure" value={kg} data-unit="kg">
      {text}
    </data>
  );
}

type InstantProps = {
  /** ISO 8601: an instant in UTC, or a calendar date. */
  readonly at: string;
  /** For people, by locale and zone. */
  readonly text: string;
};

/** A point in time or a day. */
export function Instant({ at, text }: InstantProps) {
  return (
    <time className="figure" dateTime={at}>
      {text}
    </time>
  );
}
