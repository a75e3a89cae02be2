import type {Plugin} from 'vite';

export function shorten(): Plugin;
