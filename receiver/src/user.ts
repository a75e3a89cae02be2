/** `npm run user -- add anna`: who may read and answer what families send. Works while the receiver runs. */
import {randomBytes} from 'node:crypto';
import {text} from 'node:stream/consumers';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';
import {ConfigError, readUsersFile} from './config.js';
import {hashPassword} from './moderation/passwords.js';
import {nameFault, readUsers, writeUsers} from './moderation/users.js';

const help = `npm run user -- add NAME [--password-stdin]   adds somebody, or gives them a new password
npm run user -- remove NAME                    takes somebody's access away, at once
npm run user -- list                           names them

A password is made up and shown once; --password-stdin takes the one that is piped in (12 characters or more).
The file is RECEIVER_USERS, or "users" in the folder RECEIVER_DATA.`;

/** @returns the exit code */
export async function runUser(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  say: (line: string) => void,
  readPassword: () => Promise<string>,
): Promise<number> {
  const {positionals, values} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {'password-stdin': {type: 'boolean'}, 'help': {type: 'boolean', short: 'h'}},
  });
  const [command, name = ''] = positionals;
  const usersFile = readUsersFile(env);
  const users = new Map(readUsers(usersFile));
  const fail = (message: string) => {
    say(message);
    return 1;
  };
  if (values.help || command === undefined) {
    say(help);
    return values.help ? 0 : 1;
  }
  if (command === 'list') {
    for (const known of users.keys()) say(known);
    if (users.size === 0) say(`Nobody yet (${usersFile})`);
    return 0;
  }
  if (command === 'remove') {
    if (!users.delete(name)) return fail(`There is no user "${name}" in ${usersFile}.`);
    writeUsers(usersFile, users);
    say(`${name} can no longer log in.`);
    return 0;
  }
  if (command !== 'add') return fail(help);
  if (nameFault(name)) return fail(nameFault(name));
  const given = values['password-stdin'] ? (await readPassword()).replace(/\r?\n$/, '') : undefined;
  if (given !== undefined && given.length < 12)
    return fail('A password has at least 12 characters.');
  const password = given ?? randomBytes(15).toString('base64url');
  const isNew = !users.has(name);
  users.set(name, await hashPassword(password));
  writeUsers(usersFile, users);
  say(`${isNew ? 'Added' : 'Changed'} ${name} in ${usersFile}.`);
  if (given === undefined) say(`Password, shown only now: ${password}`);
  return 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = await runUser(process.argv.slice(2), process.env, console.log, () =>
    text(process.stdin),
  ).catch((error: Error) => {
    console.error(error instanceof ConfigError ? error.message : `${error.message}\n\n${help}`);
    return 1;
  });
}
