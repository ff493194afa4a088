/** A text of a paper in its two languages. */
export type Both = { readonly ru: string; readonly az: string };

export const both = (ru: string, az: string): Both => ({ ru, az });

/** What is the same in both languages: a name, a number, an address. */
export const same = (text: string): Both => ({ ru: text, az: text });
