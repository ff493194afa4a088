import type { DraftStep } from "#app/domain/listings/draft-steps.ts";
import { stepOfField } from "#app/domain/listings/draft-steps.ts";
import type { GivenReason } from "#app/domain/moderation/reasons.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ProducerListing } from "#app/queries/producer-listing.server.ts";
import { fieldId } from "#app/ui/kit/field-id.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { FieldReasons } from "../moderation/field-reasons.tsx";
import { fieldLabel } from "../own-listings/field-label.ts";

type Props = { readonly listing: ProducerListing; readonly step: DraftStep };

/**
 * What the moderator wants mended, until the listing is handed in again: on a step what concerns it, on the last page
 * everything. Each line leads to its field; the same stands there.
 */
export function RemarksNotice({ listing, step }: Props) {
  const { lang, t, f } = useWords();
  const paths = pathsIn(lang);
  const { remarks, rounds } = listing;
  const [last] = rounds;
  if (remarks.length === 0 || !last) return null;
  const all = step === "check";
  const pointed = remarks.filter(isPointed).filter(({ field }) => all || stepOfField(field) === step);
  const whole = all ? remarks.filter(({ field }) => field === null) : [];
  const comment = all ? last.comment : "";
  if (pointed.length + whole.length === 0 && comment === "") return null;
  const at = ({ field }: Pointed) =>
    isElsewhere(field, listing.onSale)
      ? paths.producer.listing(listing.id)
      : `${all ? paths.producer.listingStep(listing.id, stepOfField(field)) : ""}#${fieldId(field)}`;
  return (
    <div className="mb-6">
      <Notice
        kind={last.decision === "rejected" ? "error" : "warning"}
        title={t(last.decision === "rejected" ? "listings.rejectedTitle" : "listings.changesTitle", {
          date: last.decidedAt === null ? "" : f.date(last.decidedAt),
        })}
      >
        <ul data-remarks={step}>
          {pointed.map((remark) => (
            <li key={remark.code} data-reason={remark.code}>
              <a href={at(remark)}>{t(fieldLabel(remark.field))}</a>
              {`: ${t(`remarks.say_${remark.code}`)}`}
              {remark.note === "" ? null : <span className="field-reason-note">{remark.note}</span>}
            </li>
          ))}
        </ul>
        <FieldReasons reasons={whole} />
        {comment === "" ? null : <blockquote className="whitespace-pre-line">{comment}</blockquote>}
      </Notice>
    </div>
  );
}

type Pointed = GivenReason & { readonly field: string };
function isPointed(remark: GivenReason): remark is Pointed {
  return remark.field !== null;
}

/** On sale, stock and price have deeds of their own on the listing's page. */
function isElsewhere(field: string, onSale: boolean): boolean {
  return onSale && /^(?:quantityKg|tiers)/.test(field);
}
