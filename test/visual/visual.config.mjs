/** The runner that takes pictures of stories (scripts/visual.mjs): Chromium alone, as engines draw letters differently. */
import config from '../../web-test-runner.config.mjs';
import {pictureCommands} from './pictures.mjs';

const {accept = false, only = [], quick = false} = JSON.parse(process.env.SEND_VISUAL ?? '{}');

const scenes = [320, 1024].flatMap(width =>
  ['light', 'dark', 'light-ur', 'dark-ur'].map(name => ({name: `${width}-${name}`, width})),
);

export default {
  ...config,
  files: ['test/visual/stories.visual.ts'],
  plugins: [
    pictureCommands({accept, scenes}),
    {
      name: 'asked',
      executeCommand: ({command}) => (command === 'asked' ? {only, quick} : undefined),
    },
    ...config.plugins,
  ],
  testsFinishTimeout: 3_600_000,
};
