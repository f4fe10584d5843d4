import type { PageProps } from '@/ui/shell';
import { useWords } from '@/ui/words';
import { Choice } from './choice';
import { Done } from './done';
import { Pledge } from './pledge';
import { Welcome } from './welcome';

/** The first page: what Offhours does, and the one button that lets it begin. */
export function Start(props: PageProps) {
  const { text } = useWords();
  document.title = text('product');
  if (props.overview.started) return <Done overview={props.overview} />;
  return (
    <main>
      <Welcome>
        <h1>{text('first.title')}</h1>
        <p>{text('first.intro')}</p>
      </Welcome>
      <div class="column">
        <Pledge overview={props.overview} />
        <Choice {...props} />
      </div>
    </main>
  );
}
