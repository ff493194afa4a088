export const programMail = {
  apiKeyMadeSubject: "{company}: a new API key, {program}",
  apiKeyMadeText:
    "{member} has made an API key for {company}: {program}. A program with it can do what a manager may, within what was ticked.\n\nIf you know nothing of this, revoke the key at once on the page below.",
  apiKeyRevokedSubject: "{company}: the API key {program} is revoked",
  apiKeyRevokedText:
    "{member} has revoked the API key {program} of {company}. The program that used it has no access any more.",
  apiKeysEndedSubject: "{company}: API keys have ended",
  apiKeysEndedText:
    "{member} no longer owns {company}. The API keys they had made work no more: {programs}. Make new ones for the programs that need them.",
  webhookAddedSubject: "{company}: a new webhook",
  webhookAddedText:
    "{member} has added a webhook for {company}. News of orders, payments and goods goes to {address} from now on.\n\nIf you know nothing of this, remove it at once on the page below.",
  webhookStoppedSubject: "{company}: a webhook is stopped",
  webhookStoppedText:
    "The webhook of {company} to {address} is stopped: {stop}. Nothing is sent there until an owner starts it again; what was missed can be read by the API.",
  stopFailing: "a message did not arrive for a whole day",
  stopGone: "the address answered that it is gone",
  stopSecretLost: "its secret can no longer be read",
} as const;
