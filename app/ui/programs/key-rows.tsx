import type { Scope } from "#app/domain/programs/scopes.ts";
import { useWords } from "#app/i18n/context.tsx";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/kit/button.tsx";
import { Disclosure } from "#app/ui/kit/disclosure.tsx";
import { Instant } from "#app/ui/kit/figures.tsx";
import { HiddenField } from "#app/ui/kit/hidden-field.tsx";
import { StatusWord } from "#app/ui/kit/status-word.tsx";

type Key = {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Scope[];
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly endedAt: Date | null;
  readonly endReason: "revoked" | "company-suspended" | "maker-removed" | null;
};

/** The keys of the company, those that work first, each with what it may and who made it. */
export function KeyRows({ keys }: { readonly keys: readonly Key[] }) {
  const { t } = useWords();
  if (keys.length === 0) return <p>{t("programs.keysNone")}</p>;
  return (
    <ul className="row-list">
      {keys.map((key) => (
        <KeyRow key={key.id} {...key} />
      ))}
    </ul>
  );
}

function KeyRow(key: Key) {
  const { lang, t, f } = useWords();
  const { id, name, prefix, scopes, madeBy, createdAt, lastUsedAt, endedAt, endReason } = key;
  return (
    <li data-api-key={prefix} data-state={endedAt === null ? "live" : "ended"}>
      <span>
        {name} <code className="text-muted">{prefix}…</code>
      </span>
      <StatusWord tone={endedAt === null ? "good" : "neutral"}>
        {t(endedAt === null ? "programs.keyLive" : "programs.keyEnded")}
      </StatusWord>
      <span className="row-note">{scopes.map((scope) => t(`programs.scope_${scope}`)).join(" · ")}</span>
      <span className="row-note">
        {t("programs.madeBy", { name: madeBy })}
        {", "}
        <Instant at={createdAt.toISOString()} text={f.date(createdAt)} />
        {" · "}
        {lastUsedAt === null ? (
          t("programs.neverUsed")
        ) : (
          <>
            {t("programs.lastUsed")}: <Instant at={lastUsedAt.toISOString()} text={f.dateTime(lastUsedAt)} />
          </>
        )}
        {endedAt === null || endReason === null ? null : (
          <>
            {" · "}
            {t(`programs.end_${endReason}`, { name: madeBy })}
            {", "}
            <Instant at={endedAt.toISOString()} text={f.dateTime(endedAt)} />
          </>
        )}
      </span>
      {endedAt === null ? (
        <div className="row-note">
          <Disclosure summary={`${t("programs.revoke")}: ${name}`}>
            <form
              method="post"
              name="revoke-api-key"
              action={pathsIn(lang).company.apiCommand("revoke-key")}
              className="stack"
            >
              <p>{t("programs.revokeLead")}</p>
              <HiddenField name="key" value={id} />
              <div>
                <Button tone="danger" aria-label={`${t("programs.revoke")}: ${name}`}>
                  {t("programs.revoke")}
                </Button>
              </div>
            </form>
          </Disclosure>
        </div>
      ) : null}
    </li>
  );
}
