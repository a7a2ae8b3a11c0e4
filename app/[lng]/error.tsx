'use client';
// Shown if a page fails, in both languages: nothing can be loaded here.
export default function ErrorPage({ reset }: { reset: () => void }) {
  return (
    <main id="text">
      <h1>The page could not be made</h1>
      <p>Something went wrong on our side. Nothing you saved is lost.</p>
      <div lang="ru">
        <h1>Страница не получилась</h1>
        <p>У нас что-то сломалось. Всё, что вы сохранили, цело.</p>
      </div>
      <p>
        <button type="button" onClick={reset}>
          Try again · <span lang="ru">Ещё раз</span>
        </button>
      </p>
    </main>
  );
}
