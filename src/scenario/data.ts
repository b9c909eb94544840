import type { DataReader } from './dataReading.ts';

let reader: DataReader | null = null;

/** Hands the reader over, where it is at hand. */
export const readDataBy = (given: DataReader): void => {
  reader = given;
};

/** Loads it: to be awaited before a value that may hold a problem of data is repaired. */
export const prepareData = async (): Promise<void> => {
  if (!reader) readDataBy((await import('./readData.ts')).dataReader);
};

/** Throws where it was not prepared. */
export const dataReader = (): DataReader => {
  if (!reader) throw new Error('problems of data must be prepared before they are read');
  return reader;
};
