import type { StationaryPoint } from '../../engine/result.ts';

/** What each kind of cross is, beside it. */
export const stationaryKinds: Readonly<Record<StationaryPoint['kind'], string>> = {
  minimum: 'Minimum',
  saddle: 'Sattelpunkt',
  maximum: 'Maximum',
};
