/** A pinned run's number, in brackets after the other. */
export const pinnedNumber = (number: string): string => `(pinned\u00A0${number})`;
