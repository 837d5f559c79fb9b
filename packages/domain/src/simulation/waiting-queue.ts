/** Application numbers, smallest first: numbers are given in the order of submission, so this is queue order (Q1). */
export class WaitingQueue {
  #heap: Int32Array = new Int32Array(16);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** The first, or -1 where nobody waits. */
  first(): number {
    return this.#size === 0 ? -1 : this.#at(0);
  }

  add(application: number): void {
    if (this.#size === this.#heap.length) {
      const larger = new Int32Array(this.#size * 2);
      larger.set(this.#heap);
      this.#heap = larger;
    }
    let hole = this.#size;
    this.#size += 1;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const above = this.#at(parent);
      if (above <= application) break;
      this.#heap[hole] = above;
      hole = parent;
    }
    this.#heap[hole] = application;
  }

  /** Takes the first out; -1 where nobody waits. */
  take(): number {
    if (this.#size === 0) return -1;
    const first = this.#at(0);
    this.#size -= 1;
    const last = this.#at(this.#size);
    let hole = 0;
    for (;;) {
      let child = hole * 2 + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.#at(child + 1) < this.#at(child)) child += 1;
      if (this.#at(child) >= last) break;
      this.#heap[hole] = this.#at(child);
      hole = child;
    }
    this.#heap[hole] = last;
    return first;
  }

  #at(index: number): number {
    return this.#heap[index] ?? -1;
  }
}
