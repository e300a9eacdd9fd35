import { type Likeness, likenessOf } from "./candidate-likeness.ts";
import { CandidateTable } from "./candidate-table.ts";
import { type NameWords, nameWords } from "./name-words.ts";

/** Somebody whom the office knows by name: a colleague, a client, another. */
export interface Candidate {
  /** Lower case. */
  readonly address: string;
  /** Empty where only the address is known. */
  readonly name: string;
}

export interface NearCandidate extends Candidate {
  readonly likeness: Likeness;
}

/** Candidates made ready for comparing; made once for a list. */
export interface CandidateIndex {
  /** Those who look or sound like this recipient, twins first, at most 20; never the recipient itself. */
  near(recipient: { readonly address: string; readonly display: string }): NearCandidate[];
  /** Does beforehand what the first question would wait for. */
  makeReady(): void;
}

const mostNear = 20;

/** Made ready when it is first asked: of most mails nobody has to be compared. */
export function openCandidates(candidates: readonly Candidate[]): CandidateIndex {
  let made: CandidateTable | undefined;
  const table = (): CandidateTable => {
    made ??= new CandidateTable(candidates);
    return made;
  };
  return {
    makeReady: () => void table(),
    near({ address, display }) {
      const asked = { address: address.toLowerCase(), words: nameWords(address, display) };
      return asked.words.isShared ? [] : nearest(asked, candidates, table());
    }
  };
}

interface Asked {
  readonly address: string;
  readonly words: NameWords;
}

/** In the order of the table, twins first, then who has the same part before the `@`. It may hold hundreds: read are the names of who may be one, and of few others. */
function nearest({ address, words }: Asked, candidates: readonly Candidate[], table: CandidateTable): NearCandidate[] {
  const places = table.alike(words).filter((at) => candidates[at]?.address !== address);
  const local = address.slice(0, address.lastIndexOf("@") + 1);
  const mayBeTwin = table.mayBeTwin(words);
  const likeness = (at: number): Likeness | null => {
    const { address, name } = candidates[at] as Candidate;
    const named = nameWords(address, name);
    // Clients go by the name of their firm; who reads the mail stands before the `@`.
    return likenessOf(words, named.isShared ? nameWords(address, "") : named);
  };
  const twins = first(mostNear, places, (at) => mayBeTwin(at) && likeness(at) === "twin");
  const isThere = (at: number) => candidates[at]?.address.startsWith(local) === true;
  places.sort((one, other) => Number(isThere(other)) - Number(isThere(one)));
  const isNamesake = (at: number) => !twins.includes(at) && (table.haveSameSound(at, words) || likeness(at) !== null);
  const namesakes = first(mostNear - twins.length, places, isNamesake);
  const called = (found: readonly number[], likeness: Likeness): NearCandidate[] =>
    found.flatMap((at) => ({ ...(candidates[at] as Candidate), likeness }));
  return [...called(twins, "twin"), ...called(namesakes, "namesake")];
}

function first(most: number, places: readonly number[], fits: (at: number) => boolean): number[] {
  const found: number[] = [];
  for (const at of places) {
    if (found.length >= most) break;
    if (fits(at)) found.push(at);
  }
  return found;
}
