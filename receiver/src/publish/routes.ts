/** What anybody may read: responses and figures as records, and the yearly report. */
import {Hono, type Context} from 'hono';
import type {Config} from '../config.js';
import {sendPage} from '../page.js';
import type {Services} from '../services.js';
import {countSurvey} from '../store/tallies.js';
import {countByTheme, listThemes} from '../store/themes.js';
import {renderRefusal} from '../intake/answer-pages.js';
import {surveyFigures} from './figures.js';
import {remembered} from './remembered.js';
import {responseItems} from './responses.js';
import {dayInEngland} from './surveys.js';
import {isWholeYear, readPeriod} from './period.js';
import {gatherReport} from './report-contents.js';
import {renderReport} from './report-page.js';

/** Seconds for which browsers, proxies and we ourselves may show the same. */
const fresh = 60;

const noReport =
  'Ask for a year, such as report/2026, or for twelve whole months, such as report?from=2025-09-01&to=2026-08-31.';

export function publishRoutes(services: Services): Hono {
  const {config, db, now, surveys} = services;
  const routes = new Hono();

  const responses = remembered(fresh, now, async () =>
    responseItems(await listThemes(db), await countByTheme(db)),
  );
  routes.get('/responses.json', async c =>
    sendRecord(c, config, now(), {responses: await responses()}),
  );

  const figures = remembered(fresh, now, async () => {
    const date = dayInEngland(now());
    const all = [];
    for (const survey of await surveys.current())
      all.push(...surveyFigures(survey, await countSurvey(db, survey), config.lang, date));
    return all;
  });
  routes.get('/figures.json', async c => {
    const survey = c.req.query('survey');
    const found = await figures();
    const wanted = survey
      ? found.filter(({group}) => group === survey || group.startsWith(`${survey}.`))
      : found;
    return sendRecord(c, config, now(), {figures: wanted});
  });

  routes.get('/report/:period?', async c => {
    const period = readPeriod(c.req.param('period'), c.req.query('from'), c.req.query('to'), now());
    if (!period || !isWholeYear(period))
      return sendPage(c, renderRefusal(config.path, 'There is no such report', noReport), 404);
    c.header('Cache-Control', `public, max-age=${fresh}`);
    return sendPage(c, renderReport(config, period, await gatherReport(db, period)));
  });

  return routes;
}

/** A record anybody may fetch, from any page. */
function sendRecord(
  c: Context,
  config: Config,
  now: Date,
  part: Readonly<Record<string, unknown>>,
): Response {
  const {area, publisher, lang} = config;
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  c.header('Cache-Control', `public, max-age=${fresh}`);
  return c.json({
    version: 1,
    lang,
    ...(area.name && {area: {name: area.name, ...(area.code && {code: area.code})}}),
    ...(publisher.name && {
      publisher: {name: publisher.name, ...(publisher.url && {url: publisher.url})},
    }),
    updated: dayInEngland(now),
    ...part,
  });
}
