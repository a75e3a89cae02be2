/**
 * `node dist/receiver/src/health.js`: asks the receiver with these settings for its health. For a container's health
 * check.
 */
import {readConfig} from './config.js';

const {port, path} = readConfig(process.env);
const response = await fetch(`http://127.0.0.1:${port}${path}/health`, {
  signal: AbortSignal.timeout(4_000),
}).catch(() => undefined);
process.exitCode = response?.ok ? 0 : 1;
