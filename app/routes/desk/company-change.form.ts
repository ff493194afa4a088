/** Fields of a decision on a company's change; `change` is the one that was read. */
import { z } from "zod";
import { decisionFields } from "./company.form.ts";

export const changeDecisionFields = decisionFields.extend({ change: z.uuid() });
