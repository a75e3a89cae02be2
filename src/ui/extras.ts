/**
 * Features that most readers of a page never use. In the module script `extras.lazy.ts` replaces this module and
 * imports each one when a widget first asks for it; until then it is `undefined`, and afterwards the widget is
 * updated.
 */
import type {ReactiveControllerHost} from 'lit';
import {Reader, piecesOf} from '../language/aloud.js';
import {calendarFile, itemEntries} from './calendar-file.js';
import {renderDeviceTranslation} from './device-translation.js';
import {renderQrCode} from './qr-code.js';

// Not `import * as`: the bundler builds namespace objects with `for…in`, which throws where a page adds to
// Object.prototype.
const aloudModule = {Reader, piecesOf};
const deviceTranslationModule = {renderDeviceTranslation};
const qrCodeModule = {renderQrCode};
const calendarModule = {calendarFile, itemEntries};

type Extra<Module> = (host: ReactiveControllerHost) => Module | undefined;

/** Reads aloud. */
export const aloud: Extra<typeof aloudModule> = () => aloudModule;
/** Draws QR codes. */
export const qrCode: Extra<typeof qrCodeModule> = () => qrCodeModule;
/** Translates on the device. */
export const deviceTranslation: Extra<typeof deviceTranslationModule> = () =>
  deviceTranslationModule;
/** Creates calendar files when somebody asks for one. */
export const withCalendarFiles = (use: (module: typeof calendarModule) => void): void =>
  use(calendarModule);
