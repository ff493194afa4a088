import { isLoopback } from "./loopback.ts";
import type { Mode, SettingProblem } from "./setting-fields.ts";

/**
 * What settings mean for each other. Looks at the plain texts, so that it can speak even when some of them are wrong
 * by themselves.
 */
export function findConflicts(given: Readonly<Record<string, string>>, mode: Mode): SettingProblem[] {
  const { PUBLIC_URL = "", STRIPE_SECRET_KEY = "", STRIPE_API_BASE } = given;
  const testKey = /^(sk|rk)_test_/.test(STRIPE_SECRET_KEY);
  const problems: SettingProblem[] = [];
  const refuseWhen = (wrong: boolean, name: string, text: string): void => {
    if (wrong) problems.push({ name, text });
  };
  const otherStripe = STRIPE_API_BASE !== undefined;
  refuseWhen(
    otherStripe && STRIPE_SECRET_KEY !== "" && !STRIPE_SECRET_KEY.startsWith("sk_test_"),
    "STRIPE_API_BASE",
    "is accepted only with a key that begins with sk_test_: another address must never see a live key",
  );
  refuseWhen(
    otherStripe && !isLoopback(STRIPE_API_BASE ?? ""),
    "STRIPE_API_BASE",
    "must be a loopback address, as http://127.0.0.1:12111",
  );
  const local = isLoopback(PUBLIC_URL);
  refuseWhen(
    given.DEMO === "1" && !local,
    "DEMO",
    "is accepted only with a loopback PUBLIC_URL: its passwords are public",
  );
  refuseWhen(
    mode === "demo" && STRIPE_SECRET_KEY !== "" && !testKey,
    "STRIPE_SECRET_KEY",
    "must be a test key in the demo",
  );
  refuseWhen(
    Number(given.RATE_LIMIT_FACTOR ?? "1") === 0 && !local,
    "RATE_LIMIT_FACTOR",
    "may be 0 only with a loopback PUBLIC_URL",
  );
  const bucket =
    given.STORAGE_URL?.startsWith("s3://") === true && !/^s3:\/\/[^/?]+@/.test(given.STORAGE_URL);
  for (const name of ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"]) {
    refuseWhen(
      bucket && given[name] === undefined,
      name,
      "is missing: the bucket of STORAGE_URL needs a key",
    );
  }
  return problems;
}
