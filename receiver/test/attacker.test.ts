/** What somebody learns who looks at every public address after every single event: nothing about fewer than five people. */
import assert from 'node:assert/strict';
import {beforeEach, it} from 'node:test';
import {bold, createAttacker, day, numbersFrom} from './support/attacker.js';
import {describeOnEachDatabase} from './support/databases.js';
import {comment} from './support/receiver.js';

describeOnEachDatabase('an attacker who looks at every public address', open => {
  const attacker = createAttacker(open);

  beforeEach(attacker.begin);

  it('sees no difference after one arrival, of whatever kind', async () => {
    const {before} = await attacker.publishSomething();
    await attacker.answer({where: 'special', happy: 'no', means: ['taxi'], young: 'yes'});
    assert.deepEqual(await attacker.look(), before);
    await attacker.say({who: 'practitioner', about: ['quality']});
    assert.deepEqual(await attacker.look(), before);
    await attacker.receiver().submit({
      ...comment(),
      purpose: 'page',
      answers: {correct: 'no', detail: 'Old.'},
    });
    assert.deepEqual(await attacker.look(), before);
  });

  it('sees no difference after one deletion', async () => {
    const {answers, comments, before} = await attacker.publishSomething();
    await attacker.erase(answers[0] ?? '');
    assert.deepEqual(await attacker.look(), before);
    await attacker.erase(comments[0] ?? '');
    assert.deepEqual(await attacker.look(), before);
  });

  it('sees no difference after one change: put aside, taken back, of another theme or none', async () => {
    const {answers, comments, theme, before} = await attacker.publishSomething();
    const [answered = '', said = ''] = [answers[3], comments[0]];
    for (const change of [
      () => attacker.putAside(answered, 'yes'),
      () => attacker.putAside(answered, ''),
      () => attacker.putAside(said, 'yes'),
      () => attacker.putAside(said, ''),
      () => attacker.setTheme([said], 'none'),
      () => attacker.setTheme([comments[30] ?? ''], theme),
      () =>
        attacker
          .receiver()
          .moderate(`/${said}`, {version: '4', state: 'done', withheld: 'vexatious'}),
    ]) {
      await change();
      assert.deepEqual(await attacker.look(), before);
    }
  });

  it('sees no difference when one answer after the other comes of age', async () => {
    const {before: first} = await attacker.publishSomething();
    attacker.advance(365 * day - 41 * 61_000);
    const before = await attacker.look();
    assert.notDeepEqual(before, first, 'the date at least');
    for (let step = 0; step < 6; step += 1) {
      attacker.advance(61_000);
      await attacker.receiver().tidy();
      const after = await attacker.look();
      assert.deepEqual(after, before);
    }
    attacker.advance(400 * day);
    await attacker.receiver().tidy();
    const report = (seen: Awaited<ReturnType<typeof attacker.look>>) =>
      seen.find(({address}) => address === '/report/2026')?.body;
    assert.equal(report(await attacker.look()), report(before), 'nor when all of them are gone');
  });

  it('sees no difference after a restart, nor from another receiver, with answers waiting', async () => {
    const {before} = await attacker.publishSomething();
    for (let count = 0; count < 4; count += 1) {
      await attacker.answer({where: 'special', happy: 'no'});
      await attacker.say({who: 'practitioner'});
      attacker.start();
      attacker.advance(61_000);
      assert.deepEqual(await attacker.look(), before);
    }
  });

  for (const own of [1, 4]) {
    it(`learns of no step below five with ${own} answers of their own before and after`, async () => {
      const {comments, theme} = await attacker.publishSomething();
      let before = await attacker.counts();
      const send = async (happy: string, who: string) => {
        await attacker.answer({happy, where: 'home'});
        await attacker.setTheme([await attacker.say({who, about: ['ease']})], theme);
        const after = await attacker.counts();
        assert.deepEqual(attacker.findings(before, after), []);
        before = after;
      };
      for (let count = 0; count < own; count += 1) await send('no', 'young-person');
      await send('yes', 'practitioner');
      await attacker.erase(comments[20] ?? '');
      for (let count = 0; count < own; count += 1) await send('no', 'young-person');
    });
  }

  it('sees the next count only when a whole batch is in and the time has come', async () => {
    const careful = {...bold, RECEIVER_PUBLISH_BATCH: '10', RECEIVER_PUBLISH_HOURS: '24'};
    attacker.start(careful);
    const total = async () => (await attacker.counts()).get('figure s');
    const send = async (many: number) => {
      for (let count = 0; count < many; count += 1) await attacker.answer({happy: 'yes'});
    };
    await send(9);
    assert.equal(await total(), undefined);
    await send(1);
    assert.equal(await total(), 10);
    await send(9);
    attacker.advance(25 * 3_600_000);
    assert.equal(await total(), 10, 'nine are no batch');
    await send(1);
    assert.equal(await total(), 20);
    await send(10);
    assert.equal(await total(), 20, 'a batch, but the same day');
    attacker.start(careful);
    assert.equal(await total(), 20, 'also for a receiver that has just started');
  });

  it('cannot tell a closed survey that one person answered from one that nobody did', async () => {
    const nobody = await attacker.look();
    attacker.start({...bold, RECEIVER_RECORD: ''});
    await attacker.answer({happy: 'yes'}, 'closed');
    attacker.start();
    assert.deepEqual(
      (await attacker.look()).map(({body}) => body),
      nobody.map(({body}) => body),
    );
  });

  for (const seed of [1]) {
    it(`works out nothing about fewer than five from all that was ever published (seed ${seed})`, async () => {
      const next = numbersFrom(seed);
      const oneOf = <T>(...values: readonly T[]): T =>
        values[Math.floor(next() * values.length)] as T;
      const themes = [await attacker.addTheme('Short breaks'), await attacker.addTheme('Buses')];
      const kept: string[] = [];
      const seen: ReadonlyMap<string, number>[] = [];
      for (let event = 0; event < 80; event += 1) {
        const chance = next();
        const one = oneOf(...kept, '');
        if (one !== '' && chance < 0.1) {
          kept.splice(kept.indexOf(one), 1);
          await attacker.erase(one);
        } else if (one !== '' && chance < 0.2)
          await attacker.setTheme([one], oneOf(...themes, 'none'));
        else if (one !== '' && chance < 0.25) await attacker.putAside(one, oneOf('yes', ''));
        else if (chance < 0.27) attacker.start();
        else if (chance < 0.29) {
          attacker.advance(20 * day);
          await attacker.receiver().tidy();
        } else if (chance < 0.6) {
          const reference = await attacker.say({
            who: oneOf('parent-carer', 'young-person', 'both'),
          });
          kept.push(reference);
          if (next() < 0.6) await attacker.setTheme([reference], oneOf(...themes));
        } else {
          const where = oneOf('home', 'main', 'main', 'main', next() < 0.2 ? 'special' : 'home');
          kept.push(
            await attacker.answer({
              where,
              ...(next() < 0.9 && {happy: oneOf('yes', 'yes', 'no')}),
              ...(next() < 0.7 && {means: ['bus', 'taxi', 'walk'].filter(() => next() < 0.5)}),
              ...(where === 'main' && {more: oneOf('yes', 'no')}),
              ...(next() < 0.3 ? {young: oneOf('yes', 'no')} : {parents: oneOf('yes', 'no')}),
            }),
          );
        }
        const now = await attacker.counts();
        if (JSON.stringify([...now]) !== JSON.stringify([...(seen.at(-1) ?? [])])) seen.push(now);
      }
      assert.ok(seen.length > 5, `only ${seen.length} publications to subtract`);
      const found = seen.flatMap((after, place) =>
        seen.slice(0, place + 1).flatMap(before => attacker.findings(before, after)),
      );
      assert.deepEqual([...new Set(found)], []);
    });
  }
});
