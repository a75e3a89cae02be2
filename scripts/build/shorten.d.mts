import type {Plugin} from 'vite';

export function shorten(): Plugin;
export function shortenLit(): Plugin;
