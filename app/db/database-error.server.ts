/** What the driver adapter says of a failed statement; only the parts that are read here. */
type Cause = { kind?: unknown; originalCode?: unknown; originalMessage?: unknown; constraint?: unknown };

const CHECK_VIOLATION = "23514";
const EXCLUSION_VIOLATION = "23P01";

/**
 * The name of the constraint or unique index that refused the statement, or null when the error is of another kind.
 * Prisma's own `meta.target` is not filled with driver adapters, and an error at COMMIT is the adapter's bare one.
 */
export function violatedConstraint(error: unknown): string | null {
  const cause = causeOf(error);
  if (!cause) return null;
  if (
    isObject(cause.constraint) &&
    "index" in cause.constraint &&
    typeof cause.constraint.index === "string"
  ) {
    return cause.constraint.index;
  }
  const named = cause.originalCode === CHECK_VIOLATION || cause.originalCode === EXCLUSION_VIOLATION;
  if (!named || typeof cause.originalMessage !== "string") return null;
  // The adapter leaves the constraint out for these two; PostgreSQL's sentence, in any language, names it last.
  return /"([^"]+)"[^"]*$/.exec(cause.originalMessage)?.[1] ?? null;
}

/**
 * PostgreSQL's code of the error (five characters, as "23505"), or Prisma's own ("P2025") where the database did not
 * fail; null when it is no database error.
 */
export function databaseErrorCode(error: unknown): string | null {
  const original = causeOf(error)?.originalCode;
  if (typeof original === "string") return original;
  return isObject(error) && "code" in error && typeof error.code === "string" ? error.code : null;
}

/** A lock (5 s), a statement (15 s) or an idle transaction ran out of its time; PostgreSQL took back what it did. */
const OUT_OF_TIME = new Set(["55P03", "57014", "25P03"]);

/**
 * The database gave up waiting, or had no connection or no more time for a transaction: what it was asked has not
 * happened, and the same may be asked again in a moment. Nothing that was committed comes out like this.
 */
export function gaveUpWaiting(error: unknown): boolean {
  const code = databaseErrorCode(error);
  if (code === null) return false;
  if (OUT_OF_TIME.has(code)) return true;
  // Prisma's own clock: it found no connection to begin with, or rolled back what had taken too long.
  return (
    code === "P2028" && error instanceof Error && /Unable to start|expired transaction/.test(error.message)
  );
}

function causeOf(error: unknown): Cause | null {
  if (!isObject(error)) return null;
  if ("meta" in error && isObject(error.meta) && "driverAdapterError" in error.meta) {
    return causeOf(error.meta.driverAdapterError);
  }
  return "cause" in error && isObject(error.cause) && "kind" in error.cause ? error.cause : null;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
