import { isIP } from "node:net";
import { z } from "zod";

/** How the house is being run; decides what may be left out. */
export type Mode = "demo" | "production" | "development" | "test";

/** One setting that is missing or wrong; the text is for the operator. */
export type SettingProblem = { readonly name: string; readonly text: string };

/** Files lie in a folder under DATA_DIR, or in a bucket of an S3-compatible store. */
export type StorageSettings =
  | { readonly kind: "folder" }
  | {
      readonly kind: "s3";
      readonly bucket: string;
      readonly endpoint: string | null;
      readonly region: string | null;
      /** Given in the address, else null: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY. */
      readonly key: { readonly id: string; readonly secret: string } | null;
    };

/** Express' `trust proxy`: nobody, a number of hops, or a list of addresses and networks. */
export type TrustProxy = false | number | string;

const webAddress = z.url({ protocol: /^https?$/, error: "is not a web address (http:// or https://)" });
const secret = z.string().min(8, "is too short");

/** Each setting by itself. What they mean for each other stands in setting-conflicts.ts. */
export const SETTINGS = {
  PORT: wholeNumber(0, 65_535, "is not a port").default(3000),
  HOST: z.string().default("127.0.0.1"),
  PUBLIC_URL: webAddress.refine(isOrigin, "is not a bare origin, as https://trade.example"),
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: "is not a PostgreSQL address (postgresql://…)" })
    .optional(),
  DATA_DIR: z.string().default("./data"),
  SESSION_SECRET: z
    .string()
    .transform((list) => list.split(",").map((part) => part.trim()))
    .refine((parts) => parts.every((part) => part.length >= 32), "has a part of less than 32 characters"),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/, "is not a secret key of Stripe (sk_test_… or sk_live_…)"),
  STRIPE_WEBHOOK_SECRET: z.string().regex(/^whsec_.+$/, "is not a webhook secret of Stripe (whsec_…)"),
  STRIPE_API_BASE: webAddress.transform((address) => address.replace(/\/+$/, "")).optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "is not a mail server's address (smtp://… or smtps://…)" })
    .optional(),
  STORAGE_URL: z.string().transform(toStorage).optional(),
  AWS_ACCESS_KEY_ID: z.string().optional(),
  AWS_SECRET_ACCESS_KEY: z.string().optional(),
  FX_NBRB_URL: webAddress.optional(),
  FX_CBAR_URL: webAddress.optional(),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "is not one of trace, debug, info, warn, error, fatal, silent",
    })
    .default("info"),
  METRICS_TOKEN: secret.optional(),
  TRUST_PROXY: z.string().transform(toTrustProxy).default(false),
  RATE_LIMIT_FACTOR: z
    .string()
    .regex(/^\d+(\.\d+)?$/, "is not a number from 0 up")
    .transform(Number)
    .default(1),
  WORKER: z.enum(["inside", "apart"], { error: "is neither inside nor apart" }).default("inside"),
  DEMO: z
    .enum(["0", "1"], { error: "is neither 0 nor 1" })
    .transform((value) => value === "1")
    .default(false),
};

/** The settings as their names in the environment, parsed. */
export type RawSettings = z.infer<z.ZodObject<typeof SETTINGS>>;

function wholeNumber(least: number, most: number, complaint: string) {
  return z
    .string()
    .regex(/^\d{1,9}$/, complaint)
    .transform(Number)
    .refine((value) => value >= least && value <= most, complaint);
}

function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search, hash, username, password } = new URL(address);
  return pathname === "/" && search + hash + username + password === "";
}

function toStorage(address: string, context: z.RefinementCtx): StorageSettings {
  const url = URL.canParse(address) ? new URL(address) : null;
  const endpoint = url?.searchParams.get("endpoint") ?? null;
  if (url?.protocol !== "s3:" || url.hostname === "" || (endpoint !== null && !URL.canParse(endpoint))) {
    context.addIssue({ code: "custom", message: "is not a file store (s3://bucket?endpoint=…&region=…)" });
    return z.NEVER;
  }
  const key =
    url.username === ""
      ? null
      : { id: decodeURIComponent(url.username), secret: decodeURIComponent(url.password) };
  return {
    kind: "s3",
    bucket: url.hostname,
    endpoint: endpoint?.replace(/\/+$/, "") ?? null,
    region: url.searchParams.get("region"),
    key,
  };
}

const NETWORK_NAMES = ["loopback", "linklocal", "uniquelocal"];

function toTrustProxy(value: string, context: z.RefinementCtx): TrustProxy {
  if (value === "false" || value === "0") return false;
  if (value === "true") return 1;
  if (/^\d{1,2}$/.test(value)) return Number(value);
  const places = value.split(",").map((place) => place.trim());
  const known = places.every((place) => {
    const [address = "", bits] = place.split("/");
    return (
      NETWORK_NAMES.includes(place) || (isIP(address) > 0 && (bits === undefined || /^\d{1,3}$/.test(bits)))
    );
  });
  if (known) return places.join(",");
  context.addIssue({
    code: "custom",
    message: "is neither a number of proxies nor a list of their addresses",
  });
  return z.NEVER;
}
