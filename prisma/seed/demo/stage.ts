/** The stage on which the demo's 18 months are played: who acts, in which order, with which day's clock. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Call } from "#app/db/call.ts";
import type { Db } from "#app/db/client.server.ts";
import type { Actor, Buyer, Director, Finance, Moderator, Producer, System } from "#app/domain/actor.ts";
import type { Lang } from "#app/domain/language.ts";
import type { Refusal, Result } from "#app/domain/result.ts";
import type { Outside } from "#app/outside/outside.server.ts";
import type { Upload } from "#app/usecases/files/keep-documents.ts";
import { demoPaper } from "./paper.ts";

/** The table at which demo cards are paid: the stand-in for Stripe, with its clock. */
export type CardTable = {
  readonly setClock: (at: Date) => void;
  readonly pay: (checkoutId: string) => void;
};

export type Stage = {
  readonly db: Db;
  readonly outside: Outside;
  /** The seeding day; nothing happens after it. */
  readonly now: Date;
  readonly cast: Cast;
  readonly cards: CardTable;
  /** A call of that person at that moment; a card table's clock follows. */
  readonly call: <A extends Actor>(actor: A, at: Date, lang?: Lang) => Call<A>;
  /** Something that happens then, unless then is still to come. */
  readonly plan: (at: Date, act: () => Promise<unknown>) => void;
  /** A PDF that says what it stands for. */
  readonly paper: (line: string) => Promise<Upload>;
};

export type Cast = {
  /** The owner acting for a company, by its key. */
  readonly producer: (key: string) => Producer;
  readonly buyer: (key: string) => Buyer;
  readonly moderator: Moderator;
  readonly finance: Finance;
  readonly director: Director;
  readonly house: System;
};

type Act = { readonly at: number; readonly act: () => Promise<unknown> };

/** Opens the stage, has everything planned, and plays it in the order of time. */
export async function play(
  parts: Pick<Stage, "db" | "outside" | "now" | "cards">,
  planAll: (stage: Stage) => void | Promise<void>,
): Promise<void> {
  const cast = await findCast(parts.db);
  const folder = await mkdtemp(join(tmpdir(), "trade-house-demo-"));
  const waiting: Act[] = [];
  const papers = new Map<string, Promise<Upload>>();
  let count = 0;
  const stage: Stage = {
    ...parts,
    cast,
    call: (actor, at, lang = "ru") => {
      parts.cards.setClock(at);
      count += 1;
      const { db, outside } = parts;
      return { actor, db, outside, now: at, lang, requestId: `demo-${count}` };
    },
    plan: (at, act) => {
      if (at > parts.now) return;
      // Kept from last to first, so that the next is at the end.
      const place = waiting.findLastIndex((one) => one.at > at.getTime());
      waiting.splice(place + 1, 0, { at: at.getTime(), act });
    },
    paper: (line) => {
      const known = papers.get(line) ?? writePaper(join(folder, `${papers.size}.pdf`), line);
      papers.set(line, known);
      return known;
    },
  };
  const playAll = async (): Promise<void> => {
    await planAll(stage);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await next.act();
  };
  await playAll().finally(() => rm(folder, { recursive: true, force: true }));
}

async function writePaper(path: string, line: string): Promise<Upload> {
  const content = demoPaper(line);
  await writeFile(path, content);
  return { name: `${line.toLowerCase().replace(/[^a-z0-9]+/g, "-")}.pdf`, size: content.byteLength, path };
}

/** The value of a deed that must succeed; a refusal is a mistake in the demo's story. */
export async function must<T>(deed: Promise<Result<T, Refusal>>, what: string): Promise<T> {
  const result = await deed;
  if (!result.ok) throw new Error(`demo: ${what}: ${JSON.stringify(result.refusal, bigintAsText)}`);
  return result.value;
}

function bigintAsText(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? value.toString() : value;
}

async function findCast(db: Db): Promise<Cast> {
  const people = await db.user.findMany({ include: { memberships: { include: { company: true } } } });
  const persons = people.map(({ id, name, email, staffRole, memberships }) => ({
    staffRole,
    companies: memberships.map(({ company, role }) => ({
      key: company.slug,
      role,
      kind: company.kind,
      id: company.id,
    })),
    person: {
      userId: id,
      name,
      email,
      memberships: memberships.map(({ role, company }) => ({
        companyId: company.id,
        companyName: company.legalName,
        kind: company.kind,
        role,
        state: company.state,
      })),
      activeCompanyId: memberships[0]?.companyId ?? null,
    },
  }));
  const ownerOf = (key: string) => {
    for (const { companies, person } of persons) {
      const own = companies.find((company) => company.key === key && company.role === "owner");
      if (own) return { ...person, companyId: own.id };
    }
    throw new Error(`demo: nobody owns ${key}`);
  };
  const staff = (role: string) => {
    const found = persons.find(({ staffRole }) => staffRole === role);
    if (!found) throw new Error(`demo: no ${role}`);
    return found.person;
  };
  return {
    producer: (key) => ({ ...ownerOf(key), kind: "producer" }),
    buyer: (key) => ({ ...ownerOf(key), kind: "buyer" }),
    moderator: { ...staff("moderator"), kind: "moderator" },
    finance: { ...staff("finance"), kind: "finance" },
    director: { ...staff("director"), kind: "director" },
    house: { kind: "system" },
  };
}
