/**
 * Exchange rates of two central banks. The National Bank of Belarus answers JSON, a list with `Cur_Scale` units a line;
 * the Central Bank of Azerbaijan XML, of which only the foreign currencies ("Xarici valyutalar") count: metals have no
 * number as their nominal. A bank that is not configured is not asked; one that does not answer in time says nothing.
 */
import { z } from "zod";
import type { Bulletin, Bulletins, Quotation } from "#app/domain/exchange-rates.ts";
import type { PlainDate } from "#app/domain/plain-date.ts";
import { parsePlainDate } from "#app/domain/plain-date.ts";

export type BankName = keyof Bulletins;

export type Heard = Bulletins & {
  /** Banks that were asked and of which nothing usable was heard, with why, for the operator. */
  readonly silent: readonly { readonly bank: BankName; readonly why: string }[];
};

export type ExchangeRates = {
  /** What the banks publish for a day; never throws. */
  readonly hear: (day: PlainDate) => Promise<Heard>;
};

type BankAddresses = { readonly nbrbUrl: string | null; readonly cbarUrl: string | null };

const PATIENCE_MS = 5_000;
const LONGEST_BODY = 1_000_000;

/** The banks at their addresses; null is a bank that is not asked. */
export function createExchangeRates({ nbrbUrl, cbarUrl }: BankAddresses): ExchangeRates {
  return {
    hear: async (day) => {
      const [nbrb, cbar] = await Promise.all([
        nbrbUrl === null ? null : ask(nbrbAddress(nbrbUrl), readNbrb),
        cbarUrl === null ? null : ask(cbarAddress(cbarUrl, day), readCbar),
      ]);
      const silent = [
        ...(nbrb?.why === undefined ? [] : [{ bank: "nbrb" as const, why: nbrb.why }]),
        ...(cbar?.why === undefined ? [] : [{ bank: "cbar" as const, why: cbar.why }]),
      ];
      return { nbrb: nbrb?.bulletin ?? null, cbar: cbar?.bulletin ?? null, silent };
    },
  };
}

/** `…/exrates` is the service's base; any other address is taken as it stands. */
function nbrbAddress(address: string): string {
  return /\/exrates\/?$/.test(address) ? `${address.replace(/\/$/, "")}/rates?periodicity=0` : address;
}

/** `…/currencies` is the folder of the day's files; any other address is taken as it stands. */
function cbarAddress(address: string, day: PlainDate): string {
  const [year, month, date] = day.split("-");
  return /\/currencies\/?$/.test(address)
    ? `${address.replace(/\/$/, "")}/${date}.${month}.${year}.xml`
    : address;
}

type Answer = { readonly bulletin?: Bulletin; readonly why?: string };

async function ask(address: string, read: (text: string) => Bulletin | null): Promise<Answer> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok) {
      await response.body?.cancel();
      return { why: `answered ${response.status}` };
    }
    const bulletin = read(await textOf(response));
    return bulletin === null ? { why: "the bulletin cannot be read" } : { bulletin };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

async function textOf(response: Response): Promise<string> {
  const { body } = response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  if (body === null) return "";
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.byteLength;
    if (size > LONGEST_BODY) {
      await reader.cancel();
      throw new Error("the bulletin is too long");
    }
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString("utf8");
}

const nbrbLines = z.array(
  z.object({
    Date: z.string(),
    Cur_Abbreviation: z.string(),
    Cur_Scale: z.number().int().positive(),
    Cur_OfficialRate: z.number().positive().nullable(),
  }),
);

function readNbrb(text: string): Bulletin | null {
  const parsed = nbrbLines.safeParse(JSON.parse(text));
  const [first] = parsed.success ? parsed.data : [];
  const date = first === undefined ? null : parsePlainDate(first.Date.slice(0, 10));
  if (!parsed.success || date?.ok !== true) return null;
  const quotations = parsed.data.flatMap((line): Quotation[] =>
    line.Cur_OfficialRate === null
      ? []
      : [{ currency: line.Cur_Abbreviation, per: line.Cur_Scale, value: String(line.Cur_OfficialRate) }],
  );
  return { date: date.value, quotations };
}

function readCbar(text: string): Bulletin | null {
  const [, day, month, year] = /<ValCurs\b[^>]*\bDate="(\d\d)\.(\d\d)\.(\d{4})"/.exec(text) ?? [];
  const date = parsePlainDate(`${year}-${month}-${day}`);
  const [, foreign] = /<ValType\b[^>]*\bType="Xarici valyutalar"[^>]*>([\s\S]*?)<\/ValType>/.exec(text) ?? [];
  if (!date.ok || foreign === undefined) return null;
  const quotations = [...foreign.matchAll(/<Valute\b[^>]*\bCode="([A-Z]{3})"[^>]*>([\s\S]*?)<\/Valute>/g)]
    .map(([, currency = "", inner = ""]) => ({
      currency,
      per: Number(/<Nominal>\s*(\d{1,6})\s*<\/Nominal>/.exec(inner)?.[1] ?? 0),
      value: /<Value>\s*([\d.]+)\s*<\/Value>/.exec(inner)?.[1] ?? "",
    }))
    .filter(({ per, value }) => per > 0 && value !== "");
  return { date: date.value, quotations };
}
