/** The mark: a sun half set behind the horizon. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path class="mark-sun" d="M4 18a12 12 0 0 1 24 0z" />
      <rect class="mark-horizon" x="2" y="20" width="28" height="4" rx="1" />
      <rect class="mark-horizon" x="10" y="26" width="12" height="2" rx="1" />
    </svg>
  );
}
