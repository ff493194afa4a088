import type { deskStatements } from "#app/queries/desk-statements.server.ts";

/** What the desk is shown of bank statements. */
export type DeskStatements = Awaited<ReturnType<typeof deskStatements>>;
export type Line = DeskStatements["lines"][number];

/** The lists the page shows, so that a refused deed comes back to them. */
export type Here = {
  readonly filter: string;
  readonly q: string;
  readonly lines: string;
  readonly linesPage: number;
};
