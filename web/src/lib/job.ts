import { events, ProblemError, send } from './api';

interface Started {
  id: string;
  problem?: { detail: string };
}

type Progress = (seconds: number, message?: string) => void;

/**
 * Long work on the server: begun, watched to its end, cancelled when `signal` says so.
 *
 * @returns where its result is
 */
export async function finished(path: string, body: unknown, progress: Progress, signal: AbortSignal): Promise<string> {
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
  return `/jobs/${id}/result`;
}
