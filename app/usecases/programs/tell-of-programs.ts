import type { Tx } from "#app/db/client.server.ts";
import type { NoticeData } from "#app/db/outbox.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import type { Lang } from "#app/domain/language.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";

type Person = { readonly id: string; readonly email: string; readonly lang: Lang };

type News = {
  readonly kind: Extract<
    MailKind,
    "api-key-made" | "api-key-revoked" | "api-keys-ended" | "webhook-added" | "webhook-stopped"
  >;
  /** What happened, by its own id: told once. */
  readonly event: string;
  readonly data: NoticeData;
  readonly now: Date;
};

/** Tells owners what became of the doors by which programs come in and news goes out; the notice leads to their page. */
export function tellOfPrograms(
  tx: Tx,
  company: { readonly legalName: string },
  owners: readonly Person[],
  { kind, event, data, now }: News,
): Promise<void> {
  return tell(
    tx,
    owners.map(({ id, email, lang }) => ({
      kind,
      event,
      to: { userId: id, email, lang },
      data: { company: company.legalName, ...data },
      path: "/company/api",
    })),
    now,
  );
}
