/** Storybook's own frame: pages about the widgets have no controls, and need no panel of them. */
import {addons} from 'storybook/manager-api';
import {create} from 'storybook/theming';

const isGuide = (id = '') =>
  /^(start|foundations|pages|for-translators|writing|accessibility)-/.test(id);

addons.setConfig({
  theme: create({base: 'light', brandTitle: 'send-widgets', brandUrl: './'}),
  layoutCustomisations: {
    showPanel: ({storyId}: {storyId?: string}, shown: boolean) => !isGuide(storyId) && shown,
  },
});
