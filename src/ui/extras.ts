/**
 * What most readers of a page never need. `extras.lazy.ts` takes the place of this module in the module script, where each is
 * imported when a widget first asks for it; so each may be absent, and the widget that asked is drawn again.
 */
import type {ReactiveControllerHost} from 'lit';
import {Reader, piecesOf} from '../language/aloud.js';
import {calendarFile, itemEntries} from './calendar-file.js';
import {renderDeviceTranslation} from './device-translation.js';
import {renderQrCode} from './qr-code.js';

// Not the modules as objects: the bundler makes these with `for…in`, which throws where a page adds to Object.prototype.
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
/** Writes calendar files, once somebody asks for one. */
export const withCalendarFiles = (use: (module: typeof calendarModule) => void): void =>
  use(calendarModule);
