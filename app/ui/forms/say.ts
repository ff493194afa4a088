export { fieldMessage, refusalMessage } from "#app/i18n/say.ts";
