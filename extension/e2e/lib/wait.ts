const GENEROUS_MS = 30_000;
const LOOK_MS = 25;

/** Waits until the look gives something true, and returns that. What it waits for is said when it never comes. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value> | Value,
  withinMs = GENEROUS_MS,
): Promise<NonNullable<Value>> {
  const endMs = Date.now() + withinMs;
  for (;;) {
    const value = await look();
    if (value) return value as NonNullable<Value>;
    if (Date.now() > endMs) throw new Error(`waited ${withinMs / 1000} s for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
