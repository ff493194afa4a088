/**
 * What makes public pages quicker where scripts run: filters and assumptions take effect without a page being loaded, and
 * a chosen language is remembered. Plain modules, no framework: every page does all of it without them, by plain forms and
 * links, and whatever goes wrong here ends in loading the page.
 */
import { liveCatalogue } from "./catalogue.ts";
import { liveCost } from "./cost.ts";
import { rememberLanguages } from "./language.ts";

rememberLanguages(document);
liveCatalogue(document);
liveCost(document);
