import type { Tx } from "#app/db/client.server.ts";
import { tell } from "#app/db/outbox.server.ts";
import type { CompanyRole } from "#app/domain/actor.ts";
import type { MailKind } from "#app/domain/mail-kinds.ts";
import type { LockedTeam } from "./lock-team.ts";

type Person = Pick<LockedTeam["people"][number], "id" | "email" | "lang">;

type News = {
  readonly kind: Extract<
    MailKind,
    "member-joined" | "member-left" | "member-removed" | "member-role-changed" | "ownership-transferred"
  >;
  /** The deed's own id: told once, however often the transaction was tried. */
  readonly event: string;
  /** Whom it is about. */
  readonly member: string;
  readonly role: CompanyRole;
};

/** Tells people of a company what changed among them. */
export function tellTeam(
  tx: Tx,
  company: Pick<LockedTeam, "id" | "legalName">,
  to: readonly Person[],
  { kind, event, member, role }: News,
  now: Date,
): Promise<void> {
  return tell(
    tx,
    to.map(({ id, email, lang }) => ({
      kind,
      event: `${company.id}/${event}`,
      to: { userId: id, email, lang },
      data: { company: company.legalName, member, role },
      path: kind === "member-removed" ? "/company" : "/company/team",
    })),
    now,
  );
}

/** The owners of a company who can act, but for one. */
export function ownersBut({ people }: Pick<LockedTeam, "people">, userId: string): Person[] {
  return people.filter(({ id, role, blockedAt }) => role === "owner" && blockedAt === null && id !== userId);
}
