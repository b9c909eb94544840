/** A pinned run's number, in brackets after the other. */
export const pinnedNumber = (number: string): string => `(angeheftet\u00A0${number})`;
