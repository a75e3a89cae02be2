export function serve(options: {port: number; host: string; store?: string}): Promise<{
  address: string;
  notes: string[];
  close(): Promise<void>;
}>;
