import type { DraftIssue } from "#app/domain/listings/draft.ts";
import type { ListingReason } from "#app/domain/moderation/reasons.ts";
import { useWords } from "#app/i18n/context.tsx";
import { fieldMessage } from "#app/ui/forms/say.ts";
import type { Deed } from "#app/ui/forms/use-deed.ts";

/** What a field of the listing form shows: what was typed or stored, and what is wrong with it. */
export type DraftFields = {
  readonly text: (name: string, stored: string) => { name: string; defaultValue: string; error?: string };
  readonly error: (name: string) => string | undefined;
  readonly values: Deed["values"];
  readonly refused: boolean;
};

/** What a moderator wants mended in a field. */
export type Remark = {
  readonly field: string | null;
  readonly code: ListingReason;
  /** The moderator's own words beside the ready sentence; often empty. */
  readonly note: string;
};

/** Messages come from a refused save, from a submission that found the draft wanting, or from the moderator. */
export function useDraftFields(
  deed: Deed,
  issues: readonly DraftIssue[],
  remarks: readonly Remark[],
): DraftFields {
  const { t } = useWords();
  const error = (name: string) => {
    const issue = issues.find(({ field }) => field === name);
    const wrong = deed.error(name) ?? (issue && fieldMessage(issue.code, t));
    if (wrong !== undefined) return wrong;
    const said = remarks.filter(({ field }) => field === name);
    if (said.length === 0) return undefined;
    const reason = said.map(({ code, note }) => `${t(`remarks.say_${code}`)} ${note}`.trim()).join(" ");
    return t("listings.remark", { reason });
  };
  return {
    text: (name, stored) => {
      const wrong = error(name);
      const field = { name, defaultValue: deed.value(name, stored) };
      return wrong === undefined ? field : { ...field, error: wrong };
    },
    error,
    values: deed.values,
    refused: deed.refused,
  };
}
