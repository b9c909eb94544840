import * as words from '#words/passes.ts';
import { takeWords } from './walks.ts';

takeWords(words);
