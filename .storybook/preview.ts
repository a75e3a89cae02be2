/** How Storybook shows a story: on the stage that the tests use, with a toolbar for language, direction and theme. */
import {
  type Preview,
  type StoryContext,
  setCustomElementsManifest,
} from '@storybook/web-components-vite';
import manifest from '../dist/custom-elements.json';
import {version} from '../package.json';
import {controlsOf} from '../stories/support/controls.js';
import {snippet} from '../stories/support/snippet.js';
import {languages} from '../src/language/languages.js';
import {auditRules} from '../test/support/audit-rules.js';
import {type Scene, bringLanguage, stage, themes} from '../test/support/stage.js';

setCustomElementsManifest(manifest);

const preview: Preview = {
  argTypesEnhancers: [
    ({component, argTypes}) =>
      component ? controlsOf(String(component), argTypes, manifest) : argTypes,
  ],
  tags: ['autodocs'],
  initialGlobals: {language: 'en', direction: 'auto', theme: 'light'},
  globalTypes: {
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          ...languages.map(({tag, name, english}) => ({value: tag, title: name, right: english})),
          {value: 'en-XA', title: '[Éñĝĺîšĥ]', right: 'accents, 40 % longer'},
          {value: 'ar-XB', title: 'hsilgnE', right: 'mirrored'},
        ],
      },
    },
    direction: {
      description: 'Direction of the page; a widget’s own follows its language',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          {value: 'auto', title: 'Direction: as the page'},
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    theme: {
      description: 'Look of the page',
      toolbar: {
        icon: 'paintbrush',
        dynamicTitle: true,
        items: Object.entries(themes).map(([value, {title}]) => ({value, title})),
      },
    },
  },
  parameters: {
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Start',
          'Foundations',
          'Widgets',
          [
            'Priorities tracker',
            'Inspection timeline',
            'Findings',
            'Letter',
            'You said, we did',
            'Participation',
            'Contributors',
            'Statement',
            'Resource',
            'Feedback form',
            'Language',
          ],
          'Pages',
          'For translators',
          'Writing',
          'Accessibility',
        ],
      },
    },
    backgrounds: {disable: true},
    controls: {expanded: true, disableSaveFromUI: true},
    docs: {
      codePanel: true,
      source: {
        language: 'html',
        transform: (_code: string, {component, args, parameters}: StoryContext) =>
          component ? snippet(String(component), args, version, parameters['beside']) : '',
      },
    },
    a11y: {options: auditRules, test: 'error'},
  },
  loaders: [({globals}) => bringLanguage(String(globals.language), './packs/')],
  decorators: [
    (story, {globals: {theme, language, direction}}) =>
      stage(story(), {theme, language, dir: direction} as Scene),
  ],
};

export default preview;
