import { get, send, upload as post } from './api';

export interface DocumentHead {
  id: string;
  name: string;
  date: string;
  received: string;
  unreviewed: number;
}

export interface Entry {
  entry: string;
  account: string;
  slots: Record<string, unknown>;
}

export interface Statement {
  id: string;
  start: number;
  end: number;
  quote: string;
  state: 'unrecorded' | 'unreviewed' | 'accepted' | 'rejected';
  reviewer?: string;
  why?: string;
  statement: Record<string, unknown> & { kind: string; rule: string; source: { type: string; name: string | null; economy: string | null } };
  entries: Entry[];
}

export interface Document {
  id: string;
  name: string;
  date: string;
  text: string;
  statements: Statement[];
}

export interface Verdict {
  verdict: 'accept' | 'edit' | 'reject';
  reviewer: string;
  why?: string;
  slots?: Record<string, string>;
}

const TYPES: Record<string, string> = {
  txt: 'text/plain',
  html: 'text/html',
  htm: 'text/html',
  md: 'text/markdown',
  pdf: 'application/pdf',
  eml: 'message/rfc822',
};

export const ENDINGS = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(',');

/** The name as the server takes it: a label of plain characters. */
export function label(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._()-]/gu, '-').replace(/^[^\p{L}\p{N}]+/u, '').slice(-120) || 'document.txt';
}

export const list = (): Promise<DocumentHead[]> =>
  get<{ documents: DocumentHead[] }>('/documents').then((answer) => answer.documents);

export const open = (id: string): Promise<Document> => get<Document>(`/documents/${id}`);

export function upload(file: File, date: string): Promise<Document> {
  const type = TYPES[file.name.split('.').pop()?.toLowerCase() ?? ''] ?? file.type;
  return post<Document>('/documents', file, type || 'text/plain', { name: label(file.name), date: date || undefined });
}

export const review = (document: string, statement: string, verdict: Verdict): Promise<Statement> =>
  send<Statement>('POST', `/documents/${document}/statements/${statement}/review`, verdict);

/** What of a statement a reviewer can change, as text: lists with commas. */
export function editable(entries: Entry[]): Record<string, string> {
  const slots: Record<string, string> = {};
  for (const [name, value] of entries.flatMap((e) => Object.entries(e.slots))) {
    if (Array.isArray(value) ? value.every((v) => typeof v !== 'object') : typeof value !== 'object') {
      slots[name] ??= Array.isArray(value) ? value.join(', ') : String(value);
    }
  }
  return slots;
}

/** Only what differs: what was left alone is not sent. */
export function changes(before: Record<string, string>, after: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => value.trim() !== before[name]).map(([n, v]) => [n, v.trim()]));
}
