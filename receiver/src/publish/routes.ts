/** The public resources: responses and figures as records, and the yearly report. */
import {Hono, type Context} from 'hono';
import {etag} from 'hono/etag';
import {raw} from 'hono/html';
import type {Config} from '../config.js';
import {sendPage} from '../page.js';
import type {Services} from '../services.js';
import {listThemes} from '../store/themes.js';
import {renderRefusal} from '../intake/answer-pages.js';
import {senderOf} from '../intake/connection.js';
import {createRateLimit} from '../intake/rate-limit.js';
import {problemResponse} from '../problem.js';
import {surveyFigures} from './figures.js';
import {publishedReport, publishedSurvey, publishedThemes} from './published.js';
import {remembered} from './remembered.js';
import {responseItems} from './responses.js';
import {dayInEngland} from './surveys.js';
import {readReportYear, type Period} from './period.js';
import {arrangeReport, readComments} from './report-contents.js';
import {renderReport} from './report-page.js';

/** Seconds for which browsers, proxies and this receiver may cache them. */
const fresh = 60;

export function publishRoutes(services: Services): Hono {
  const {config, db, now, elapsed, random, surveys} = services;
  const routes = new Hono();
  const {readsPerMinute} = config.limits;
  const rateLimit = createRateLimit(readsPerMinute, readsPerMinute, random, elapsed);

  for (const path of ['/responses.json', '/figures.json', '/report/:year?']) {
    routes.get(
      path,
      async (c, next) => {
        const wait = rateLimit.take(senderOf(c, config.proxies));
        if (wait === 0) return next();
        const title = 'Too many requests at once';
        return problemResponse({status: 429, name: 'too-many', title, retryAfter: wait});
      },
      etag(),
    );
  }

  const responses = remembered(fresh, elapsed, async () =>
    responseItems(await listThemes(db), await publishedThemes(db, config.publish, now())),
  );
  routes.get('/responses.json', async c =>
    sendRecord(c, config, now(), {responses: await responses()}),
  );

  const figures = remembered(fresh, elapsed, async () => {
    const all = [];
    for (const survey of await surveys.current()) {
      const publication = await publishedSurvey(db, config.publish, survey, now());
      if (publication) all.push(...surveyFigures(survey, publication, config.lang));
    }
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

  const reports = remembered(fresh, elapsed, async year => {
    const period = readReportYear(year, undefined, undefined, config.publish.reportMonth, now());
    return period && String(await renderReportOf(period));
  });
  async function renderReportOf(period: Period) {
    const counts = await publishedReport(db, config.publish, config.keep.days, period, now());
    const comments = await readComments(db, period);
    return renderReport(config, period, arrangeReport(comments, await listThemes(db), counts));
  }
  routes.get('/report/:year?', async c => {
    const {year, from, to} = {year: c.req.param('year'), ...c.req.query()} as Record<
      string,
      string
    >;
    const period = readReportYear(year, from, to, config.publish.reportMonth, now());
    const page = period && (await reports(period.firstDay.slice(0, 4)));
    if (page === undefined)
      return sendPage(
        c,
        renderRefusal(
          config.path,
          'There is no such report',
          'Ask for a year, such as report/2026.',
        ),
        404,
      );
    c.header('Cache-Control', `public, max-age=${fresh}`);
    return sendPage(c, raw(page));
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
