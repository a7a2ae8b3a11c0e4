// The button to keep one work offline, with its functions.
import { useEffect, useState } from 'react';
import { KeepForm } from './keep-form.tsx';
import { type Keepable, type KeepProblem, type KeptRecord, recordKey, recordStore, watchRecords } from './records.ts';
import type { KeepStrings } from './strings.ts';

/** A file of its own. */
const loadKeeping = () => import('./keeping.ts');

/** What the page says about the work. */
export interface KeepWorkProps extends Keepable {
  /** Estimated size of the copy. */
  readonly bytes: number;
}

export function KeepWork({ strings, bytes, ...work }: KeepWorkProps & { readonly strings: KeepStrings }) {
  const { lng, slug } = work;
  const [record, setRecord] = useState<KeptRecord>();
  const [problem, setProblem] = useState<KeepProblem>();
  useEffect(() => {
    const read = () => setRecord(recordStore.read()[recordKey({ lng, slug })]);
    read();
    return watchRecords(read);
  }, [lng, slug]);
  return (
    <KeepForm
      lng={lng}
      strings={strings}
      bytes={bytes}
      record={record}
      problem={record?.problem ?? problem}
      keep={() =>
        loadKeeping().then(
          ({ keep }) => setProblem(keep(work)),
          () => setProblem('network'),
        )
      }
      stop={() => loadKeeping().then(({ pause }) => pause(work))}
      remove={() => loadKeeping().then(({ remove }) => remove(work))}
    />
  );
}
