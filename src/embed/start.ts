/** Starts what a page needs once, rather than per widget. */
import {useRequests} from '../data/requests.js';
import {usePacks} from '../language/packs.js';
import {ofDocument, useScriptFolder} from '../language/page.js';
import {defineDeferred} from '../ui/define.js';
import {earlyResults} from './early-results.js';
import {upgradeIn, watchPlaceholders} from './placeholders.js';
import {type LazyWidgets, loadOnDemand} from './registry.js';
import {reportFailure} from './report-failure.js';

interface StartOptions {
  /** The folder of the script, with a trailing slash. */
  folder: string | undefined;
  /** Widgets to import when they appear on the page. */
  widgets?: LazyWidgets;
}

/** Upgrades the placeholders on the page, and those added later. Call it once the script's widgets are registered. */
export const start = (options: StartOptions): Promise<void> => begin(options).catch(reportFailure);

/** Uses the built-ins that every widget needs, as a page may lack or have replaced them. @throws if so */
function useNatives(): void {
  new WeakSet().has(document);
  // Not `Date.now`, which Datejs replaces with an object.
  new Date().getTime();
  new MutationObserver(Boolean).disconnect();
  new IntersectionObserver(Boolean).disconnect();
  new MessageChannel().port1.close();
  new AbortController().abort();
  new URL(location.href).href.at(0);
  void getComputedStyle(ofDocument('documentElement')).color;
  void matchMedia('print').matches;
  requestAnimationFrame(Boolean);
}

async function begin({folder, widgets}: StartOptions): Promise<void> {
  useNatives();
  if (earlyResults) useRequests(earlyResults.found.requests);
  useScriptFolder(folder);
  if (folder) usePacks(`${folder}locales/`);
  else
    console.warn(
      'send-widgets: nothing on this page says where the script lies. Add <meta name="send-base" content="https://…/">: the folder of locales/ and embed/.',
    );
  await defineDeferred();
  const embedFolder = folder && `${folder}embed/`;
  if (widgets) loadOnDemand(widgets, () => upgradeIn(document, embedFolder));
  watchPlaceholders(embedFolder);
  if (folder && /[?&]send-debug\b/.test(location.search))
    import(/* @vite-ignore */ `${folder}send-widgets.doctor.js`).catch((error: unknown) =>
      console.warn('send-widgets: the doctor could not be loaded.', error),
    );
}
