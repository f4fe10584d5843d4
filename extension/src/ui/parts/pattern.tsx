/** The pages of a rule: an address, which runs to the right in every language. */
export function Pattern({ text }: { text: string }) {
  return (
    <bdi class="pattern" dir="ltr">
      {text}
    </bdi>
  );
}
