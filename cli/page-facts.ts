/** Collects the facts for the judge of `?send-debug` from a page on the web, without a browser. */
import {ErrorCodes, parse} from 'parse5';
import {
  type Facts,
  type Refusal,
  SCRIPTS,
  TAGS_IN_TEXT,
  outsideFolder,
  shownAsText,
  typographic,
  unclosed,
} from '../src/embed/judge.js';
import type {LanguageInfo} from '../src/language/languages.js';
import {matchLanguage} from '../src/language/match.js';
import {type PageElement, attributesOf, elements, textWithin} from './page-elements.js';
import {refusedBy} from './page-policy.js';

export interface PageFacts extends Pick<Facts, 'script' | 'traces'> {
  refusals: Refusal[];
  /** Languages that the page or a tag on it needs; English needs no file. */
  languages: LanguageInfo[];
  /** Whether the page's policies would refuse a request for data. */
  refusalOf(address: string): Refusal | undefined;
}

/** @param policy the value of the Content-Security-Policy header */
export function readFacts(
  html: string,
  address: string,
  policy: string | null | undefined,
): PageFacts {
  const all = [...elements(parse(html))];
  const of = (name: string) =>
    all.filter(({tagName}) => tagName === name).map(element => attributesOf(element));
  const metas = of('meta');
  const policies = [
    ...(policy ? [policy] : []),
    ...metas
      .filter(meta => /^content-security-policy$/i.test(meta.get('http-equiv') ?? ''))
      .map(meta => meta.get('content') ?? ''),
  ];
  const found = of('base')[0]?.get('href') ?? '';
  const base = URL.canParse(found, address) ? new URL(found, address).href : address;
  const absolute = (link: string) =>
    URL.canParse(link, base) ? new URL(link, base).href : undefined;
  const scripts = of('script').flatMap(script => {
    const src = absolute(script.get('src') ?? '');
    return src && script.has('src') && SCRIPTS.test(src) ? [{src, nonce: script.get('nonce')}] : [];
  });
  const stated =
    metas.find(meta => meta.get('name') === 'send-base')?.get('content') ??
    of('script')
      .find(script => script.has('data-send-base'))
      ?.get('data-send-base');
  const own = stated === undefined ? scripts[0]?.src : stated.replace(/\/?$/, '/');
  const folder = own === undefined ? undefined : absolute(new URL('.', new URL(own, base)).href);
  const refusal = (by: string | undefined, at: string): Refusal[] =>
    by === undefined ? [] : [{address: at, by: {directive: by}}];
  return {
    ...(folder
      ? {script: {version: 'unknown', folder, addresses: scripts.map(({src}) => src)}}
      : {}),
    languages: languagesOf(all),
    refusals: scripts.flatMap(({src, nonce}) =>
      refusal(refusedBy('script-src', src, address, policies, nonce), src),
    ),
    refusalOf: link => refusal(refusedBy('connect-src', link, address, policies), link)[0],
    traces: [
      ...tagsInText(all),
      ...unclosedTags(html),
      ...all.flatMap(element => typographic(element.tagName, attributesOf(element))),
      ...(folder ? strays(of('a'), folder, absolute) : []),
    ],
  };
}

const languagesOf = (all: readonly PageElement[]): LanguageInfo[] => [
  ...new Set(
    all.flatMap(element => {
      const isAsking = element.tagName === 'html' || element.tagName.startsWith('send-');
      const language = isAsking ? matchLanguage(attributesOf(element).get('lang')) : undefined;
      return language && language.tag !== 'en' ? [language] : [];
    }),
  ),
];

const tagsInText = (all: readonly PageElement[]): string[] => {
  const body = all.find(({tagName}) => tagName === 'body');
  return [...(body ? textWithin(body) : '').matchAll(TAGS_IN_TEXT)].map(([tag]) =>
    shownAsText(tag),
  );
};

/** Tags of ours that end in `/>`, as in XML: HTML ignores the slash. */
export function unclosedTags(html: string): string[] {
  const found: string[] = [];
  parse(html, {
    onParseError({code, startOffset, endOffset}) {
      if (code !== ErrorCodes.nonVoidHtmlElementStartTagWithTrailingSolidus) return;
      const name = /^<(send-[a-z-]+)/i.exec(html.slice(startOffset, endOffset))?.[1];
      if (name) found.push(unclosed(name.toLowerCase()));
    },
  });
  return found;
}

const strays = (
  links: readonly ReadonlyMap<string, string>[],
  folder: string,
  absolute: (link: string) => string | undefined,
): string[] =>
  links.flatMap(link => {
    const href = absolute(link.get('href') ?? '');
    return href &&
      /\/embed\/[a-z-]+\.html(?:\?(?!.*\bas=link)|$)/.test(href) &&
      !href.startsWith(`${folder}embed/`)
      ? [outsideFolder(href, `${folder}embed/`)]
      : [];
  });
