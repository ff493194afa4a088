/**
 * Who a page or a deed is for. Every route says it twice in one breath: as data (`handle.audience`, which the access
 * test reads for every route of the table) and by the maker of its loader and action, which enforces it.
 */
export type Audience =
  | "public"
  | "member"
  | "producer"
  | "buyer"
  /** any of the Trade House's staff */
  | "desk"
  /** moderators and the director */
  | "moderation"
  /** finance and the director */
  | "finance"
  | "director"
  /** programs, with their own proof of who they are */
  | "machine";

/** What a route exports as `handle`. */
export type Handle = {
  readonly audience: Audience;
  /** Public pages are sent as HTML and CSS without the application's scripts. */
  readonly document?: "static";
};
