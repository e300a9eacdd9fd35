import type { CDPSession } from "playwright-core";

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

export interface Profile {
  readonly nodes: readonly ProfileNode[];
  /** Node ids, one for each sample. */
  readonly samples?: readonly number[];
  /** Microseconds between a sample and the one before it. */
  readonly timeDeltas?: readonly number[];
}

const sampleUs = 500;

/** What the page's thread does meanwhile, looked at every half millisecond. */
export async function profileOf(session: CDPSession, work: () => Promise<void>): Promise<Profile> {
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: sampleUs });
  await session.send("Profiler.start");
  await work();
  const { profile } = await session.send("Profiler.stop");
  return profile;
}

/**
 * Longest time (ms) in which the thread did nothing but a script of an extension, and what that called. A request that the page
 * makes through a hook is the page's own work.
 */
export function longestExtensionStretch({ nodes, samples = [], timeDeltas = [] }: Profile): number {
  const own = extensionNodes(nodes);
  let [longest, run] = [0, 0];
  samples.forEach((id, at) => {
    run = own.has(id) ? run + (timeDeltas[at + 1] ?? 0) / 1_000 : 0;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** Ids of what an extension's script runs or calls. Nodes come with their children behind them. */
function extensionNodes(nodes: readonly ProfileNode[]): Set<number> {
  const own = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const visit = ({ callFrame, children = [], id }: ProfileNode, isOwner: boolean): void => {
    const { url, functionName } = callFrame;
    const isOwn = url === "" ? isOwner && functionName !== "fetch" && functionName !== "send" : isExtension(url);
    if (isOwn) own.add(id);
    for (const child of children) {
      const node = byId.get(child);
      if (node) visit(node, isOwn);
    }
  };
  const [root] = nodes;
  if (root) visit(root, false);
  return own;
}

const isExtension = (url: string): boolean => url.startsWith("chrome-extension:");
