import { events, get, ProblemError, send } from './api';

interface Started {
  id: string;
  problem?: { detail: string };
}

/** Long work on the server: begun, watched, cancelled when `signal` says so, and its result read. */
export async function job<T>(
  path: string,
  body: unknown,
  progress: (seconds: number, message?: string) => void,
  signal: AbortSignal,
): Promise<T> {
  const { id } = await send<Started>('POST', path, body);
  const stop = () => void send('DELETE', `/jobs/${id}`).catch(() => {});
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  let state = '';
  try {
    await events(
      `/jobs/${id}/events`,
      (_, data) => {
        if (typeof data.state === 'string') state = data.state;
        progress(Number(data.seconds ?? 0), typeof data.text === 'string' ? data.text : undefined);
      },
      signal,
    );
  } finally {
    signal.removeEventListener('abort', stop);
  }
  if (state === 'cancelled') throw new ProblemError(0, ['It was cancelled.']);
  return get<T>(`/jobs/${id}/result`);
}
