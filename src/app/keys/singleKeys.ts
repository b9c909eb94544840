import { createChoice } from '../device/choice.ts';

/** Whether keys of one character act (WCAG 2.1.4): they can be switched off, for speech input and shaky hands. */
const choice = createChoice('unrolled:keys', ['on', 'off']);

export const singleKeysAct = (): boolean => choice.read() !== 'off';
export const switchSingleKeys = (on: boolean): void => choice.write(on ? 'on' : 'off');
export const useSingleKeys = (): boolean => choice.use() !== 'off';
