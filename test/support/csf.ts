/**
 * Reads story files (Component Story Format 3) without Storybook: a story is `{args, render, play?, parameters}`, with what
 * it leaves out taken from the file's default export.
 */
import type {TemplateResult} from 'lit';

type Args = Record<string, unknown>;

interface Annotations {
  title?: string;
  component?: string;
  args?: Args;
  parameters?: Record<string, unknown>;
  render?: (args: Args) => TemplateResult;
  play?: (context: {canvasElement: HTMLElement; args: Args}) => Promise<void> | void;
}

/** One state that a person can meet, ready to be shown. */
export interface Story {
  /** Title of its file, such as "Widgets/Inspection timeline". */
  title: string;
  /** Name of its export, such as "NothingPublished". */
  name: string;
  parameters: Record<string, unknown>;
  render(): TemplateResult;
  /** What a person does in it, once it is on screen. */
  play(canvasElement: HTMLElement): Promise<void>;
}

/**
 * Every story of every file, in the order of the files.
 * @throws when a file has no title or a story cannot be shown
 */
export async function readStories(): Promise<Story[]> {
  const addresses = (await (await fetch('/stories-index.json')).json()) as string[];
  const files = await Promise.all(addresses.map(address => import(address) as Promise<Record<string, unknown>>));
  return files.flatMap((file, index) => storiesOf(file, addresses[index]!));
}

function storiesOf({default: meta, ...exports}: Record<string, unknown>, address: string): Story[] {
  const shared = meta as Annotations;
  if (!shared?.title) throw new Error(`${address}: its default export has no title`);
  return Object.entries(exports)
    .filter(([name]) => !name.startsWith('__'))
    .map(([name, own]) => {
      const story = own as Annotations;
      const args = {...shared.args, ...story.args};
      const render = story.render ?? shared.render;
      if (!render) throw new Error(`${address}: ${name} has no render function, nor has the file`);
      return {
        title: shared.title!,
        name,
        parameters: {...shared.parameters, ...story.parameters},
        render: () => render(args),
        play: async canvasElement => (story.play ?? shared.play)?.({canvasElement, args}),
      };
    });
}
