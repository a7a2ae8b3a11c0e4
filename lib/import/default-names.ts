// Recognises names that programs write where nobody has entered one.

const NO_AUTHOR =
  /^(?:(?:пользователь|user|windows user)(?: (?:windows|microsoft(?: office)?|pc))?|microsoft(?: office)? user|администратор|admin(?:istrator)?|владелец|owner|автор|author|неизвест(?:ный|ен|но)(?: автор)?|unknown(?: author)?|anonymous|python-docx|home|дом|pc|hp|asus|acer|lenovo|dell|un-named|[?\s]+)$/i;
const NO_TITLE =
  /^(?:(?:документ|document)\s*(?:microsoft word|\d+)?|microsoft word\b.*|без (?:названия|имени)(?:\s*\d+)?|untitled(?:\s*\d+)?|unknown|word document)$/i;

/** The author, unless the name is that of an account or a program. */
export function realAuthor(name: string | undefined): string | undefined {
  return name !== undefined && NO_AUTHOR.test(name.trim()) ? undefined : name;
}

/** The title, unless it is that of every new document. */
export function realTitle(name: string | undefined): string | undefined {
  return name !== undefined && NO_TITLE.test(name.trim()) ? undefined : name;
}
