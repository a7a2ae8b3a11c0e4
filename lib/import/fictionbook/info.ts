// Reads the metadata of a FictionBook: title, authors, translators and year from title-info.
import { attributeOf, childElements, findElements, textOf, type XmlElement } from '../../formats/read-xml.ts';
import type { ImportedWork } from '../importer.ts';

export function infoOf(root: XmlElement): Pick<ImportedWork, 'title' | 'author' | 'translator' | 'year'> {
  const [info] = findElements(root, 'title-info');
  const first = (name: string) => (info ? childElements(info, name)[0] : undefined);
  const [published] = findElements(root, 'publish-info').flatMap((element) => childElements(element, 'year'));
  const date = first('date');
  const year =
    yearIn(date && (attributeOf(date, 'value') ?? '')) ??
    yearIn(date && textOf(date)) ??
    yearIn(published && textOf(published));
  return {
    title: clean(first('book-title')),
    author: namesOf(info, 'author'),
    translator: namesOf(info, 'translator'),
    year,
  };
}

function namesOf(info: XmlElement | undefined, role: string): string | undefined {
  const people = info ? childElements(info, role) : [];
  const names = people.map((person) => {
    const parts = ['first-name', 'middle-name', 'last-name'].map((part) => clean(childElements(person, part)[0]));
    return parts.filter((part) => part !== undefined).join(' ') || clean(childElements(person, 'nickname')[0]);
  });
  return names.filter((name) => name !== undefined && name !== '').join(', ') || undefined;
}

function yearIn(date: string | undefined): number | undefined {
  const year = date === undefined ? undefined : /(?<!\d)\d{4}(?!\d)/.exec(date)?.[0];
  return year === undefined ? undefined : Number(year);
}

function clean(element: XmlElement | undefined): string | undefined {
  return element && (textOf(element).replace(/\s+/g, ' ').trim() || undefined);
}
