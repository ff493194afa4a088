/** A browser's line about itself, cut down to what a person recognises: "Firefox, Android". Names only, no words. */
export function deviceName(userAgent: string): string {
  const browser = firstOf(userAgent, [
    ["Edg/", "Edge"],
    ["OPR/", "Opera"],
    ["YaBrowser/", "Yandex Browser"],
    ["SamsungBrowser/", "Samsung Internet"],
    ["Firefox/", "Firefox"],
    ["FxiOS/", "Firefox"],
    ["CriOS/", "Chrome"],
    ["Chrome/", "Chrome"],
    ["Safari/", "Safari"],
  ]);
  const system = firstOf(userAgent, [
    ["Android", "Android"],
    ["iPhone", "iPhone"],
    ["iPad", "iPad"],
    ["Windows", "Windows"],
    ["Mac OS X", "macOS"],
    ["Linux", "Linux"],
  ]);
  return [browser, system].filter((name) => name !== "").join(", ") || userAgent.slice(0, 40);
}

function firstOf(text: string, marks: readonly (readonly [string, string])[]): string {
  return marks.find(([mark]) => text.includes(mark))?.[1] ?? "";
}
