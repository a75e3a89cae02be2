/** What somebody learns who looks at every public address after every single event: nothing about fewer than five people. */
import assert from 'node:assert/strict';
import {beforeEach, it} from 'node:test';
import {bold, createAttacker, day, numbersFrom} from './support/attacker.js';
import {describeOnEachDatabase} from './support/databases.js';
import {comment} from './support/receiver.js';

describeOnEachDatabase('an attacker who looks at every public address', open => {
  const {
    addTheme,
    advance,
    answer,
    begin,
    counts,
    erase,
    findings,
    look,
    publishSomething,
    putAside,
    receiver,
    say,
    setTheme,
    start,
  } = createAttacker(open);

  beforeEach(begin);

  it('sees no difference after one arrival, of whatever kind', async () => {
    const {before} = await publishSomething();
    await answer({where: 'special', happy: 'no', means: ['taxi'], young: 'yes'});
    assert.deepEqual(await look(), before);
    await say({who: 'practitioner', about: ['quality']});
    assert.deepEqual(await look(), before);
    await receiver().submit({
      ...comment(),
      purpose: 'page',
      answers: {correct: 'no', detail: 'Old.'},
    });
    assert.deepEqual(await look(), before);
  });

  it('sees no difference after one deletion', async () => {
    const {answers, comments, before} = await publishSomething();
    await erase(answers[0] ?? '');
    assert.deepEqual(await look(), before);
    await erase(comments[0] ?? '');
    assert.deepEqual(await look(), before);
  });

  it('sees no difference after one change: put aside, taken back, of another theme or none', async () => {
    const {answers, comments, theme, before} = await publishSomething();
    const [answered = '', said = ''] = [answers[3], comments[0]];
    for (const change of [
      () => putAside(answered, 'yes'),
      () => putAside(answered, ''),
      () => putAside(said, 'yes'),
      () => putAside(said, ''),
      () => setTheme([said], 'none'),
      () => setTheme([comments[30] ?? ''], theme),
      () => receiver().moderate(`/${said}`, {version: '4', state: 'done', withheld: 'vexatious'}),
    ]) {
      await change();
      assert.deepEqual(await look(), before);
    }
  });

  it('sees no difference when one answer after the other comes of age', async () => {
    const {before: first} = await publishSomething();
    advance(365 * day - 41 * 61_000);
    const before = await look();
    assert.notDeepEqual(before, first, 'the date at least');
    for (let step = 0; step < 6; step += 1) {
      advance(61_000);
      await receiver().tidy();
      const after = await look();
      assert.deepEqual(after, before);
    }
    advance(400 * day);
    await receiver().tidy();
    const report = (seen: Awaited<ReturnType<typeof look>>) =>
      seen.find(({address}) => address === '/report/2026')?.body;
    assert.equal(report(await look()), report(before), 'nor when all of them are gone');
  });

  it('sees no difference after a restart, nor from another receiver, with answers waiting', async () => {
    const {before} = await publishSomething();
    for (let count = 0; count < 4; count += 1) {
      await answer({where: 'special', happy: 'no'});
      await say({who: 'practitioner'});
      start();
      advance(61_000);
      assert.deepEqual(await look(), before);
    }
  });

  for (const own of [1, 4]) {
    it(`learns of no step below five with ${own} answers of their own before and after`, async () => {
      const {comments, theme} = await publishSomething();
      let before = await counts();
      const send = async (happy: string, who: string) => {
        await answer({happy, where: 'home'});
        await setTheme([await say({who, about: ['ease']})], theme);
        const after = await counts();
        assert.deepEqual(findings(before, after), []);
        before = after;
      };
      for (let count = 0; count < own; count += 1) await send('no', 'young-person');
      await send('yes', 'practitioner');
      await erase(comments[20] ?? '');
      for (let count = 0; count < own; count += 1) await send('no', 'young-person');
    });
  }

  it('sees the next count only when a whole batch is in and the time has come', async () => {
    const careful = {...bold, RECEIVER_PUBLISH_BATCH: '10', RECEIVER_PUBLISH_HOURS: '24'};
    start(careful);
    const total = async () => (await counts()).get('figure s');
    const send = async (many: number) => {
      for (let count = 0; count < many; count += 1) await answer({happy: 'yes'});
    };
    await send(9);
    assert.equal(await total(), undefined);
    await send(1);
    assert.equal(await total(), 10);
    await send(9);
    advance(25 * 3_600_000);
    assert.equal(await total(), 10, 'nine are no batch');
    await send(1);
    assert.equal(await total(), 20);
    await send(10);
    assert.equal(await total(), 20, 'a batch, but the same day');
    start(careful);
    assert.equal(await total(), 20, 'also for a receiver that has just started');
  });

  it('cannot tell a closed survey that one person answered from one that nobody did', async () => {
    const nobody = await look();
    start({...bold, RECEIVER_RECORD: ''});
    await answer({happy: 'yes'}, 'closed');
    start();
    assert.deepEqual(
      (await look()).map(({body}) => body),
      nobody.map(({body}) => body),
    );
  });

  for (const seed of [1]) {
    it(`works out nothing about fewer than five from all that was ever published (seed ${seed})`, async () => {
      const next = numbersFrom(seed);
      const oneOf = <T>(...values: readonly T[]): T =>
        values[Math.floor(next() * values.length)] as T;
      const themes = [await addTheme('Short breaks'), await addTheme('Buses')];
      const kept: string[] = [];
      const seen: ReadonlyMap<string, number>[] = [];
      for (let event = 0; event < 80; event += 1) {
        const chance = next();
        const one = oneOf(...kept, '');
        if (one !== '' && chance < 0.1) {
          kept.splice(kept.indexOf(one), 1);
          await erase(one);
        } else if (one !== '' && chance < 0.2) await setTheme([one], oneOf(...themes, 'none'));
        else if (one !== '' && chance < 0.25) await putAside(one, oneOf('yes', ''));
        else if (chance < 0.27) start();
        else if (chance < 0.29) {
          advance(20 * day);
          await receiver().tidy();
        } else if (chance < 0.6) {
          const reference = await say({who: oneOf('parent-carer', 'young-person', 'both')});
          kept.push(reference);
          if (next() < 0.6) await setTheme([reference], oneOf(...themes));
        } else {
          const where = oneOf('home', 'main', 'main', 'main', next() < 0.2 ? 'special' : 'home');
          kept.push(
            await answer({
              where,
              ...(next() < 0.9 && {happy: oneOf('yes', 'yes', 'no')}),
              ...(next() < 0.7 && {means: ['bus', 'taxi', 'walk'].filter(() => next() < 0.5)}),
              ...(where === 'main' && {more: oneOf('yes', 'no')}),
              ...(next() < 0.3 ? {young: oneOf('yes', 'no')} : {parents: oneOf('yes', 'no')}),
            }),
          );
        }
        const now = await counts();
        if (JSON.stringify([...now]) !== JSON.stringify([...(seen.at(-1) ?? [])])) seen.push(now);
      }
      assert.ok(seen.length > 5, `only ${seen.length} publications to subtract`);
      const found = seen.flatMap((after, place) =>
        seen.slice(0, place + 1).flatMap(before => findings(before, after)),
      );
      assert.deepEqual([...new Set(found)], []);
    });
  }
});
