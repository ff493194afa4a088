import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { ListingPage } from "#app/queries/show-listing.server.ts";
import { Notice } from "#app/ui/kit/notice.tsx";
import { ListingPageView } from "../public/listing-page-view.tsx";

type Props = {
  readonly listing: ListingPage;
  readonly id: string;
  /** A member of the company reads it, not the Trade House. */
  readonly mine: boolean;
};

/** A listing exactly as buyers would read it, marked as what it is. */
export function PreviewView({ listing, id, mine }: Props) {
  const { lang, t } = useWords();
  return (
    <div data-preview>
      <Notice kind="warning" title={t("drafts.previewTitle")}>
        <p>{t("drafts.previewText")}</p>
        {mine ? (
          <p>
            <a href={pathsIn(lang).producer.listing(id)}>{t("drafts.previewBack")}</a>
          </p>
        ) : null}
      </Notice>
      <ListingPageView listing={listing} badNumbers={[]} preview />
    </div>
  );
}
