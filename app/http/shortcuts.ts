/** Whether a person wants the desk's keys: one plain cookie, on unless switched off. */

const NAME = "desk-keys";
const YEAR_SECONDS = 31_536_000;

export function wantsShortcuts(request: Request): boolean {
  const cookies = request.headers.get("Cookie") ?? "";
  return !cookies.split(/;\s*/).includes(`${NAME}=off`);
}

/** The cookie that keeps the choice for a year. */
export function shortcutsCookie(choice: "on" | "off", publicUrl: string): string {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${choice}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax; HttpOnly${secure}`;
}
