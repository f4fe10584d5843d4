/** The mark: a sun half set behind the horizon. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-sun" d="M6 19a10 10 0 0 1 20 0z" />
      <path class="mark-horizon" d="M2 21h28v3H2zM9 26h14v3H9z" />
    </svg>
  );
}
