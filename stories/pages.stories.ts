import {type TemplateResult, html} from 'lit';
import '../src/widgets/inspection-timeline/inspection-timeline.js';
import '../src/widgets/priorities-tracker/priorities-tracker.js';
import {type HostName, hostPage} from './support/host-pages.js';
import {exampleshire, widget} from './support/states.js';

export default {title: 'Pages/On pages like yours', tags: ['!autodocs']};

const tracker = () => widget('send-priorities-tracker', {record: exampleshire, limit: 4});
const timeline = () =>
  widget('send-inspection-timeline', {record: exampleshire, limit: 3, layout: 'compact'});

const on = (
  name: HostName,
  content: () => TemplateResult = () => html`${tracker()}${timeline()}`,
) => ({
  render: (): TemplateResult => hostPage(name, content()),
});

export const LikeALocalGovPage = {...on('localgov'), name: 'On a page like LocalGov Drupal’s'};
export const LikeAForumsWordPress = {
  ...on('wordpress'),
  name: 'On a page like a forum’s WordPress',
};
export const WhereARemIs10Px = {...on('tinyrem'), name: 'On a page whose rem is 10 px'};
export const OnNavy = {...on('navy'), name: 'On a navy page'};
export const InASidebarOf180Px = {...on('sidebar', timeline), name: 'In a sidebar of 180 px'};
export const WhereTheScriptIsBlocked = {
  ...on('blocked', tracker),
  name: 'On a page where the script is blocked',
};
