/** What the part of the script that ran early hands over to the rest; nothing where the modules are loaded as they are. */
import type * as early from './early.js';

declare const sendEarly: typeof early | undefined;

export const handedOver: typeof early | undefined =
  typeof sendEarly === 'undefined' ? undefined : sendEarly;
