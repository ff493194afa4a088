import { useWords } from "#app/i18n/context.tsx";
import { filePath, pathsIn } from "#app/paths.ts";
import type { OrderView } from "#app/queries/order-page.server.ts";
import { Icon } from "#app/ui/kit/icon.tsx";
import { trailText } from "./made-words.ts";

type Paper = OrderView["housePapers"][number];

/** The papers that the house has made for an order, each with its number, version, code and file. */
export function HousePapers({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = useWords();
  if (papers.length === 0) return null;
  return (
    <div className="trail-gate" data-open={true} id="house-papers">
      <h3 className="trail-gate-title">{t("papersMade.made")}</h3>
      <ul className="trail-papers">
        {papers.map((paper) => (
          <HousePaper key={paper.id} paper={paper} />
        ))}
      </ul>
    </div>
  );
}

function HousePaper({ paper }: { readonly paper: Paper }) {
  const { lang, t, f } = useWords();
  const { kind, number, version, code, issuedOn, fileId, shipment } = paper;
  const own = trailText(kind, t);
  const name = shipment === null ? own : t("parts.paper", { paper: own, number: shipment });
  // What stands in the pack has its marks there.
  const marks = paper.inPack ? {} : { "data-paper": kind, "data-state": "accepted", "data-gate": "" };
  return (
    <li className="trail-paper tone-good" {...marks}>
      <span className="trail-mark">
        <Icon name="file-check" size={18} />
      </span>
      <div>
        <p className="trail-name">{name}</p>
        <p className="row-note">
          {t("papers.details", { number, date: f.date(issuedOn) })}
          {version > 1 ? ` · ${t("papersMade.version", { version: String(version) })}` : null}
        </p>
        <p className="row-note">
          {t("papersMade.code")} <a href={pathsIn(lang).verify(code)}>{code}</a>
        </p>
        {fileId === null ? <p className="row-note">{t("papersMade.beingMade")}</p> : null}
      </div>
      {fileId === null ? null : (
        <a className="trail-file" href={filePath(fileId)}>
          {t("papers.openFile")}
          <span className="sr-only">
            : {name} {number}
          </span>
        </a>
      )}
    </li>
  );
}
