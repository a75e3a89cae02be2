export interface CampaignResult {
  outcomes: Record<string, number>;
  failures: string[];
  requests: number;
  repeats: number;
  seconds: number;
}

export function runCampaign(options: {
  driver: object;
  browser: string;
  seed: number;
  runs: number;
  kills: number;
  atOnce?: number;
}): Promise<CampaignResult>;
