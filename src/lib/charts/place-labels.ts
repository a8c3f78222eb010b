/** A word that belongs to a point of a chart, in pixels. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A label with where it stands: the left end of its base line. */
export interface Label extends Anchor {
  readonly left: number;
  readonly base: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CHARACTER = 6.4;
const HEIGHT = 13;
const GAP = 8;

/**
 * Puts each label beside its point where it covers the least: no other label, then few of the points given as
 * obstacles. Labels stay within the frame.
 */
export function placeLabels(
  anchors: readonly Anchor[],
  obstacles: readonly (readonly [number, number])[],
  frame: Box
): Label[] {
  const taken: Box[] = [];
  return anchors.map((anchor) => {
    const width = anchor.text.length * CHARACTER;
    const boxes = candidates(anchor, width).filter((box) => inside(box, frame));
    const cost = (box: Box) =>
      1_000 * taken.filter((other) => overlap(box, other)).length +
      obstacles.filter((point) => covers(box, point)).length;
    const best = boxes.reduce<Box | undefined>((a, b) => (a && cost(a) <= cost(b) ? a : b), undefined) ?? {
      left: Math.max(frame.left, Math.min(frame.right - width, anchor.x)),
      top: anchor.y - HEIGHT - GAP,
      right: anchor.x + width,
      bottom: anchor.y - GAP
    };
    taken.push(best);
    return {...anchor, left: best.left, base: best.bottom - 3};
  });
}

/** Right, left, above and below, then the corners, then a line further away. */
function candidates({x, y}: Anchor, width: number): Box[] {
  const at = (left: number, middle: number): Box => ({
    left,
    top: middle - HEIGHT / 2,
    right: left + width,
    bottom: middle + HEIGHT / 2
  });
  const sides = [x + GAP, x - GAP - width, x - width / 2];
  return [0, GAP + 4, -GAP - 4, 2 * GAP + 8, -2 * GAP - 8].flatMap((offset) =>
    sides.filter((left) => offset !== 0 || left !== sides[2]).map((left) => at(left, y + offset))
  );
}

const inside = (box: Box, frame: Box) =>
  box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const covers = ({left, right, top, bottom}: Box, [x, y]: readonly [number, number]) =>
  x > left - 3 && x < right + 3 && y > top - 2 && y < bottom + 2;
