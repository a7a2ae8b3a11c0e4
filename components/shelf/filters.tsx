// The filters of the shelf, as links: each leads to a page with the works it leaves.
import type { InterfaceLanguage } from '#lib/site/address.ts';
import { type ShelfFilter, shelfPath } from '#lib/site/shelf.ts';
import type { Translate } from '#lib/site/translate.ts';
import styles from './filters.module.css';

/** The values of each filter that leave works with the other filters as they are, or that are chosen. */
export interface FilterChoices {
  readonly level: readonly NonNullable<ShelfFilter['level']>[];
  readonly length: readonly NonNullable<ShelfFilter['length']>[];
  readonly kind: readonly NonNullable<ShelfFilter['kind']>[];
}

interface FiltersProps {
  readonly filter: ShelfFilter;
  readonly choices: FilterChoices;
  readonly lng: InterfaceLanguage;
  readonly t: Translate;
}

export function Filters({ filter, choices, lng, t }: FiltersProps) {
  const { level, length, kind } = filter;
  const rows = [
    {
      name: t('shelf.filter.level'),
      chosen: level,
      values: choices.level.map((value) => ({ value, label: value, to: { level: value, length, kind } })),
      all: { length, kind },
    },
    {
      name: t('shelf.filter.length'),
      chosen: length,
      values: choices.length.map((value) => ({
        value,
        label: t(`length.${value}`),
        to: { level, length: value, kind },
      })),
      all: { level, kind },
    },
    {
      name: t('shelf.filter.kind'),
      chosen: kind,
      values: choices.kind.map((value) => ({ value, label: t(`kind.${value}`), to: { level, length, kind: value } })),
      all: { level, length },
    },
  ];
  return (
    <nav className={`${styles.filters} label`} aria-label={t('shelf.filter')} id="works">
      {rows
        .filter(({ values }) => values.length > 1)
        .map(({ name, chosen, values, all }) => (
          <p key={name}>
            <span>{name}</span>
            {[{ value: undefined, label: t('shelf.filter.all'), to: all }, ...values].map(({ value, label, to }) => (
              <a
                key={label}
                href={`${shelfPath(lng, to)}#works`}
                rel="nofollow"
                aria-current={value === chosen ? 'true' : undefined}
              >
                {label}
              </a>
            ))}
          </p>
        ))}
    </nav>
  );
}
