export interface Point {
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a label begins, or ends where it stands to the left of its spot. */
export interface Place extends Point {
  right: boolean;
}

const ASIDE = 10;
const HALF = 8;
const MARK = 6;
const STEP = 4;
const FARTHEST = 120;

/**
 * Places for the labels of spots, beside their spot and else above or below it, as near as can be: on no
 * line, no other spot and no label placed before. To the right of those on the left of the paper, and the other way about.
 */
export function places(spots: (Point & { width: number })[], line: Point[], room: Box): Place[] {
  const taken: Box[] = [];
  const free = (box: Box, own: number): boolean =>
    box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom &&
    !taken.some((other) => meet(box, other)) &&
    !spots.some((spot, i) => i !== own && meet(box, around(spot))) &&
    !line.some((end, i) => i > 0 && crosses(line[i - 1]!, end, box));
  return spots.map((spot, own) => {
    const usual = spot.x < room.left + 0.6 * (room.right - room.left);
    for (let away = 0; away <= FARTHEST; away += STEP) {
      for (const right of [usual, !usual]) {
        for (const y of [spot.y - away, spot.y + away]) {
          const at = spot.x + (right ? ASIDE : -ASIDE);
          const box = { left: right ? at : at - spot.width, right: right ? at + spot.width : at, top: y - HALF, bottom: y + HALF };
          if (free(box, own)) {
            taken.push(box);
            return { x: at, y, right };
          }
        }
      }
    }
    return { x: spot.x + (usual ? ASIDE : -ASIDE), y: spot.y, right: usual };
  });
}

const around = (spot: Point): Box => ({ left: spot.x - MARK, right: spot.x + MARK, top: spot.y - MARK, bottom: spot.y + MARK });

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a stretch of a line passes through a box: what is left of it between each two opposite sides. */
function crosses(from: Point, to: Point, box: Box): boolean {
  let [first, last] = [0, 1];
  for (const [start, end, low, high] of [[from.x, to.x, box.left, box.right], [from.y, to.y, box.top, box.bottom]] as const) {
    const span = end - start;
    if (span === 0) {
      if (start <= low || start >= high) return false;
      continue;
    }
    const [one, other] = [(low - start) / span, (high - start) / span];
    first = Math.max(first, Math.min(one, other));
    last = Math.min(last, Math.max(one, other));
  }
  return first < last;
}
