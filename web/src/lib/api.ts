/** Problem details (RFC 9457) that the server answered with. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly lines: string[],
  ) {
    super(lines.join('\n'));
  }
}

export type Query = Record<string, string | string[] | undefined>;

const BASE = '/api/v1';
const TOKEN = 'parley-token';

export const setToken = (token: string): void => sessionStorage.setItem(TOKEN, token);

function headers(more: Record<string, string> = {}): Record<string, string> {
  const token = sessionStorage.getItem(TOKEN);
  return token ? { ...more, Authorization: `Bearer ${token}` } : more;
}

export function url(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one) search.append(name, one);
    }
  }
  const text = search.toString();
  return BASE + path + (text ? '?' + text : '');
}

async function ask(path: string, query: Query, init: RequestInit): Promise<Response> {
  const response = await fetch(url(path, query), init).catch((e: unknown) => {
    if (e instanceof DOMException && e.name === 'AbortError') throw e;
    throw new ProblemError(0, ['The server does not answer. Maybe it was stopped: start it again with parley serve.']);
  });
  if (!response.ok) throw await problem(response);
  return response;
}

async function problem(response: Response): Promise<ProblemError> {
  const told = await response.json().catch(() => null);
  const lines: string[] = told?.problems ?? [told?.detail ?? `The server answered ${response.status}.`];
  return new ProblemError(response.status, lines);
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, query, { headers: headers(), signal });
  return response.json() as Promise<T>;
}

/** What is there as a file, whatever its form. */
export async function file(path: string): Promise<Blob> {
  return (await ask(path, {}, { headers: headers() })).blob();
}

export async function send<T>(
  method: 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  query: Query = {},
  signal?: AbortSignal,
): Promise<T> {
  const init: RequestInit = { method, headers: headers(), signal };
  if (body !== undefined) {
    init.headers = headers({ 'Content-Type': 'application/json' });
    init.body = JSON.stringify(body);
  }
  const response = await ask(path, query, init);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** Sends the bytes of a file as they are. */
export async function upload<T>(path: string, file: File, type: string, query: Query): Promise<T> {
  const response = await ask(path, query, { method: 'POST', headers: headers({ 'Content-Type': type }), body: file });
  return response.json() as Promise<T>;
}

/** The same request in another form than JSON: a report, a long table. */
export async function form(path: string, body: unknown, query: Query, accept: string): Promise<Blob> {
  const init = {
    method: 'POST',
    headers: headers({ 'Content-Type': 'application/json', Accept: accept }),
    body: JSON.stringify(body),
  };
  return (await ask(path, query, init)).blob();
}

/** Server-sent events, as they come; read by hand because EventSource cannot bear a token. */
export async function events(
  path: string,
  hear: (name: string, data: Record<string, unknown>) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await ask(path, {}, { headers: headers({ Accept: 'text/event-stream' }), signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const blocks = (rest + value).split('\n\n');
    rest = blocks.pop()!;
    for (const block of blocks) {
      const name = /^event: ?(.*)$/m.exec(block)?.[1];
      const data = /^data: ?(.*)$/m.exec(block)?.[1];
      if (name && data) hear(name, JSON.parse(data) as Record<string, unknown>);
    }
  }
}
