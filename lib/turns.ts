import "server-only";

type Gate = { busy: number; waiting: (() => void)[] };
type Kept = Map<string, Gate>;
// Pages, routes and actions are bundled apart; the turns are those of one process.
const kept = globalThis as typeof globalThis & { sukChumchonTurns?: Kept };

export type Place = {
  /** kept when it is this place's turn */
  turn: Promise<void>;
  /** to be called once, however the work ended or whether it began at all */
  leave: () => void;
};

/**
 * A place in the queue for a kind of work of which at most `atOnce` run in this process, first come
 * first served; null when `waiting` wait already. For work that holds a connection while it asks for
 * another: were there as much of it as connections, each would wait for the others, and every page
 * with them.
 */
export function takePlace(
  kind: string,
  { atOnce, waiting = Number.POSITIVE_INFINITY }: { atOnce: number; waiting?: number },
): Place | null {
  kept.sukChumchonTurns ??= new Map();
  const gate = kept.sukChumchonTurns.get(kind) ?? { busy: 0, waiting: [] };
  kept.sukChumchonTurns.set(kind, gate);
  const next = () => {
    const first = gate.waiting.shift();
    if (first) first();
    else gate.busy -= 1;
  };
  if (gate.busy < atOnce) {
    gate.busy += 1;
    return { turn: Promise.resolve(), leave: next };
  }
  if (gate.waiting.length >= waiting) return null;
  let begin = () => {};
  const turn = new Promise<void>((resolve) => {
    begin = resolve;
  });
  gate.waiting.push(begin);
  const leave = () => {
    const at = gate.waiting.indexOf(begin);
    if (at < 0) next();
    else gate.waiting.splice(at, 1);
  };
  return { turn, leave };
}

/** Does the work when its turn has come. */
export async function inTurn<T>(kind: string, atOnce: number, work: () => Promise<T>): Promise<T> {
  const place = takePlace(kind, { atOnce }) as Place;
  try {
    await place.turn;
    return await work();
  } finally {
    place.leave();
  }
}
