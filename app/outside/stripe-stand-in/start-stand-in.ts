import { once } from "node:events";
import { activateAccount } from "./accounts.ts";
import { expireOverdueSessions } from "./checkout-sessions.ts";
import type { Controls, SeenRequest } from "./controls.ts";
import { makeControls } from "./controls.ts";
import { makeDeliveries } from "./deliver-events.ts";
import { makeFaults } from "./faults.ts";
import { settleSlowPayment } from "./pay-session.ts";
import { makeServer } from "./serve.ts";
import type { World, WorldOptions } from "./world.ts";
import { openWorld, settleBase } from "./world.ts";

export type StandInOptions = WorldOptions & {
  /** 0 or absent: any free port. */
  readonly port?: number | undefined;
  readonly webhookUrl?: string | undefined;
  readonly webhookSecret?: string | undefined;
  /** Connected accounts that may receive transfers from the start. */
  readonly accounts?: readonly string[] | undefined;
  /** Slow payments succeed by themselves after so long; absent: only by the control. */
  readonly slowPaymentsSettleAfterMs?: number | undefined;
};

export type StandIn = {
  /** `http://127.0.0.1:<port>`: the `STRIPE_API_BASE` of whoever is to talk to it. */
  readonly url: string;
  readonly webhookSecret: string;
  readonly controls: Controls;
  readonly close: () => Promise<void>;
};

const everySecond = 1000;

/** Starts the stand-in for Stripe on a loopback port. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const world = openWorld(options);
  const secret = options.webhookSecret ?? "whsec_stand_in";
  const deliveries = makeDeliveries(world, options.webhookUrl ? { url: options.webhookUrl, secret } : null);
  world.onEvent = deliveries.take;
  const seen: SeenRequest[] = [];
  const faults = makeFaults();
  const controls = makeControls(world, { faults, deliveries, seen });
  const server = makeServer(world, { controls, faults, seen });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the stand-in has no port");
  const url = `http://127.0.0.1:${address.port}`;
  settleBase(world, url);
  for (const account of options.accounts ?? []) {
    if (world.state.accounts[account] === undefined) activateAccount(world, account);
  }
  world.save();
  void deliveries.retryNow();
  const timer = setInterval(() => passTime(world, options.slowPaymentsSettleAfterMs), everySecond);
  timer.unref();
  return {
    url,
    webhookSecret: secret,
    controls,
    close: async () => {
      clearInterval(timer);
      server.close();
      server.closeAllConnections();
      await deliveries.close();
    },
  };
}

/** What happens without anybody asking: sessions run out, and slow payments arrive where that was wished. */
function passTime(world: World, slowAfterMs: number | undefined): void {
  const before = world.state.events.length;
  expireOverdueSessions(world);
  if (slowAfterMs !== undefined) {
    for (const session of Object.values(world.state.sessions)) {
      const intent =
        world.state.intents[typeof session.payment_intent === "string" ? session.payment_intent : ""];
      const charge =
        world.state.charges[typeof intent?.latest_charge === "string" ? intent.latest_charge : ""];
      if (intent?.status !== "processing" || charge === undefined) continue;
      if (world.nowMs() - charge.created * 1000 >= slowAfterMs)
        settleSlowPayment(world, session.id, "succeeded");
    }
  }
  if (world.state.events.length > before) world.save();
}
