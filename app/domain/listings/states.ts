/**
 * The life of a listing. While a revision is in review the published one stays on sale, so commands about a revision
 * move only a listing that has none published. *Sold out* and *out of season* are derived, never stored.
 */
export const listingStatuses = [
  "draft",
  "in_review",
  "changes_requested",
  "rejected",
  "published",
  "paused",
  "suspended",
  "archived",
] as const;
export type ListingStatus = (typeof listingStatuses)[number];

export const listingCommands = [
  "submit",
  "withdraw",
  "approve",
  "request_changes",
  "reject",
  "pause",
  "resume",
  "archive",
  "suspend",
  "reinstate",
] as const;
export type ListingCommand = (typeof listingCommands)[number];

/** producer: a manager or owner of the company; staff: of the Trade House; system: a deadline or the company's fall. */
export type ListingActor = "producer" | "staff" | "system";

/** Who may give a command at all. */
export const listingCommandBy = {
  submit: ["producer"],
  withdraw: ["producer"],
  approve: ["staff"],
  request_changes: ["staff"],
  reject: ["staff"],
  pause: ["producer"],
  resume: ["producer"],
  archive: ["producer", "staff"],
  suspend: ["staff", "system"],
  reinstate: ["staff"],
} as const satisfies Record<ListingCommand, readonly ListingActor[]>;

type Moves = Partial<Record<ListingCommand, ListingStatus>>;

/**
 * Legal moves. A rejected listing may be edited and submitted again: the rejection, its reasons and the round stay on
 * record before the moderator. A suspended one can be mended and reviewed, but only staff put it back on sale.
 */
export const listingMoves = {
  draft: { submit: "in_review", archive: "archived" },
  in_review: {
    submit: "in_review",
    withdraw: "draft",
    approve: "published",
    request_changes: "changes_requested",
    reject: "rejected",
    archive: "archived",
  },
  changes_requested: { submit: "in_review", archive: "archived" },
  rejected: { submit: "in_review", archive: "archived" },
  published: {
    submit: "published",
    withdraw: "published",
    approve: "published",
    request_changes: "published",
    reject: "published",
    pause: "paused",
    suspend: "suspended",
    archive: "archived",
  },
  paused: {
    submit: "paused",
    withdraw: "paused",
    approve: "paused",
    request_changes: "paused",
    reject: "paused",
    resume: "published",
    suspend: "suspended",
    archive: "archived",
  },
  suspended: {
    submit: "suspended",
    withdraw: "suspended",
    approve: "suspended",
    request_changes: "suspended",
    reject: "suspended",
    reinstate: "published",
    archive: "archived",
  },
  archived: {},
} as const satisfies Record<ListingStatus, Moves>;

/** The status after a command, or null when the command has no place in this status. */
export function nextListingStatus(status: ListingStatus, command: ListingCommand): ListingStatus | null {
  const moves: Moves = listingMoves[status];
  return moves[command] ?? null;
}

/** Whether buyers see and may order a listing in this status (stock and season permitting). */
export function isOnSale(status: ListingStatus): boolean {
  return status === "published";
}
