import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import type { SavedPage } from "#app/queries/saved.server.ts";
import { Button, ButtonLink } from "#app/ui/kit/button.tsx";
import { EmptyState } from "#app/ui/kit/empty-state.tsx";
import { Notice } from "#app/ui/kit/notice.tsx";
import { PageHeading } from "#app/ui/kit/page-heading.tsx";
import { Section } from "#app/ui/kit/section.tsx";
import { ListingCards } from "../listings/listing-card.tsx";
import { CompareForm } from "./choosable-cards.tsx";
import { FavouriteRows } from "./favourite-rows.tsx";
import { SearchRow } from "./search-row.tsx";

const doneWords = {
  saved: "finding.doneSaved",
  renamed: "finding.doneRenamed",
  mails: "finding.doneMails",
  removed: "finding.doneRemoved",
  "let-go": "finding.doneLetGo",
  forgotten: "finding.doneForgotten",
} as const;

type Props = {
  readonly saved: SavedPage;
  readonly done: string | null;
  /** The comparison was asked for with nothing ticked. */
  readonly chosenNone: boolean;
};

/** What a buyer has put by: saved searches, kept listings, and what was opened lately. */
export function SavedView({ saved, done, chosenNone }: Props) {
  const { lang, t } = useWords();
  const paths = pathsIn(lang);
  const said = Object.entries(doneWords).find(([name]) => name === done)?.[1];
  return (
    <>
      <PageHeading title={t("finding.title")} lead={t("finding.lead")} />
      {said === undefined ? null : (
        <Notice kind="success" announce>
          <p>{t(said)}</p>
        </Notice>
      )}
      <Section id="searches" title={t("finding.searches")}>
        {saved.searches.length === 0 ? (
          <EmptyState
            icon="search"
            title={t("finding.searchesNone")}
            action={<ButtonLink href={paths.catalogue()}>{t("finding.toCatalogue")}</ButtonLink>}
          >
            <p>{t("finding.searchesNoneText")}</p>
          </EmptyState>
        ) : (
          <ul className="saved-rows">
            {saved.searches.map((search) => (
              <SearchRow key={search.id} search={search} countedTo={saved.countedTo} />
            ))}
          </ul>
        )}
      </Section>
      <Section id="favourites" title={t("finding.favourites")}>
        {saved.favourites.length === 0 ? (
          <EmptyState icon="heart" title={t("finding.favouritesNone")}>
            <p>{t("finding.favouritesNoneText")}</p>
          </EmptyState>
        ) : (
          <>
            <FavouriteRows favourites={saved.favourites} today={saved.today} />
            {saved.favourites.some(({ card }) => card !== null) ? (
              <CompareForm back={paths.buyer.saved()} chosenNone={chosenNone} />
            ) : null}
          </>
        )}
      </Section>
      {saved.seen.length === 0 ? null : (
        <Section
          id="seen"
          title={t("finding.seen")}
          lead={t("finding.seenLead")}
          action={
            <form method="post" name="forget-seen" action={paths.buyer.savedCommand("forget-seen")}>
              <Button tone="quiet" small>
                {t("finding.forgetSeen")}
              </Button>
            </form>
          }
        >
          <ListingCards cards={saved.seen} month={saved.month} />
        </Section>
      )}
    </>
  );
}
