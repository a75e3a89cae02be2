/** The version of `extras.ts` for the module script. An extra that cannot be fetched is left out. */
import type {ReactiveControllerHost} from 'lit';
import type * as CalendarFiles from './calendar-file.js';

const report = (error: unknown) => console.warn('send-widgets: a part could not be loaded.', error);

function lazy<Module>(load: () => Promise<Module>) {
  let module: Module | undefined;
  let loading: Promise<unknown> | undefined;
  return (host: ReactiveControllerHost): Module | undefined => {
    if (!module) {
      loading ??= load().then(loaded => (module = loaded), report);
      void loading.then(() => module && host.requestUpdate());
    }
    return module;
  };
}

export const aloud = lazy(() => import('../language/aloud.js'));
export const qrCode = lazy(() => import('./qr-code.js'));
export const deviceTranslation = lazy(() => import('./device-translation.js'));
export const withCalendarFiles = (use: (module: typeof CalendarFiles) => void): void =>
  void import('./calendar-file.js').then(use).catch(report);
