/** A stretch of text, and the statements that it belongs to, the shortest first. */
export interface Segment {
  text: string;
  statements: string[];
}

interface Span {
  id: string;
  start: number;
  end: number;
}

/** Cuts a text wherever a statement begins or ends; statements may overlap. */
export function segments(text: string, spans: Span[]): Segment[] {
  const cuts = new Set([0, text.length]);
  for (const span of spans) {
    cuts.add(Math.min(span.start, text.length));
    cuts.add(Math.min(span.end, text.length));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const shortest = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  return places.slice(1).map((end, i) => {
    const start = places[i]!;
    return {
      text: text.slice(start, end),
      statements: shortest.filter((s) => s.start <= start && s.end >= end).map((s) => s.id),
    };
  });
}
