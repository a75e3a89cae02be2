#!/usr/bin/env node
/** The command line: `npx send-widgets`. */
import {readFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {check} from './check.js';
import {convert} from './convert.js';
import {
  type Command,
  FINE,
  InputError,
  MISTAKES,
  MISUSED,
  type Streams,
  UsageError,
} from './command.js';
import {fallback} from './fallback-command.js';
import {packageFile} from './package-files.js';
import {resource} from './resource.js';
import {translate} from './translate.js';

const commands: readonly Command[] = [check, convert, fallback, translate, resource];

const help = `send-widgets COMMAND …

For those who look after a record, or after the pages that show it.

${commands.map(({name, summary}) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

  send-widgets COMMAND --help   explains a command, with examples
  send-widgets --version        prints the version
`;

/** Runs a command line and returns its exit code. */
async function run([name, ...rest]: readonly string[], streams: Streams): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const about = commands.find(command => command.name === rest[0]);
    streams.out(about?.help ?? help);
    return name === undefined ? MISUSED : FINE;
  }
  if (name === '--version' || name === '-v') {
    streams.out(
      `${(JSON.parse(readFileSync(packageFile('package.json'), 'utf8')) as {version: string}).version}\n`,
    );
    return FINE;
  }
  const command = commands.find(candidate => candidate.name === name);
  if (!command) {
    streams.err(
      `There is no command "${name}". The commands are ${commands.map(({name: known}) => known).join(', ')}; send-widgets --help explains them.\n`,
    );
    return MISUSED;
  }
  try {
    const {values, positionals} = parseArgs({
      args: [...rest],
      options: {...command.options, help: {type: 'boolean', short: 'h'}},
      allowPositionals: true,
    });
    if (values.help) {
      streams.out(command.help);
      return FINE;
    }
    return await command.run(values as Parameters<Command['run']>[0], positionals, streams);
  } catch (error) {
    if (error instanceof InputError) {
      streams.err(`${error.message}\n`);
      return MISTAKES;
    }
    const misuse = error instanceof UsageError ? error.message : optionMisuse(error, command);
    if (misuse === undefined) throw error;
    streams.err(`${misuse} send-widgets ${name} --help explains the command.\n`);
    return MISUSED;
  }
}

/** The misuse of an option, in our words; `undefined` for any other error. */
function optionMisuse(error: unknown, {options}: Command): string | undefined {
  const {code, message} = error as NodeJS.ErrnoException;
  if (!code?.startsWith('ERR_PARSE_ARGS')) return undefined;
  const option = /'(-[^' ,=]*)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = [...Object.keys(options), 'help'].map(name => `--${name}`).join(', ');
    return `There is no option ${option}. The options are ${known}.`;
  }
  const longName = /--([a-z-]+)/.exec(message)?.[0] ?? option;
  return options[longName.slice(2)]?.type === 'string'
    ? `${longName} needs a value.`
    : `${longName} takes no value.`;
}

/** A reader such as `head` that closes the pipe is not an error. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(FINE);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
});
