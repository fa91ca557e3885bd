/** What the server answers with, as its OpenAPI document has it; only what the page uses. */
export interface Head {
  ledger: string;
  writable: boolean;
  sequence: number;
  hash: string;
}

export interface Life {
  measure: string;
  title: string;
  imposer: string[];
  spells: { from: string; until: string | null; stage: string; applies: boolean; rate: string | null }[];
}

export interface Happening {
  date: string;
  what: string;
  happened: string;
  detail: string;
  account: string;
}

export interface Timeline {
  events: Happening[];
  lives: Life[];
}

export interface Measure {
  measure: string;
  instrument: string;
  title: string;
  imposer: string[];
  target: string[];
  act: string | null;
  coverage: string | null;
  stage: string | null;
  applies: boolean;
  rate: string | null;
  since: string | null;
}

export interface Position {
  entry: string;
  recorded: string;
  holder: string;
  addressee: string | null;
  position: string;
  about: string[];
  amount: string | null;
  condition: string | null;
  text: string;
  account: string;
  reviewed: boolean;
}

export interface LedgerRecord {
  sequence: number;
  entry: string;
  account: string;
  recorded: string;
  origin: string;
  kind: string;
  evidence?: Record<string, unknown>[];
  hash: string;
  [key: string]: unknown;
}

export interface Conflict {
  entry: string;
  reason: string;
  accounts: (LedgerRecord & { taken: boolean; reviewed: boolean })[];
}

export interface DutyLine {
  measure: string;
  title: string;
  ratePercent: number;
  expression: string;
  act: string;
  record: string;
  sequence: number;
  inForceFrom: string;
  words: string;
  share: number;
}

export interface Duty {
  product: string;
  from: string;
  to: string;
  at: string;
  totalPercent: number | null;
  mfn: DutyLine | null;
  lines: DutyLine[];
  stacking: string;
  assumptions: string[];
}

export interface RateStep {
  since: string;
  totalPercent: number;
  mfnPercent: number;
  coveredPercent: number;
  scheduledPercent: number;
  threatenedPercent: number;
  changes: string[];
}

export interface Rates {
  from: string;
  to: string;
  weights: string;
  steps: RateStep[];
  assumptions: string[];
}

export interface Named {
  code: string;
  name: string;
}

export interface World {
  name: string;
  year: number;
  hash: string;
  economies: (Named & { region: string })[];
  sectors: (Named & { kind: 'goods' | 'services' })[];
  elasticities: { name: string; source: string }[];
  closures: string[];
  variants: string[];
  groups: Named[];
}

export interface Change {
  before: number;
  after: number;
}

export interface EconomyOutcome {
  name: string;
  realIncomePercent: number;
  termsOfTradePercent: number;
  volumeOfTradePercent: number;
  realWagePercent: number;
  equivalentVariationMillionUsd: number;
  consumerPricePercent: number;
  tariffRevenueMillionUsd: Change;
  goodsBalanceMillionUsd: Change;
  deficitMillionUsd: Change;
}

/** One outcome, or several by name: accounts may date a truce differently. */
export type Simulated = Outcome | { scenarios: Record<string, Outcome> };

export interface Outcome {
  name: string;
  notes: string[];
  world: { name: string; year: number; hash: string };
  closure: string;
  variant: string;
  elasticities: { name: string; source: string };
  solver: { iterations: number; maxResidual: number };
  economies: Record<string, EconomyOutcome>;
  pairs: Record<string, { exportsMillionUsd: Change; importsMillionUsd: Change; balanceMillionUsd: Change }>;
  diversion: Record<
    string,
    Record<'boughtFromMillionUsd' | 'soldToMillionUsd', Record<string, Change & { shift: number }>>
  >;
  sectors: Record<string, Record<string, { outputMillionUsd: Change; quantityPercent: number | null }>>;
}
