/** Starts what belongs to a page rather than to one widget. */
import {useScriptFolder} from '../ui/foot.js';
import {watchCarriers} from './carriers.js';
import {fillHostedPage} from './hosted-page.js';
import {ownFolder} from './own-address.js';

/** Upgrades what is on the page, and what comes later. To be called once the widgets that come with the script are registered. */
export function start(): void {
  const folder = ownFolder();
  useScriptFolder(folder);
  const embedFolder = folder && `${folder}embed/`;
  const hosted = document.querySelector<HTMLElement>('[data-send-hosted]');
  if (hosted && embedFolder) fillHostedPage(hosted, embedFolder);
  watchCarriers(embedFolder);
}
