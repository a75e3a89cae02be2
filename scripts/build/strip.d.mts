import type {Plugin} from 'vite';

export function strip(): Plugin;
