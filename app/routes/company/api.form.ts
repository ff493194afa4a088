/** Fields of the forms about a company's programs; `company` is the one the page was shown for. */
import { z } from "zod";
import { keyNameLength, scopes } from "#app/domain/programs/scopes.ts";
import { webhookEvents } from "#app/domain/programs/webhook-events.ts";

const company = z.uuid().optional();

export const keyFields = z.object({
  company,
  name: z.string().min(1).max(keyNameLength),
  scopes: z.array(z.enum(scopes)).min(1),
  formToken: z.string().max(100).optional(),
});
export const keyIdFields = z.object({ key: z.uuid() });
export const webhookFields = z.object({
  company,
  url: z.string().min(1).max(500),
  events: z.array(z.enum(webhookEvents)).min(1),
});
export const webhookIdFields = z.object({ webhook: z.uuid() });
export const deliveryIdFields = z.object({ delivery: z.uuid() });
