// Distinguishes whole words from abbreviations that are not listed, by their endings.
import { abbreviationKind } from './abbreviations.ts';

const russianEnding =
  /(?:[аеёиоуыэюяьй]|[оеё]в|[аяо]х|[оеёаяыи]м|[аяеёиую]т|[аиеёяоуы]л|[оеаи]сь|[ыи]х|шь|лся|[аеиоуыюя]к|ец|ость|ст|нь)$/u;

/**
 * Whether a full stop after `word` must end a sentence. Russian words are abbreviated at a consonant ("филос."), so a
 * vowel, a soft sign or a common ending shows a whole word; an English one has a vowel and more than three letters.
 */
export function isPlainWord(word: string): boolean {
  const letters = /(?:[\p{L}'’-]|\u0301)+$/u.exec(word)?.[0] ?? '';
  if (letters.length < 2 || letters !== word || (abbreviationKind(word) ?? 'word') !== 'word') return false;
  if (/^[\u0400-\u04ff]/.test(letters)) {
    return (
      letters.length > 6 || (letters.length > 2 && russianEnding.test(letters)) || shortWords.has(letters.toLowerCase())
    );
  }
  return letters.length > 3 ? /[aeiouy]/i.test(letters) : shortWords.has(letters.toLowerCase());
}

const shortWords: ReadonlySet<string> = new Set(
  `я ты он мы вы их ей ею им её ее да не но ну мне нас вас нам вам так как там тут был дом год раз час же бы
   me my he we us it so up on in go do be to is am by no ok hi oh lol the you him her its our out off now how why who
   too two one six ten day way lot job man men guy boy car bar new old bad big hot fun far few all any yes yet not but
   and for was are has had did can may get got see saw say let put run ran set sit try use buy pay ask eat ate end ago
   bit bed bus box cup cut dad mom son dog cat air age arm eye ear law war tax key sea sky sun top war win won low due
   own per via ill sad mad dry wet red hit hot kid lie lay leg mix net nor oil owe pet pot raw row sex she shy sir
   tea tie tip toe ton tv web wet gas gun gym hat ice map mad nut odd pan pen pig pop tax van zoo it's i'm vet fee ad
   app spa lap bag bet lab job ice fix fit`.split(/\s+/),
);
