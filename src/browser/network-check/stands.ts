import type { NetworkState, Stand } from "./network-state.ts";

/** Changes of who stands where; each gives the state after it, and the same one where nothing changed. */

/** `isNew`: the page was loaded anew, and holds nothing of the one before; the tab's own page takes its frames along. */
export function stood(state: NetworkState, stand: Omit<Stand, "open">, isNew: boolean): NetworkState {
  const isSame = (one: Stand): boolean => one.tab === stand.tab && one.frame === stand.frame;
  const isGone = (one: Stand): boolean => isSame(one) || (isNew && one.tab === stand.tab && stand.frame === 0);
  const open = isNew ? [] : (state.stands.find(isSame)?.open ?? []);
  return { ...state, stands: [...state.stands.filter((one) => !isGone(one)), { ...stand, open }] };
}

export function left(state: NetworkState, tab: number): NetworkState {
  return onlyStands(state, (one) => one.tab !== tab);
}

/** The guard may stand in these pages no more. */
export function forbidden(state: NetworkState, pages: readonly string[]): NetworkState {
  return onlyStands(state, ({ page }) => !pages.includes(page));
}

export function opened(state: NetworkState, tab: number, frame: number, ticket: string): NetworkState {
  return withStands(state, (one) =>
    one.tab === tab && one.frame === frame && !one.open.includes(ticket) ? { ...one, open: [...one.open, ticket] } : one
  );
}

export function closed(state: NetworkState, ticket: string): NetworkState {
  return withStands(state, (one) =>
    one.open.includes(ticket) ? { ...one, open: one.open.filter((each) => each !== ticket) } : one
  );
}

/** Of the tab; a request of no tab (a service worker's) belongs to every tab of its site. */
export function standsBehind({ stands }: NetworkState, tab: number, origin: string): Stand[] {
  return stands.filter((one) => (tab < 0 ? one.origin === origin : one.tab === tab));
}

function onlyStands(state: NetworkState, stays: (stand: Stand) => boolean): NetworkState {
  const stands = state.stands.filter(stays);
  return stands.length === state.stands.length ? state : { ...state, stands };
}

function withStands(state: NetworkState, change: (stand: Stand) => Stand): NetworkState {
  const stands = state.stands.map(change);
  return stands.some((stand, at) => stand !== state.stands[at]) ? { ...state, stands } : state;
}
