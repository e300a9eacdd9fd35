/** Beyond it, copying is left to the platform, which has no stack that ends and copies once what is meant twice. */
const most = { values: 20_000, depth: 8 };

/**
 * A copy as `structuredClone` makes one, of what consists of lists, plain objects and simple values; undefined for anything else. Of lists it
 * copies the values only, holes as undefined. Quicker, for the platform writes everything into bytes and reads it back.
 */
export function plainCopy(value: object): unknown {
  const copying = new Copying();
  const copy = copying.copy(value, 0);
  return copying.isPlain ? copy : undefined;
}

class Copying {
  isPlain = true;
  private left = most.values;

  copy(value: unknown, depth: number): unknown {
    if (typeof value === "object" && value !== null) return this.structure(value, depth);
    if (typeof value === "function" || typeof value === "symbol") this.isPlain = false;
    return value;
  }

  private structure(value: object, depth: number): unknown {
    if (depth > most.depth) this.isPlain = false;
    if (!this.isPlain) return undefined;
    return Array.isArray(value) ? this.list(value, depth) : this.record(value, depth);
  }

  private list(values: readonly unknown[], depth: number): unknown[] {
    const copies: unknown[] = [];
    if (this.spend(values.length)) for (const value of values) copies.push(this.copy(value, depth + 1));
    return copies;
  }

  private record(value: object, depth: number): object {
    const copy: Record<string, unknown> = {};
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) this.isPlain = false;
    else for (const key of Object.keys(value)) this.field(copy, key, Reflect.get(value, key), depth);
    return copy;
  }

  /** Names come from the file as well: one of them is no field but the object's prototype. */
  private field(copy: Record<string, unknown>, key: string, value: unknown, depth: number): void {
    if (key === "__proto__") this.isPlain = false;
    else if (this.spend(1)) copy[key] = this.copy(value, depth + 1);
  }

  private spend(values: number): boolean {
    this.left -= values;
    if (this.left < 0) this.isPlain = false;
    return this.isPlain;
  }
}
