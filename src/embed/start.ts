/** Starts what belongs to a page rather than to one widget, once the widgets that come with the script are registered. */
import {Part} from '../data/part.js';
import {enliven, watchCarriers} from './carriers.js';
import {useLateWidgets} from './late-widgets.js';
import {ownFolder} from './own-address.js';

/** Fills a page of the `embed/` folder. */
const hostedPage = new Part(() => import('./hosted-page.js'));

/** @param companions registers the widgets that do not come with the script */
export function start(companions: Part<unknown>): void {
  const folder = ownFolder();
  const embedFolder = folder && `${folder}embed/`;
  const hosted = document.querySelector<HTMLElement>('[data-send-hosted]');
  const fill = () =>
    void (
      hosted &&
      embedFolder &&
      hostedPage.load().then(module => module?.fillHostedPage(hosted, embedFolder))
    );
  useLateWidgets(companions, () => {
    fill();
    enliven(document.documentElement, embedFolder);
  });
  fill();
  watchCarriers(embedFolder);
}
