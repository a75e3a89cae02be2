/** Storybook: every widget in every state. `npm run storybook` prepares what it needs (scripts/storybook.mjs). */
import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: {name: '@storybook/web-components-vite', options: {}},
  core: {disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true},
  staticDirs: [
    {from: '../examples', to: '/examples'},
    {from: '../.cache/storybook/packs', to: '/packs'},
  ],
};

export default config;
