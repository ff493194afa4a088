/** Plain JavaScript, so that tools on any Node can load it: `node --import ./scripts/demo/end-with-parent.mjs tool.js`. */
import { readFileSync } from "node:fs";
import process from "node:process";

const LOOK_EVERY_MS = 500;
const SHELLS = ["sh", "dash", "bash", "ash", "busybox", "zsh"];

/**
 * Ends this process in good order when npm, or the program of ours that started it, is gone, kill -9 included: nobody
 * would be left to end it. Started by hand from a shell it may outlive that shell.
 */
export function endWithParent() {
  if (process.env.npm_lifecycle_event === undefined && process.env.STARTED_BY === undefined) return;
  const parent = process.ppid;
  // npm starts a shell and the shell us: with npm killed the shell would wait on.
  const shell = lookUp(parent);
  const npm = shell !== null && SHELLS.includes(shell.name) ? shell.parent : null;
  const timer = setInterval(() => {
    const alone = process.ppid !== parent || (npm !== null && lookUp(parent)?.parent !== npm);
    if (!alone) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_EVERY_MS);
  timer.unref();
}

/** Name and parent of a process; null where the system does not tell. */
function lookUp(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const nameEnd = stat.lastIndexOf(")");
    return {
      name: stat.slice(stat.indexOf("(") + 1, nameEnd),
      parent: Number(stat.slice(nameEnd + 2).split(" ")[1]),
    };
  } catch {
    return null;
  }
}

if (process.execArgv.some((argument) => argument.endsWith("end-with-parent.mjs"))) endWithParent();
