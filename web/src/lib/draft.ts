/** A scenario as it is built on the page, how it stands in the address, and how it is sent. */
export type With = 'in-force' | 'threats' | 'in-kind' | 'truce';

export interface Draft {
  name: string;
  /** Where it starts: the world's base year, or what the ledger says. */
  start: 'base' | With;
  lines: Line[];
}

export interface Line {
  what: 'tariff' | 'ban';
  /** Codes of economies or groups. */
  importer: string;
  exporter: string;
  /** A sector, `goods`, `services` or `all`. */
  sectors: string;
  how: 'add' | 'set';
  percent: number;
}

/** As in an address: `Name*start*tariff_USA_CHN_goods_add_25`. */
export function write(draft: Draft): string {
  const name = draft.name.replace(/[*]/g, ' ');
  const lines = draft.lines.map((l) => [l.what, l.importer, l.exporter, l.sectors, l.how, l.percent].join('_'));
  return [name, draft.start, ...lines].join('*');
}

const STARTS = ['base', 'in-force', 'threats', 'in-kind', 'truce'] as const;

/** What of an address makes sense; the rest is left out. */
export function read(text: string): Draft {
  const [name = '', start, ...lines] = text.split('*');
  return {
    name: name || 'Scenario',
    start: STARTS.find((one) => one === start) ?? 'base',
    lines: lines.flatMap((line) => {
      const [what, importer, exporter, sectors, how, percent] = line.split('_');
      if ((what !== 'tariff' && what !== 'ban') || !importer || !exporter || !sectors) return [];
      const number = Number(percent);
      return [{ what, importer, exporter, sectors, how: how === 'set' ? 'set' : 'add', percent: Number.isFinite(number) ? number : 0 }];
    }),
  };
}

export interface Request {
  query: { at?: string; known?: string; with?: With };
  body: object;
}

/** What the server is sent: lines on top of the base year or of the ledger, or the ledger alone. */
export function request(draft: Draft, at: string, known: string | undefined): Request {
  const start = draft.start === 'base' ? {} : { at, ...(known ? { known } : {}), with: draft.start };
  if (draft.start !== 'base' && draft.lines.length === 0) return { query: {}, body: { ledger: start } };
  const flows = (line: Line) => ({ importer: line.importer, exporter: line.exporter, sectors: line.sectors });
  const tariffs = draft.lines.filter((l) => l.what === 'tariff').map((l) => ({ ...flows(l), [l.how]: `${l.percent}%` }));
  const bans = draft.lines.filter((l) => l.what === 'ban').map((l) => ({ ...flows(l), share: `${l.percent}%` }));
  return {
    query: start,
    body: { name: draft.name, ...(tariffs.length > 0 ? { tariffs } : {}), ...(bans.length > 0 ? { bans } : {}) },
  };
}
