/// <reference types="vite/client" />
/**
 * The translators' page: texts to edit on one side, the stories of a widget on the other, in the current state of the
 * language.
 */
import {type TemplateResult, html, nothing, render} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {live} from 'lit/directives/live.js';
import '../../src/index.js';
import {type LanguagePack, holdPacks} from '../../src/language/packs.js';
import {readStories} from '../../test/support/csf.js';
import {deepElements, settle} from '../../test/support/settle.js';
import {stage} from '../../test/support/stage.js';

interface TextToTranslate {
  id: string;
  source: string;
  desc: string;
  form?: string;
  target: string;
  was?: string;
  terms: [string, string][];
  faults: string[];
  place: string;
}

interface Language {
  info: {tag: string; dir: 'ltr' | 'rtl'; name: string; english: string};
  path: string;
  status: string;
  faults: string[];
  texts: TextToTranslate[];
  pack: LanguagePack;
}

const files = import.meta.glob<object>('../../stories/*.stories.ts');
const stories = new Map(
  Object.entries(files).map(([path, load]) => [/([\w-]+)\.stories\.ts$/.exec(path)![1]!, load]),
);
/** The group for texts that every widget may use. */
const SHARED = 'every widget';

const widgetOf = ({place}: TextToTranslate): string => {
  const name = /^src\/widgets\/([\w-]+)/.exec(place)?.[1];
  return name !== undefined && stories.has(name) ? name : SHARED;
};

let language: Language;
let chosen = new URLSearchParams(location.search).get('widget') ?? SHARED;
let version = 0;
/** How often the language was asked for; only the newest answer counts. */
let requests = 0;
/** Why the file cannot be read; it may be incomplete while a program writes it. */
let problem = '';
/** Ids of messages that the stories on the page have used. */
const said = new Set<string>();

async function load(change?: {id: string; target: string}): Promise<void> {
  requests += 1;
  const request = requests;
  const answer = await fetch('/language.json', {
    ...(change && {method: 'POST', body: JSON.stringify(change)}),
    headers: {'content-type': 'application/json'},
  });
  const text = await answer.text();
  if (request !== requests) return;
  problem = answer.ok ? '' : text;
  if (problem) return language ? renderTexts() : document.body.prepend(problem);
  language = JSON.parse(text) as Language;
  const messages = new Proxy(language.pack.messages, {
    getOwnPropertyDescriptor(target, id) {
      said.add(String(id));
      return Reflect.getOwnPropertyDescriptor(target, id);
    },
  });
  holdPacks([{...language.pack, messages}]);
  await show();
}

/** Renders the stories again, because a widget keeps its pack; then the texts, with those that were used. */
async function show(): Promise<void> {
  said.clear();
  const {tag} = language.info;
  const load = stories.get(chosen === SHARED ? 'priorities-tracker' : chosen)!;
  const {stories: states} = readStories(await load());
  const main = document.querySelector('main')!;
  const scroll = main.scrollTop;
  version += 1;
  render(
    keyed(
      version,
      states
        .filter(({parameters}) => !parameters['guide'])
        .map(
          state =>
            html`<section data-name=${state.name}>
              <h2>${state.name.replace(/(?<!^)[A-Z]/g, letter => ` ${letter.toLowerCase()}`)}</h2>
              ${stage(state.render(), {language: tag})}
            </section>`,
        ),
    ),
    main,
  );
  renderTexts();
  await settle(main);
  for (const state of states)
    await state
      .play(main.querySelector(`[data-name="${state.name}"]`) ?? main)
      .catch((error: unknown) => console.warn(state.name, error));
  await settle(main);
  main.scrollTop = scroll;
  renderTexts();
}

/** The longest part of a text between its values, as shown in a widget. */
const longestPart = (target: string): string =>
  target
    .split(/\{\d\}/)
    .sort((a, b) => b.length - a.length)[0]!
    .trim();

/** Scrolls to the element with a text in the widget, and opens it. */
function find({target}: TextToTranslate): void {
  const words = longestPart(target);
  const main = document.querySelector('main')!;
  const holders = [...deepElements(main)].filter(
    element =>
      words &&
      !element.shadowRoot &&
      (element.textContent?.includes(words) || element.getAttribute('aria-label')?.includes(words)),
  );
  const holder = holders.at(-1) as HTMLElement | undefined;
  for (let node = holder; node; node = node.parentElement ?? undefined)
    if (node instanceof HTMLDetailsElement) node.open = true;
  holder?.scrollIntoView({block: 'center'});
  holder?.animate([{outline: '4px solid #174a7c'}, {outline: '4px solid transparent'}], {
    duration: 3000,
  });
}

function renderText(text: TextToTranslate): TemplateResult {
  const {tag, dir, name} = language.info;
  const save = (event: Event) =>
    void load({id: text.id, target: (event.target as HTMLTextAreaElement).value});
  return html`<li>
    <label
      ><strong>${text.source}</strong>
      <textarea
        lang=${tag}
        dir=${dir}
        rows="1"
        aria-label="${name}: ${text.source}"
        .value=${live(text.target)}
        @change=${save}
      ></textarea>
    </label>
    ${text.faults.map(fault => html`<p class="fault">${fault}</p>`)}
    ${text.was === undefined ? nothing : html`<p class="fault">The English was: ${text.was}</p>`}
    <p class="quiet">${text.desc}. ${text.form ? html`For the numbers ${text.form}.` : nothing}</p>
    ${
      text.terms.length
        ? html`<p class="quiet">
            Glossary:
            ${text.terms.map(([term, translation]) => html` ${term} = <bdi lang=${tag}>${translation}</bdi>;`)}
          </p>`
        : nothing
    }
    <p class="quiet">
      <code>${text.id}</code>
      ${
        said.has(text.id)
          ? html`<button type="button" @click=${() => find(text)}>Show</button>`
          : 'Said only at other times than these stories show.'
      }
    </p>
  </li>`;
}

function renderTexts(): void {
  const {info, path, status, faults, texts} = language;
  const groups = [SHARED, ...new Set(texts.map(widgetOf).filter(name => name !== SHARED))];
  const shown = texts.filter(text => widgetOf(text) === chosen);
  const count = (name: string) =>
    texts.filter(text => widgetOf(text) === name && text.faults.length).length;
  const choose = (event: Event) => {
    chosen = (event.target as HTMLSelectElement).value;
    history.replaceState(null, '', `?widget=${encodeURIComponent(chosen)}`);
    void show();
  };
  render(
    html`<h1>${info.english}, <bdi lang=${info.tag}>${info.name}</bdi></h1>
      <p class="quiet">
        ${path}: ${status}. Faults: ${texts.flatMap(text => text.faults).length + faults.length}
      </p>
      ${problem ? html`<p class="fault" role="alert">${path}: ${problem}</p>` : nothing}
      ${faults.map(fault => html`<p class="fault">${fault}</p>`)}
      <label
        >Texts of
        <select @change=${choose}>
          ${groups.map(name => html`<option value=${name} .selected=${name === chosen}>${name}${count(name) ? ` (faults: ${count(name)})` : ''}</option>`)}
        </select></label
      >
      <ol>
        ${shown.map(renderText)}
      </ol>`,
    document.querySelector('aside')!,
  );
}

import.meta.hot?.on('language', () => void load());
await load();
