/**
 * Reads a story file (Component Story Format 3) without Storybook: a story is `{args, render, play?, parameters}`, with what
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
  /** @param controls what a designer has set in Storybook's controls */
  render(controls?: Args): TemplateResult;
  /** What a person does in it, once it is on screen. */
  play(canvasElement: HTMLElement): Promise<void>;
}

/**
 * The stories of a file, in its order, and the tag of the element that they are about.
 * @param file what the file exports
 * @throws when the file has no title or no story, or a story cannot be shown
 */
export function readStories(file: object): {component: string | undefined; stories: Story[]} {
  const {default: meta, ...exports} = file as Record<string, unknown>;
  const shared = meta as Annotations | undefined;
  if (!shared?.title) throw new Error('the default export of these stories has no title');
  const stories = Object.entries(exports)
    .filter(([name]) => !name.startsWith('__'))
    .map(([name, own]): Story => {
      const story = own as Annotations;
      const args = {...shared.args, ...story.args};
      const render = story.render ?? shared.render;
      if (!render)
        throw new Error(`${shared.title}: ${name} has no render function, nor has the file`);
      return {
        title: shared.title!,
        name,
        parameters: {...shared.parameters, ...story.parameters},
        render: controls => render({...args, ...controls}),
        play: async canvasElement => (story.play ?? shared.play)?.({canvasElement, args}),
      };
    });
  if (stories.length === 0) throw new Error(`${shared.title}: there is no story in it`);
  return {component: shared.component, stories};
}
