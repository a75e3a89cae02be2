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
import {html} from 'lit';
import {languages} from '../src/language/languages.js';
import {auditRules} from '../test/support/audit-rules.js';
import {type HostName, hostPage, hostPages, withWidgets} from '../stories/support/host-pages.js';
import {showReaderSettings} from '../stories/support/reader-settings.js';
import {type Scene, bringLanguage, stage, themes} from '../test/support/stage.js';
import docsPage from './docs.mdx';

setCustomElementsManifest(manifest);

/** @param items values with their titles, the first of which is where it starts */
const toolbar = (
  description: string,
  icon: string,
  items: readonly (readonly [value: string, title: string])[],
) => ({
  description,
  toolbar: {
    icon: icon as 'globe',
    dynamicTitle: true,
    items: items.map(([value, title]) => ({value, title})),
  },
});

const preview: Preview = {
  argTypesEnhancers: [
    ({component, argTypes}) =>
      component ? controlsOf(String(component), argTypes, manifest) : argTypes,
  ],
  tags: ['autodocs'],
  initialGlobals: {
    language: 'en',
    direction: 'auto',
    page: 'light',
    theme: 'inherit',
    wording: 'story',
    size: '100%',
    settings: 'none',
    host: 'none',
  },
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
          {value: 'auto', title: 'Direction'},
          {value: 'ltr', title: 'Left to right'},
          {value: 'rtl', title: 'Right to left'},
        ],
      },
    },
    page: toolbar('Colours of the page', 'mirror', [
      ...Object.entries(themes).map(([value, {title}]) => [value, title] as const),
    ]),
    theme: toolbar('Theme of the widgets', 'paintbrush', [
      ['inherit', 'Theme'],
      ['plain', 'Plain'],
      ['govuk', 'Like GOV.UK'],
      ['nhs', 'Like the NHS'],
      ['warm', 'Warm'],
    ]),
    wording: toolbar('Wording', 'book', [
      ['story', 'Wording'],
      ['standard', 'As published'],
      ['plain', 'Plain words'],
      ['easy-read', 'Easy Read'],
    ]),
    size: toolbar('Size of the text', 'zoom', [
      ['100%', '100 %'],
      ['150%', '150 %'],
      ['200%', '200 %'],
      ['400%', '400 %'],
    ]),
    settings: toolbar('A reader’s own settings', 'contrast', [
      ['none', 'Reader'],
      ['prefers-contrast: more', 'More contrast'],
      ['forced-colors: active', 'Our rules for forced colours'],
    ]),
    host: toolbar('Page around the story', 'browser', [
      ['none', 'Host page'],
      ...Object.entries(hostPages).map(([value, {title}]) => [value, title] as const),
    ]),
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
    viewport: {
      options: Object.fromEntries(
        [180, 260, 320, 390, 768, 1280].map(width => [
          `w${width}`,
          {name: `${width} px`, styles: {width: `${width}px`, height: '100%'}},
        ]),
      ),
    },
    controls: {expanded: true, disableSaveFromUI: true},
    docs: {
      page: docsPage,
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
    (story, {globals, parameters, canvasElement}) => {
      const {page, language, direction, theme, wording, size, host, settings} = globals;
      const content = withWidgets(story(), element => {
        if (wording !== 'story') element.setAttribute('reading', String(wording));
      });
      content.style.setProperty('--send-theme', String(theme));
      content.style.fontSize = String(size);
      requestAnimationFrame(() => showReaderSettings(canvasElement, [String(settings)]));
      // Pages about the widgets are pages already.
      const alone = host === 'none' || parameters['guide'];
      return stage(alone ? content : hostPage(host as HostName, html`${content}`), {
        theme: page,
        language,
        dir: direction,
      } as Scene);
    },
  ],
};

export default preview;
