import type { Ask } from "#app/db/call.ts";
import type { Actor } from "#app/domain/actor.ts";
import { parseCode, printCode } from "#app/domain/papers/made/code.ts";
import type { MadeKind } from "#app/domain/papers/made/kinds.ts";
import { isMadeKind } from "#app/domain/papers/made/kinds.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { minskDate } from "#app/domain/plain-date.ts";

/** What anybody may know of a paper by its code: that it is ours and whether it holds, and nothing of what it says. */
export type VerifiedPaper =
  | { readonly state: "mistyped" | "unknown"; readonly code: string }
  | {
      readonly state: "current" | "superseded";
      readonly code: string;
      readonly kind: MadeKind;
      readonly number: string;
      readonly version: number;
      readonly issuedOn: PlainDate;
      /** Since when another has taken its place, or it is void. */
      readonly supersededOn: PlainDate | null;
      /** Whether there is a later version under the same number. */
      readonly hasNext: boolean;
    };

/** Asks the code that somebody has typed or scanned. */
export async function verifyPaper({ db }: Pick<Ask<Actor>, "db">, text: string): Promise<VerifiedPaper> {
  const parsed = parseCode(text);
  if (!parsed.ok) return { state: "mistyped", code: text.slice(0, 40) };
  const code = printCode(parsed.value);
  const found = await db.madePaper.findUnique({
    where: { code: parsed.value },
    select: {
      kind: true,
      subject: true,
      number: true,
      version: true,
      issuedAt: true,
      supersededAt: true,
    },
  });
  if (found === null || !isMadeKind(found.kind)) return { state: "unknown", code };
  const { kind, subject, number, version, issuedAt, supersededAt } = found;
  const hasNext =
    supersededAt !== null &&
    (await db.madePaper.count({ where: { kind, subject, version: { gt: version } } })) > 0;
  return {
    state: supersededAt === null ? "current" : "superseded",
    code,
    kind,
    number,
    version,
    issuedOn: minskDate(issuedAt),
    supersededOn: supersededAt === null ? null : minskDate(supersededAt),
    hasNext,
  };
}
