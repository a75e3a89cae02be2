/**
 * The receiver as one application: it answers requests, with a database, a configuration and replaceable dependencies.
 */
import {randomBytes} from 'node:crypto';
import {Hono} from 'hono';
import {bearerAuth} from 'hono/bearer-auth';
import {HTTPException} from 'hono/http-exception';
import {sql} from 'kysely';
import type {Config} from './config.js';
import {codeOf} from './database/faults.js';
import type {Database} from './database/open-database.js';
import {channels, type Channel} from './forward/channel.js';
import {deliver} from './forward/deliver.js';
import {createSend, type Send} from './forward/send.js';
import {renderFrontPage} from './front-page.js';
import {renderRefusal} from './intake/answer-pages.js';
import {describeIntake} from './intake/openapi.js';
import {intakeRoutes} from './intake/routes.js';
import type {Random} from './intake/receipt.js';
import {createMetrics} from './metrics.js';
import {moderationRoutes} from './moderation/routes.js';
import {lockDown, sendPage} from './page.js';
import {problemResponse} from './problem.js';
import {publishRoutes} from './publish/routes.js';
import {createSurveySource} from './publish/surveys.js';
import {applyRetention} from './retention.js';
import type {Services} from './services.js';
import {stylesheet} from './stylesheet.js';

/** The dependencies of a receiver. All except database and configuration have a default. */
export interface ReceiverParts {
  readonly database: Database;
  readonly config: Config;
  /** The wall clock. */
  readonly clock?: () => Date;
  /** Milliseconds by a monotonic clock. */
  readonly elapsed?: () => number;
  readonly random?: Random;
  readonly send?: Send;
  /** Tells the operator; never anything that a person wrote. */
  readonly report?: (message: string) => void;
}

export interface Receiver {
  /** The Hono application, serving everything under `config.path`. */
  readonly app: Hono;
  /** Sends messages that are due. @returns how many were processed */
  deliver(): Promise<number>;
  /** Applies retention and maintains the database; call it daily. */
  tidy(): Promise<void>;
}

/** Creates a receiver; nothing runs until `app.fetch`, `deliver` or `tidy` is called. */
export function createReceiver({
  database,
  config,
  clock = () => new Date(),
  elapsed = () => performance.now(),
  random = randomBytes,
  send = createSend(config),
  report = message => console.error(message),
}: ReceiverParts): Receiver {
  const configured: Readonly<Record<Channel, boolean>> = {
    webhook: config.webhook !== undefined,
    mail: config.mail !== undefined,
  };
  const services: Services = {
    config,
    db: database.db,
    now: clock,
    elapsed,
    random,
    send,
    report,
    surveys: createSurveySource(config.record, elapsed, report),
    channels: channels.filter(channel => configured[channel]),
  };

  const app = new Hono({strict: false}).basePath(config.path);
  const metrics = createMetrics();
  app.use(metrics.count);
  app.use(lockDown);
  app.get('/', c => sendPage(c, renderFrontPage(config)));
  app.get('/health', async c => {
    await sql`select 1`.execute(services.db);
    return c.text('ok');
  });
  if (config.metricsToken !== '') {
    app.use('/metrics', bearerAuth({token: config.metricsToken}));
    app.get('/metrics', async c => c.text(await metrics.write(services.db)));
  }
  app.get('/openapi.json', c => {
    c.header('Access-Control-Allow-Origin', '*');
    return c.json(describeIntake(config));
  });
  app.get('/style.css', c => {
    c.header('Content-Type', 'text/css; charset=utf-8');
    c.header('Cache-Control', 'public, max-age=3600');
    return c.body(stylesheet);
  });
  app.route('/', intakeRoutes(services));
  app.route('/', publishRoutes(services));
  app.route('/moderation', moderationRoutes(services));
  app.all('/', () =>
    problemResponse(
      {status: 405, name: 'method', title: 'Send answers by POST'},
      new Headers({Allow: 'GET, HEAD, POST, OPTIONS'}),
    ),
  );
  for (const path of [
    '/health',
    '/openapi.json',
    '/style.css',
    '/responses.json',
    '/figures.json',
    '/report/:period?',
    '/receipt/:reference',
  ]) {
    app.all(path, () =>
      problemResponse(
        {status: 405, name: 'method', title: 'This address can only be read'},
        new Headers({Allow: 'GET, HEAD'}),
      ),
    );
  }
  app.notFound(() =>
    problemResponse({status: 404, name: 'not-found', title: 'There is nothing at this address'}),
  );
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status !== 403) return error.getResponse();
    if (error instanceof HTTPException && error.status === 403) {
      const advice = 'Open the page here and make the change again.';
      return sendPage(
        c,
        renderRefusal(config.path, 'This change was not made on this page', advice),
        403,
      );
    }
    const code = codeOf(error);
    // The message may quote what a person wrote: code and position are enough to find the cause.
    report(
      `${c.req.method} failed: ${error.name} ${code} ${
        (error.stack ?? '')
          .split('\n')
          .find(line => line.includes(' at '))
          ?.trim() ?? ''
      }`,
    );
    const headers = new Headers(c.res.headers);
    if (code === '')
      return problemResponse(
        {status: 500, name: 'fault', title: 'Something went wrong here'},
        headers,
      );
    return problemResponse(
      {
        status: 503,
        name: 'unavailable',
        title: 'Answers cannot be kept just now',
        detail: 'Nothing was taken in. Try again later.',
        retryAfter: 30,
      },
      headers,
    );
  });

  return {
    app,
    deliver: () => deliver(services),
    async tidy() {
      const {answers, emails} = await applyRetention(
        services.db,
        config.keep,
        clock(),
        await services.surveys.known(),
      );
      if (answers + emails > 0)
        report(`Retention: deleted ${answers} answers and ${emails} e-mail addresses`);
      await database.maintain();
    },
  };
}
