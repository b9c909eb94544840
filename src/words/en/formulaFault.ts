/** What the reader of formulas says is wrong, with the quotes of the language. */
export const quotedFault = (message: string): string => message.replace(/"(.*?)"(?=[ ,.)]|$)/g, '“$1”');
