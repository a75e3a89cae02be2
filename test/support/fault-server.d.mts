import type {IncomingHttpHeaders} from 'node:http';

export type Fault =
  | 'none'
  | 'slow'
  | 'drop-before-read'
  | 'drop-after-commit'
  | 'reset-mid-body'
  | 'silence-before-commit'
  | 'silence-after-commit'
  | 'truncated'
  | 'login-page'
  | 'redirect-to-login'
  | 'redirect-to-self'
  | '500'
  | '500-after-commit'
  | '502-after-commit'
  | '503'
  | '503-retry-seconds'
  | '503-retry-date'
  | '429-retry-seconds'
  | '429-retry-date'
  | '429'
  | '425'
  | '408'
  | '413'
  | '404'
  | '403';

export const faults: Record<Fault, {commits: boolean; status?: number; retry?: 'seconds' | 'date'}>;

export interface LedgerEntry {
  run: string;
  kind: string;
  key?: string;
  keyed: boolean;
  reference: string;
  answers: string;
  request?: string;
}

export interface FaultServer {
  port: number;
  origin: string;
  ledger: LedgerEntry[];
  requests: {
    run: string;
    n: number;
    fault: Fault;
    path: string;
    headers: IncomingHttpHeaders;
    body: string;
  }[];
  close(): Promise<void>;
}

export function startFaultServer(options?: {
  fault?: (run: string, n: number) => Fault;
  page?: (path: string, query: URLSearchParams) => {type: string; body: string} | undefined;
  keepAlive?: boolean;
}): Promise<FaultServer>;
