/**
 * The stage around stories, in Storybook and in the tests: part of a page with a theme, a language and a direction.
 */
import {type TemplateResult, html} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {holdPacks, type LanguagePack} from '../../src/language/packs.js';

/** A page's look: its background, and the tokens that it sets. */
export interface Theme {
  title: string;
  background: string;
  /** CSS declarations of the page around the widget. */
  css: string;
}

/** Widgets read the background to determine whether the page is light or dark. */
export const themes = {
  light: {
    title: 'Light',
    background: '#fff',
    css: 'color: #16201d; font-family: system-ui, sans-serif',
  },
  dark: {
    title: 'Dark',
    background: '#131a18',
    css: 'color: #f0f3f1; font-family: system-ui, sans-serif',
  },
  contrast: {
    title: 'High contrast',
    background: '#000',
    css: `color: #fff; font-family: system-ui, sans-serif; --send-colour-text-dark: #fff; --send-colour-quiet-dark: #fff;
      --send-colour-rule-dark: #fff; --send-colour-edge-dark: #fff; --send-colour-accent-dark: #ff0; --send-colour-on-accent-dark: #000;
      --send-colour-focus-dark: #0ff; --send-colour-paper-dark: #000; --send-colour-wash-dark: #000`,
  },
  council: {
    title: 'A council’s colours',
    background: '#fdfbf7',
    css: `color: #1d1b26; font-family: Georgia, serif; --send-colour-text: #1d1b26; --send-colour-accent: #5b1f69;
      --send-colour-focus: #5b1f69; --send-colour-wash: #f3ecf5; --send-radius: 0`,
  },
} satisfies Record<string, Theme>;

export type ThemeName = keyof typeof themes;

/**
 * Languages that do not exist, each under the tag of one that does: widgets know only languages on offer, and these share
 * their script and plural forms.
 */
export const pseudoLanguages: Readonly<Record<string, string>> = {'en-XA': 'so', 'ar-XB': 'ar'};

/** The tag to mark a page with, so that widgets use `tag`. */
export const pageTag = (tag: string): string => pseudoLanguages[tag] ?? tag;

/**
 * Brings a language to the widgets. English needs nothing; a language without a pack is left for the widgets to miss.
 * @param folder address of the packs, with `index.json` and `pseudo.json`
 */
export async function bringLanguage(tag: string, folder: string): Promise<void> {
  if (tag === 'en') return;
  const index = await fetch(`${folder}${tag in pseudoLanguages ? 'pseudo' : 'index'}.json`);
  const names = (await index.json()) as Record<string, string>;
  if (!names[tag]) return;
  const address = new URL(folder + names[tag], document.baseURI).href;
  const module = (await import(/* @vite-ignore */ address)) as {default: LanguagePack};
  holdPacks([{...module.default, tag: pageTag(tag)}]);
}

export interface Scene {
  theme?: ThemeName;
  /** Language of the page around the widget; one of languages.ts, `en-XA` or `ar-XB`. */
  language?: string;
  /** Direction of the page around the widget; the widget's own follows its language. */
  dir?: 'auto' | 'ltr' | 'rtl';
  /** Width of the stage in CSS pixels; all there is unless given. */
  width?: number;
}

/** Sets a story on a stage. Another scene is another stage: nothing of the last one is left in it. */
export function stage(
  content: unknown,
  {theme = 'light', language = 'en', dir = 'auto', width}: Scene = {},
): TemplateResult {
  const {background, css} = themes[theme];
  const size = width === undefined ? '' : `inline-size: ${width}px;`;
  const scene = html`<div
    class="stage"
    lang=${pageTag(language)}
    dir=${dir === 'auto' ? 'ltr' : dir}
    style="box-sizing: border-box; padding: 16px; ${size} background: ${background}; ${css}"
  >
    ${content}
  </div>`;
  return html`${keyed(`${theme} ${language} ${dir} ${width}`, scene)}`;
}
