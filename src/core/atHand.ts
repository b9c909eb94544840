import { provideLater } from './later.ts';
import { laterParts } from './laterParts.ts';

/** Everything is at hand where nothing is fetched: in Node. */
provideLater(laterParts);
