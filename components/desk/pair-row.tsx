// One pair in the list: how sure it is, its original and its translation.
import { memo } from 'react';
import { DOUBTFUL } from '#lib/align/bead.ts';
import { type DeskPair, type Side, translationOf } from '#lib/desk/desk-text.ts';
import { isPairAccepted } from '#lib/desk/perform.ts';
import { kindLetter } from '#lib/desk/sentence-ends.ts';
import { SOURCE_LANGUAGE } from '#lib/languages.ts';
import type { Lang } from '#lib/model.ts';
import { fill } from '#lib/site/templates.ts';
import styles from './desk.module.css';
import { EditField } from './edit-field.tsx';
import { type Dragged, SideText } from './side-text.tsx';
import type { DeskStrings } from './strings.ts';

export interface RowActions {
  readonly place: (id: string, side: Side, at: number) => void;
  readonly drop: (dragged: Dragged, id: string, side: Side) => void;
  readonly type: (text: string) => void;
  readonly save: (id: string, side: Side, text: string) => void;
  readonly cancel: () => void;
}

interface PairRowProps {
  readonly pair: DeskPair;
  readonly lang: Lang;
  readonly confidence: number | undefined;
  readonly isDoubtful: boolean;
  /** Whether it is shown only because its neighbour is doubtful. */
  readonly isNeighbour: boolean;
  readonly isCurrent: boolean;
  /** Of the current pair: the side and the offset of the cursor, and whether that side is being edited. */
  readonly side: Side | undefined;
  readonly at: number | undefined;
  readonly isEditing: boolean;
  readonly strings: DeskStrings;
  /** The same object at every rendering, so that only rows that change are rendered. */
  readonly actions: RowActions;
}

export const PairRow = memo(function PairRow(props: PairRowProps) {
  const { pair, lang, confidence, isDoubtful, isNeighbour, isCurrent, side, at, isEditing, strings, actions } = props;
  const { id } = pair;
  const translation = translationOf(pair, lang);
  const isAccepted = isPairAccepted(pair, lang);
  const sure = confidence === undefined ? undefined : Math.round(confidence * 100);
  const status = isAccepted
    ? strings['desk.accepted']
    : sure !== undefined && translation.text
      ? fill(strings['desk.pair.sure'], { percent: sure })
      : '';
  return (
    <li
      className={styles.pair}
      id={id}
      data-pair={id}
      data-doubtful={isDoubtful || undefined}
      data-accepted={isAccepted || undefined}
      data-neighbour={isNeighbour || undefined}
      data-kind={kindLetter(id)}
      aria-current={isCurrent || undefined}
      aria-label={[fill(strings['desk.pair'], { id }), status].filter(Boolean).join(', ')}
    >
      <span className={`${styles.status} label`} data-weight={weightOf(confidence, isAccepted)}>
        <span>{id}</span>
        <span>{status}</span>
      </span>
      {(['source', 'target'] as const).map((own) => {
        const spoken = own === 'source' ? SOURCE_LANGUAGE : lang;
        const text = own === 'source' ? pair.source : (translation.text ?? '');
        const label = `${strings[`desk.${own}`]}, ${id}`;
        return isEditing && own === side ? (
          <EditField
            key={own}
            text={text}
            lang={spoken}
            label={label}
            isVerse={kindLetter(id) === 'v'}
            at={at ?? 0}
            strings={strings}
            type={actions.type}
            save={(typed) => actions.save(id, own, typed)}
            cancel={actions.cancel}
          />
        ) : (
          <SideText
            key={own}
            id={id}
            side={own}
            lang={spoken}
            text={text}
            placeholder={strings[translation.text === '' ? 'desk.joined' : 'desk.untranslated']}
            label={label}
            isCurrent={isCurrent}
            at={own === side ? at : undefined}
            place={(offset) => actions.place(id, own, offset)}
            drop={(dragged) => actions.drop(dragged, id, own)}
          />
        );
      })}
    </li>
  );
});

/** Four weights of the line beside a pair: accepted pairs have the heaviest. */
function weightOf(confidence: number | undefined, isAccepted: boolean): number {
  if (isAccepted) return 4;
  if (confidence === undefined) return 1;
  return confidence >= 0.98 ? 3 : confidence >= DOUBTFUL ? 2 : 1;
}
