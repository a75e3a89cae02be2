/** What most widgets do without: brought when a widget has use for it. */
import {Part} from '../data/part.js';

/** Draws QR codes. */
export const qrCode = new Part(() => import('./qr-code.js'));
/** Reads aloud. */
export const aloud = new Part(() => import('../language/aloud.js'));
/** Writes calendar files. */
export const calendar = new Part(() => import('./calendar.js'));
