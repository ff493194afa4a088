/** The house's paper and ink without the house's files: the stand-in is a program of its own. */
export const pageStyle = `
:root { --paper: #FBF8F3; --ink: #1F1B16; --muted: #5F564A; --action: #9B1C31; --on-action: #FFFFFF;
  --waiting: #8A5A00; --line: #E4DCCF; --control: #8A7F70; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171411; --ink: #F1EBE2; --muted: #B9AFA2; --action: #F0647A; --on-action: #171411;
    --waiting: #E0B155; --line: #3A332B; --control: #7D7366; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 "Onest Variable", Onest, system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 30rem; margin: 0 auto; padding: 32px 20px 48px; }
h1 { font: 600 28px/1.25 "Literata Variable", Literata, Georgia, serif; margin: 0 0 20px; }
h2 { font-size: 16px; margin: 32px 0 0; padding-top: 20px; border-top: 1px solid var(--line); }
.notice { margin: 0 0 28px; padding: 4px 0 4px 16px; border-left: 4px solid var(--waiting); }
.notice strong { color: var(--waiting); }
.refused { margin: 0 0 28px; padding: 4px 0 4px 16px; border-left: 4px solid var(--action); font-weight: 600; }
dl { margin: 0 0 28px; border-bottom: 1px solid var(--line); }
dl div { padding: 12px 0; border-top: 1px solid var(--line); }
dt, .hint { color: var(--muted); font-size: 14px; }
dd { margin: 0; overflow-wrap: anywhere; }
.amount { font-size: 24px; font-weight: 600; font-variant-numeric: tabular-nums; }
label { display: block; font-weight: 600; }
.hint { margin: 0 0 8px; }
input, button { width: 100%; min-height: 48px; padding: 10px 14px; font: inherit; color: inherit;
  background: transparent; border: 1px solid var(--control); border-radius: 6px; }
button { margin-top: 20px; font-weight: 600; cursor: pointer; }
button + .hint { margin-top: 6px; }
button.main { background: var(--action); border-color: var(--action); color: var(--on-action); }
a { color: var(--action); text-underline-offset: 3px; display: inline-block; padding: 8px 0; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
`;
