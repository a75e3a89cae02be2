/**
 * Counters for Prometheus, without any texts by people. Reading them needs the token, because reading a counter before
 * and after reveals that an answer has arrived.
 */
import type {MiddlewareHandler} from 'hono';
import type {Kysely} from 'kysely';
import type {Tables} from './database/tables.js';

export interface Metrics {
  /** Counts every response by its method and status. */
  readonly count: MiddlewareHandler;
  /** The page, in Prometheus' text format. */
  write(db: Kysely<Tables>): Promise<string>;
}

/** Upper bounds in seconds. */
const buckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export function createMetrics(): Metrics {
  const responses = new Map<string, number>();
  const waits = buckets.map(() => 0);
  let waited = 0;
  let answered = 0;

  return {
    async count(c, next) {
      const began = performance.now();
      await next();
      const {method} = c.req;
      const known = ['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method) ? method : 'other';
      const labels = `method="${known}",status="${c.res.status}"`;
      responses.set(labels, (responses.get(labels) ?? 0) + 1);
      const seconds = (performance.now() - began) / 1000;
      buckets.forEach((most, place) => {
        if (seconds <= most) waits[place] = (waits[place] ?? 0) + 1;
      });
      waited += seconds;
      answered += 1;
    },
    async write(db) {
      const {count: outbox} = await db
        .selectFrom('outbox')
        .select(({fn}) => fn.countAll().as('count'))
        .executeTakeFirstOrThrow();
      const {count: failed} = await db
        .selectFrom('outbox')
        .select(({fn}) => fn.countAll().as('count'))
        .where('gave_up', '=', true)
        .executeTakeFirstOrThrow();
      const name = 'receiver_response_seconds';
      return [
        '# TYPE receiver_responses_total counter',
        ...[...responses].map(([labels, count]) => `receiver_responses_total{${labels}} ${count}`),
        `# TYPE ${name} histogram`,
        ...buckets.map((most, place) => `${name}_bucket{le="${most}"} ${waits[place]}`),
        `${name}_bucket{le="+Inf"} ${answered}`,
        `${name}_sum ${waited}`,
        `${name}_count ${answered}`,
        '# TYPE receiver_messages_waiting gauge',
        `receiver_messages_waiting ${Number(outbox)}`,
        '# TYPE receiver_messages_failed gauge',
        `receiver_messages_failed ${Number(failed)}`,
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n');
    },
  };
}
