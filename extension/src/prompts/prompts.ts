import type { Notice, NoticePress } from '@protocol/messages';
import type { NoticeBoard } from '@/adapters/notices';
import { serial } from '@/serial';

export interface PromptsParts {
  board: NoticeBoard;
  /** Tells the daemon which button was pressed. */
  tell(press: NoticePress): void;
  /** Shows the person where a notice can be answered that has no buttons here. */
  openPopup(): Promise<void>;
}

/**
 * Shows what the daemon wants its person to know while no desktop does. The daemon says each time everything that is to be
 * shown; a notice that was put up before stays as the person left it.
 */
export class Prompts {
  readonly #parts: PromptsParts;
  readonly #inTurn = serial();

  constructor(parts: PromptsParts) {
    this.#parts = parts;
  }

  /** Makes the board show these notices and no others. */
  show(notices: Notice[]): Promise<void> {
    return this.#inTurn(async () => {
      const { board } = this.#parts;
      const before = await board.remembered();
      const gone = before.filter(({ tag }) => !notices.some((notice) => notice.tag === tag));
      const fresh = notices.filter((notice) => !before.some((old) => isSame(old, notice)));
      await Promise.all([...gone.map(({ tag }) => board.takeDown(tag)), ...fresh.map(board.putUp)]);
      if (gone.length + fresh.length > 0) await board.remember(notices);
    });
  }

  /** A button was pressed. */
  pressed(tag: string, button: number): Promise<void> {
    return this.#inTurn(async () => {
      const { board, tell } = this.#parts;
      const notice = (await board.remembered()).find((shown) => shown.tag === tag);
      const act = notice?.buttons?.[button]?.act;
      await board.takeDown(tag);
      if (act) tell({ tag, act });
    });
  }

  /** The notice itself was clicked: one that asks is answered in the popup. */
  clicked(tag: string): Promise<void> {
    return this.#inTurn(async () => {
      const { board, openPopup } = this.#parts;
      const notice = (await board.remembered()).find((shown) => shown.tag === tag);
      await board.takeDown(tag);
      if (notice?.buttons) await openPopup();
    });
  }
}

function isSame(a: Notice, b: Notice): boolean {
  return a.tag === b.tag && a.atMs === b.atMs;
}
