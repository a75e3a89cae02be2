/** The command line as a whole: what it says of itself, and where. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sendWidgets} from '../support/cli.js';

describe('the command line', () => {
  it('explains itself, and each command with examples', async () => {
    const {code, out, err} = await sendWidgets(['--help']);
    assert.deepEqual([code, err], [0, '']);
    const commands = [...out.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name!);
    assert.ok(commands.includes('check'));
    for (const name of commands) {
      const help = await sendWidgets([name, '--help']);
      assert.equal(help.code, 0);
      assert.match(help.out, new RegExp(`^send-widgets ${name} `));
      assert.ok(
        (help.out.match(new RegExp(`^  send-widgets ${name} `, 'gm')) ?? []).length >= 3,
        `${name}: three examples`,
      );
      assert.ok(
        help.out.split('\n').every(line => line.length <= 100),
        name,
      );
    }
  });

  it('tells its version, and everything that is no result on the other stream', async () => {
    assert.match((await sendWidgets(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    for (const [args, told] of [
      [[], /^$/],
      [['chek'], /^There is no command "chek"\. The commands are check/],
      [['check'], /^It needs a file or an address\./],
      [
        ['check', '--jsn', 'x'],
        /^There is no option --jsn\. The options are --list, --sheet, --hidden, --area, --columns, --statuses, --json, --help\./,
      ],
      [['check', '--list'], /^--list needs a value\./],
      [['check', '--list', 'fruit', 'x'], /^--list: expected one of events, .*, got "fruit"\./],
      [['check', '--json=5', 'x'], /^--json takes no value\./],
    ] as const) {
      const {code, out, err} = await sendWidgets(args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, told);
      if (args.length) assert.equal(out, '');
    }
  });
});
