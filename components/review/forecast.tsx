// The number of words due on each of the next thirty days, as a bar chart and as a table.
import { fillCount } from '#lib/site/templates.ts';
import { forecast } from '#lib/vocabulary/forecast.ts';
import type { SavedWord } from '#lib/vocabulary/word.ts';
import styles from './review.module.css';
import type { ReviewStrings } from './strings.ts';

interface ForecastProps {
  readonly words: readonly SavedWord[];
  readonly now: number;
  readonly lng: string;
  readonly strings: ReviewStrings;
}

const WIDTH = 20;
const HEIGHT = 120;
const TOP = 20;

export function Forecast({ words, now, lng, strings }: ForecastProps) {
  const { days, later } = forecast(words, now);
  const most = Math.max(1, ...days.map(({ count }) => count));
  const highest = days.findIndex(({ count }) => count === most);
  const date = new Intl.DateTimeFormat(lng, { day: 'numeric', month: 'short' });
  return (
    <figure className={styles.forecast}>
      <figcaption>
        <h2>{strings['review.forecast']}</h2>
        <p className="label">{strings['review.forecast.hint']}</p>
      </figcaption>
      <svg viewBox={`0 0 ${days.length * WIDTH} ${HEIGHT + TOP + 24}`} aria-hidden="true">
        {days.map(({ start, count }, place) => {
          const height = Math.round((count / most) * HEIGHT);
          const x = place * WIDTH;
          return (
            <g key={start}>
              <rect
                x={x + 2}
                y={TOP + HEIGHT - height}
                width={WIDTH - 4}
                height={height}
                data-today={place === 0 ? '' : undefined}
              />
              {count > 0 && (place === 0 || place === highest) && (
                <text x={x + WIDTH / 2} y={TOP + HEIGHT - height - 5} textAnchor="middle">
                  {count}
                </text>
              )}
              {place % 7 === 0 && (
                <text
                  x={place === days.length - 2 ? x + WIDTH * 2 : x + 2}
                  y={TOP + HEIGHT + 18}
                  textAnchor={place === days.length - 2 ? 'end' : 'start'}
                >
                  {date.format(start)}
                </text>
              )}
            </g>
          );
        })}
        <line x1="0" x2={days.length * WIDTH} y1={TOP + HEIGHT + 0.5} y2={TOP + HEIGHT + 0.5} />
      </svg>
      {later > 0 && <p className="label">{fillCount(lng, strings.later, later)}</p>}
      <details>
        <summary className="label">{strings['review.forecast.table']}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{strings['review.forecast.day']}</th>
              <th scope="col">{strings['review.forecast.words']}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ start, count }) => (
              <tr key={start}>
                <th scope="row">{date.format(start)}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
