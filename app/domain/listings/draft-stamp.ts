/** Which state of a draft somebody had before their eyes: two who edit at once never overwrite each other silently. */

/** "3.7": the revision's number and how often it was saved. */
export type DraftStamp = string;

export function stampOf(revision: { readonly number: number; readonly version: number }): DraftStamp {
  return `${revision.number}.${revision.version}`;
}

export const stampPattern = /^\d{1,9}\.\d{1,9}$/;

export type SavedDraft = {
  readonly number: number;
  readonly version: number;
  /** The open form that saved it last. */
  readonly editor: string | null;
};

/**
 * Whether a save would overwrite what its sender has not seen. Who names no stamp (a program that sends the whole form)
 * overwrites knowingly; an open form that saved last itself has only lost the answer on the way.
 */
export function overwritesUnseen(
  latest: SavedDraft,
  sent: { readonly seen: DraftStamp | null; readonly editor: string | null },
): boolean {
  if (sent.seen === null || sent.seen === stampOf(latest)) return false;
  return sent.editor === null || sent.editor !== latest.editor;
}
