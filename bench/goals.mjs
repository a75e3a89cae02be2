/** What was promised of the speed of the widgets, and what of it was missed. */
import {middle, whole} from './numbers.mjs';

/**
 * The promised goals, and how far each case is from them.
 *
 * @returns {string[]} a phrase for each goal that was missed
 */
export function missedGoals(of, names) {
  const missed = [];
  const check = (number, goal, words) => {
    if (number > goal) missed.push(words(number, goal));
  };
  const times = number => `${number.toFixed(2)} ×`;
  const time = (name, count) => middle(of('timelines', name, count), 'complete');
  for (const [count, goal] of [
    [10, 1.5],
    [100, 1.2],
    [500, 1],
  ])
    for (const build of ['ours, classic script', 'ours, module']) {
      const who = `${count} events, ${build.replace('ours, ', '')}`;
      const own = time(build, count);
      check(
        own / time('plain HTML', count),
        goal,
        (is, wanted) => `${who}: ${times(is)} plain HTML, not ${times(wanted)}`,
      );
      check(
        (3 * own) / time('TimelineJS 3.9', count),
        1,
        is => `${who}: ${times(3 / is)} as fast as TimelineJS, not ${times(3)}`,
      );
    }
  for (const name of names('examples'))
    for (const [kind, words] of [
      ['en', 'English'],
      ['ur', 'Urdu'],
    ]) {
      const page = `the page of ${name} in ${words}`;
      const result = of('examples', name, kind);
      const blocked = of('examples', name, 'blocked');
      const milliseconds = what => (is, wanted) =>
        `${page}: ${what} ${whole(is)} ms, not ${wanted}`;
      check(middle(result, 'longest'), 200, milliseconds('longest task'));
      check(middle(result, 'blocking'), 400, milliseconds('blocking'));
      check(middle(result, 'tap'), 100, milliseconds('slowest tap'));
      check(middle(result, 'shift'), 0.01, is => `${page}: shift ${is.toFixed(4)}`);
      for (const paint of ['first', 'largest']) {
        const ratioOf = what => middle(result, what) / middle(blocked, what);
        check(
          Math.min(ratioOf(paint), ratioOf(`${paint}Work`)),
          1.05,
          is => `${page}: ${paint} paint ${times(is)}`,
        );
      }
    }
  const [without, withScript] = ['without', 'with the script'].map(name => of('none', name, 4));
  const beside = what => middle(withScript, what) / middle(without, what);
  check(
    Math.min(beside('first'), beside('firstWork')),
    1.05,
    is => `a page with nothing of ours: first paint ${times(is)}`,
  );
  for (const name of names('lists')) {
    const many = of('lists', name, 10_000);
    check(
      middle(many, 'complete'),
      3000,
      is => `10,000 ${name}: complete after ${whole(is)} ms, not 3,000`,
    );
    check(
      middle(many, 'longest'),
      50,
      is => `10,000 ${name}: longest task ${whole(is)} ms, not 50`,
    );
  }
  return missed;
}
