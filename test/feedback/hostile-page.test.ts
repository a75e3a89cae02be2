/** The outbox on pages that change what JavaScript is made of: Prototype.js, MooTools, a polluted Object.prototype. */
import {expect} from '@open-wc/testing';
import {fromJson, ownProperty, ownString, toJson} from '../../src/feedback/json.js';
import {newKey} from '../../src/feedback/environment.js';
import {kept, receipt, status, World} from './world.js';

/** Does some work while prototypes are not what they were; puts all back. */
async function onPageWith<T>(
  additions: [object, Record<string, unknown>][],
  work: () => T | Promise<T>,
): Promise<T> {
  const before = additions
    .map(([prototype, members]) =>
      Object.keys(members).map(
        name => [prototype, name, Object.getOwnPropertyDescriptor(prototype, name)] as const,
      ),
    )
    .flat();
  for (const [prototype, members] of additions) Object.assign(prototype, members);
  try {
    return await work();
  } finally {
    for (const [prototype, name, descriptor] of before) {
      if (descriptor) Object.defineProperty(prototype, name, descriptor);
      else Reflect.deleteProperty(prototype, name);
    }
  }
}

/** What Prototype.js 1.6 and MooTools 1.2 add, as far as it changes what JSON and lists do. */
const prototypeJs: [object, Record<string, unknown>][] = [
  [
    Array.prototype,
    {
      toJSON(this: unknown[]) {
        return `[${this.map(item => JSON.stringify(item)).join(', ')}]`;
      },
      reduce(this: unknown[]) {
        return this.length > 1 ? this : this[0];
      },
      entries(this: unknown[]) {
        return [...this];
      },
    },
  ],
  [
    String.prototype,
    {
      toJSON(this: string) {
        return `"${this}"`;
      },
    },
  ],
  [Array, {from: (list: ArrayLike<unknown>) => [list]}],
];
const pollution: [object, Record<string, unknown>][] = [
  [
    Object.prototype,
    {
      reference: 'SW-FALSE-01',
      status: 'mail_sent',
      sid: 1,
      is_valid: true,
      keyed: false,
      keepalive: true,
      integrity: 'sha256-x',
      comment: 'inherited',
      signal: 'x',
      toJSON: undefined,
      outcome: 'x',
      lease: {holder: 'x'},
    },
  ],
];

describe('JSON of our own', () => {
  const values = [
    null,
    true,
    0,
    -1.5,
    '',
    'a "b" \\ \u2028 \ud800',
    [],
    [1, [2, {a: [3]}]],
    {},
    {'a b': {c: undefined, d: null}},
  ];
  it('is what JSON.stringify writes on a page that leaves it alone', () => {
    for (const value of values) expect(toJson(value)).to.equal(JSON.stringify(value));
  });

  it('is the same on a page with Prototype.js, where JSON.stringify encodes lists twice', async () => {
    const [ours, theirs] = await onPageWith(prototypeJs, () => [
      toJson({a: ['b']}),
      JSON.stringify({a: ['b']}),
    ]);
    expect(ours).to.equal('{"a":["b"]}');
    expect(theirs).not.to.equal(ours);
  });

  it('writes and reads only what an object has itself', async () => {
    await onPageWith(pollution, () => {
      expect(toJson({a: 1})).to.equal('{"a":1}');
      expect(ownProperty({}, 'reference')).to.equal(undefined);
      expect(ownString(fromJson('{}'), 'sid')).to.equal(undefined);
    });
  });

  it('keeps a question called __proto__', () => {
    expect(toJson(Object.fromEntries([['__proto__', 'x']]))).to.equal('{"__proto__":"x"}');
  });
});

describe('an intent key', () => {
  it('is 22 characters that any receiver takes, from 128 random bits, without randomUUID', () => {
    const keys = Array.from({length: 200}, () => newKey());
    expect(new Set(keys).size).to.equal(200);
    for (const key of keys) expect(key).to.match(/^[\w-]{22}$/);
  });

  it('is all of the bytes that it was given', () => {
    expect(newKey(bytes => bytes.fill(255))).to.equal('_____________________w');
    expect(newKey(bytes => bytes.fill(0))).to.equal('AAAAAAAAAAAAAAAAAAAAAA');
  });
});

describe('the outbox on a hostile page', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });
  afterEach(() => world.end());

  for (const [name, additions] of [
    ['Prototype.js', prototypeJs],
    ['a polluted Object.prototype', pollution],
  ] as const) {
    it(`sends the answer as it was typed, and keeps it so, with ${name}`, async () => {
      await onPageWith([...additions], async () => {
        world.answer = (_, n) => (n === 1 ? status(500) : receipt());
        const tab = await world.tab();
        await tab.outbox.save(tab.handle, {comment: 'Hello', about: ['content', 'gaps']});
        const submission = {
          purpose: 'comment',
          page: 'p',
          lang: 'en',
          answers: {comment: 'Hello', about: ['content', 'gaps']},
          seconds: 9,
          website: '',
        };
        await tab.outbox.send(tab.handle, submission, {
          receiver: 'json',
          address: 'https://a.example/',
          keyed: true,
        });
        expect((await kept())[0]!.answers).to.deep.equal({
          comment: 'Hello',
          about: ['content', 'gaps'],
        });
        expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('sent');
      });
      expect(JSON.parse(world.seen[1]!.body).answers).to.deep.equal({
        comment: 'Hello',
        about: ['content', 'gaps'],
      });
    });
  }

  it('takes nothing that a page added to all objects for a receipt', async () => {
    for (const receiver of ['json', 'contact-form-7', 'drupal-webform', 'gravity-forms']) {
      world.answer = () => status(200, {}, '{}');
      const tab = await world.tab({form: receiver});
      const outcome = await onPageWith(pollution, () =>
        tab.send(`Hello ${receiver}`, {
          receiver,
          address: 'https://a.example/',
          form: '7',
          keyed: receiver === 'json',
        }),
      );
      expect(outcome.kind).to.be.oneOf(['waiting', 'unknown']);
    }
  });

  it('adds nothing of the page’s to a request', async () => {
    await onPageWith(pollution, async () => {
      const tab = await world.tab();
      await tab.send('Hello');
      const {init} = world.seen[0]!;
      expect((init as Record<string, unknown>).keepalive).to.equal(undefined);
      expect((init as Record<string, unknown>).integrity).to.equal(undefined);
    });
  });
});
