// The examples of adding a text that the shelf shows. test/publish-examples.slow.test.ts runs them.

/** An example: the interface string that describes it, and its commands. */
export interface PublishExample {
  readonly key: 'publish.books' | 'publish.pages' | 'publish.draft';
  readonly commands: readonly string[];
}

export const PUBLISH_EXAMPLES: readonly PublishExample[] = [
  { key: 'publish.books', commands: ['npm run stroka -- add dama.fb2 --translation lady.epub --as dama'] },
  { key: 'publish.pages', commands: ['npm run stroka -- add statya.html --translation article.html --as statya'] },
  {
    key: 'publish.draft',
    commands: [
      'npm run stroka -- add rasskaz.txt --as rasskaz',
      'npm run stroka -- translate rasskaz --with openai --url http://localhost:11434/v1 --model gemma3',
      'npm run stroka -- review rasskaz --accept all',
    ],
  },
];
