/**
 * What the toolbar says of a tab. `guarding`: a guard stands in its page. `needs-permission`: the browser does not let us into a
 * site that is to be guarded. `not-understood`: a guard stands there, but the page, or a message in it, is not what it knows.
 * `reload-needed`: the site is guarded, but in this page no whole guard stands. `off`: nothing to guard.
 */
export type GuardState = "guarding" | "needs-permission" | "not-understood" | "reload-needed" | "off";

/** What the guard of one frame says of itself. `unpaired`: without its page-world script. `gone`: the frame goes away. */
export type FrameState = "guarding" | "not-understood" | "unpaired" | "gone";

/** By frame number; 0 is the page itself. */
export type FrameStates = Readonly<Record<string, FrameState>>;

/** Only frames that need words are kept. A report of a page that has just begun makes those of the page before it void. */
export function withFrame(frames: FrameStates, frameId: number, state: FrameState, isNew: boolean): FrameStates {
  const { [frameId]: _, ...others } = isNew && frameId === 0 ? ({} as FrameStates) : frames;
  return state === "guarding" || state === "gone" ? others : { ...others, [frameId]: state };
}

/** The page as its worst frame. */
export function pageState(frames: FrameStates): GuardState {
  const states = Object.values(frames);
  if (states.includes("unpaired")) return "reload-needed";
  return states.includes("not-understood") ? "not-understood" : "guarding";
}
