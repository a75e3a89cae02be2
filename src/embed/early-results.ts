/** The results of the early part of the script for the rest of it; empty where modules are loaded directly. */
import type * as early from './early.js';

declare const sendEarly: typeof early | undefined;

export const earlyResults: typeof early | undefined =
  typeof sendEarly === 'undefined' ? undefined : sendEarly;
