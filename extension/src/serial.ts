/**
 * Runs jobs one after another, in the order in which they were asked for. A job that fails fails for its caller alone.
 */
export function serial(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const result = last.then(job);
    last = result.catch(() => undefined);
    return result;
  };
}
