type Answer = Response | { readonly data: unknown; readonly init: ResponseInit | null };

/** What an action answers, for a program that asked for no page: redirects as they are, the rest as JSON. */
export function asJson(answer: Answer): Response {
  if (answer instanceof Response) return answer;
  // Amounts in a refusal are bigint, which JSON does not know.
  const text = JSON.stringify(answer.data, (_key, value: unknown) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  const headers = new Headers(answer.init?.headers);
  headers.set("Content-Type", "application/json; charset=utf-8");
  return new Response(text, { ...answer.init, headers });
}
