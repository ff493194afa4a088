/** Plain JavaScript, so that tools on any Node can load it: `node --import ./scripts/demo/end-with-parent.mjs tool.js`. */
import process from "node:process";

const LOOK_EVERY_MS = 500;

/**
 * Ends this process in good order when the one that started it is gone, kill -9 included: nobody would be left to end
 * it.
 */
export function endWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_EVERY_MS);
  timer.unref();
}

if (process.execArgv.some((argument) => argument.endsWith("end-with-parent.mjs"))) endWithParent();
