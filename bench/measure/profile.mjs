/** Where the time of a page is spent, by function: from the browser's sampling profiler, with an unminified script. */
import {readFileSync} from 'node:fs';
import {SourceMap} from 'node:module';
import {join} from 'node:path';
import {build} from 'vite';
import {root} from '../../scripts/setup.mjs';
import {withPage} from './chromium.mjs';

/** Microseconds between two samples. */
const INTERVAL = 200;

/** Builds the classic script unminified; returns its source map. */
export async function buildReadable(folder) {
  await build({
    configFile: join(root, 'vite.config.ts'),
    root,
    mode: 'classic',
    build: {outDir: folder, minify: false},
  });
  return new SourceMap(JSON.parse(readFileSync(join(folder, 'send-widgets.js.map'), 'utf8')));
}

/**
 * Profiles one load of a page.
 *
 * @param {SourceMap} map of the script
 * @returns {Promise<{rows: {name: string, self: number, total: number}[], forced: {name: string, count: number, time: number}[]}>}
 *   milliseconds by function, and the functions that forced layouts or style recalculations
 */
export async function profile(browser, address, options, map) {
  return withPage(browser, options, async (page, session) => {
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', {interval: INTERVAL});
    await session.send('Profiler.start');
    await page.goto(address);
    await page.evaluate('bench.quiet(1500)');
    const {profile: taken} = await session.send('Profiler.stop');
    const tasks = await page.evaluate('bench.seen.tasks');
    return {rows: timesOf(taken, map), tasks};
  });
}

function nameOf({functionName, url, lineNumber, columnNumber}, map) {
  const name = functionName || '(anonymous)';
  if (!url.endsWith('/send-widgets.js')) return `${name} ${url.replace(/^.*\//, '')}`.trim();
  const {originalSource = '', originalLine = 0} = map.findEntry(lineNumber, columnNumber);
  return `${name} ${originalSource.replace(/^.*(?:node_modules|widgets:)\/+/, '')}:${originalLine + 1}`;
}

function timesOf({nodes, samples, timeDeltas}, map) {
  const byId = new Map(nodes.map(node => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({id, children = []}) => children.map(child => [child, id])),
  );
  const self = new Map();
  samples.forEach((id, index) => self.set(id, (self.get(id) ?? 0) + (timeDeltas[index] ?? 0)));
  const rows = new Map();
  const rowOf = name => {
    if (!rows.has(name)) rows.set(name, {name, self: 0, total: 0});
    return rows.get(name);
  };
  for (const [id, time] of self) {
    const names = new Set();
    rowOf(nameOf(byId.get(id).callFrame, map)).self += time / 1000;
    for (let at = id; at !== undefined; at = parents.get(at))
      names.add(nameOf(byId.get(at).callFrame, map));
    for (const name of names) rowOf(name).total += time / 1000;
  }
  return [...rows.values()].filter(({name}) => !/^\((?:root|idle)\)/.test(name));
}
