type Ask<T> = (signal: AbortSignal) => Promise<T>;

const PAUSE = 60;

/**
 * The answer to a question that changes while somebody drags: asked when there was a pause of some
 * milliseconds, and the one before is called off.
 *
 * @param question reads what it depends on, and returns how to ask
 */
export function latest<T>(question: () => Ask<T>): { readonly answer: Promise<T> } {
  let answer = $state.raw<Promise<T>>(new Promise(() => {}));
  let first = true;
  $effect(() => {
    const ask = question();
    const stop = new AbortController();
    const begin = () => {
      answer = ask(stop.signal);
      answer.catch(() => {});
    };
    const wait = first ? begin() : setTimeout(begin, PAUSE);
    first = false;
    return () => {
      if (wait !== undefined) clearTimeout(wait);
      stop.abort();
    };
  });
  return {
    get answer() {
      return answer;
    },
  };
}
