// Word lists for the sentence rules, in lower case.

/** Words that open sentences and are hardly ever a surname or part of a name. */
export const OPENERS: ReadonlySet<string> = words(`
  the this that these those there it its it's he she they we you here what when where who whose why how which
  if but and so then now as at by for from in on to with after before because since while although though however
  therefore thus also once until unless our my your his her their an all any some many most both each every not yes
  please thanks let do does did is are was were can could would should have has had just only even still yet perhaps
  maybe another such today yesterday tomorrow meanwhile moreover furthermore finally nor or during under over despite
  among between through without within upon instead according several few nobody everyone everybody nothing something
  someone i'm i'll i've i'd don't didn't he's she's we're they're you're that's there's what's let's
  в во на с со к ко по о об обо от до для за из изо при про под над перед через после между без у около среди кроме
  вместо благодаря согласно против вокруг вдоль внутри он она оно они я мы ты вы его её ее их ей ему им
  это эта этот эти этого этой этому этим этих этом тот та то те того той тому тем тех том такой такая такое такие
  все всё весь вся всего всех и а но да нет или либо однако также тоже затем потом тогда так там здесь тут где
  куда откуда когда если хотя как что чтобы кто кого который которая чей чья не ни ну вот был была было были есть
  будет будут может можно надо нужно нельзя родился родилась умер умерла сейчас теперь сегодня вчера завтра позже позднее
  впоследствии впервые вскоре вначале сначала наконец снова опять иногда часто обычно всегда никогда один одна
  одно два две три первый первая первое первые второй вторая именно даже только уже ещё еще лишь поэтому
  например почему зачем сколько какой какая какое какие каждый каждая каждое другой другая другие другое некоторые многие
  большинство часть несколько много мало мой моя моё мои твой наш наша наше наши ваш ваша ваше ваши свой своя себя
  мне меня мной нас нам нами вас вам вами тебя тебе ним них нём нем ней тут-то оба обе автор его-то при-чём причём причем
  никто ничто ничего зато итак кстати конечно вообще видимо возможно впрочем вероятно действительно скорее далее следовательно
`);

/** Words after which a sentence without a full stop may end and the next one begin with a capital of this list. */
export const SUBJECTS: ReadonlySet<string> = words(`
  the this that these those it he she they we you there if what when where why how please thanks thank my your our its but
  and so here do does did is are can could would
  это мы они оно она он не но а так все всё спасибо поэтому однако если почему сейчас теперь сегодня завтра несмотря
`);

/** Words that open the text below a heading of capitalised words: "Related Work The first study …" */
export const HEADED: ReadonlySet<string> = words(`
  the this these those it he she they we you there if when please our my
`);

/** Prepositions that open the text below a heading if a date follows: "Career In 1990 …" */
export const DATED: ReadonlySet<string> = words('in on at after before during since from by until');

/** After these, a capital is a name or a sign of respect, never a new sentence: "when He spoke". */
export const LEAD_INS: ReadonlySet<string> = words(`
  when how if then that what where which who whom whose and but or as because since so until before after though while
  когда как если то что где который которая чтобы и а но или потому пока хотя
`);

/** Short words in lower case inside titles; a capital after them means nothing. */
export const TITLE_WORDS: ReadonlySet<string> = words(`
  a an the of in on at to for from by with and or nor but as into over upon de la le du von van der and/or vs via per is
`);

/** Words that are titles if a sentence begins with them and a name follows: «Худ. Репин», but «Он худ. Репин молчал». */
export const LEADING_TITLES: ReadonlySet<string> = words('худ полк ком опер нем стих');

/** The speaker is named between a quotation and one of these: "Really?" Alice asked. */
export const SPEECH_VERBS: ReadonlySet<string> = words(`
  said says say asked asks replied replies answered cried cries exclaimed shouted whispered murmured muttered
  added continued began demanded inquired enquired returned called repeated observed remarked thought wondered
  interrupted suggested screamed yelled explained told wrote writes laughed sighed growled snapped gasped declared
  announced insisted agreed groaned moaned sobbed hissed protested retorted responded joked
  reported argued warned recalled noted admitted pleaded protested mused teased
`);

/** After these, an exclamation mark is an interjection inside a sentence: "Ах! камень-то". */
export const INTERJECTIONS: ReadonlySet<string> = words(`
  oh o ah eh hm hmm alas ach foo pooh poof he-he he-he-he ha-ha ha-ha-ha ho hey bah fie god goodness heavens
  о ох ах эх ой эй ай ух фу тьфу увы кхе гм хм хе-хе хе-хе-хе ха-ха ха-ха-ха хи-хи господи боже батюшки матушка хлоп бац бах
`);

/** A clause that begins with one of these in lower case after ! or ? still belongs to the sentence. */
export const CONJUNCTIONS: ReadonlySet<string> = words('and but or nor и а но да или ибо либо');

/** Names that end in an exclamation mark. */
export const EXCLAIMING_NAMES: ReadonlySet<string> = words('Yahoo Jeopardy');

/** Laughter in the place of a full stop. */
export const LAUGHS: ReadonlySet<string> = words(
  'lol lmao rofl haha hahaha hehe hehehe xd хаха хахаха хехе лол ахах ахаха',
);

/** Words of greeting: the salutation is a separate line. */
export const GREETINGS: ReadonlySet<string> = words(
  'dear hi hello hey greetings уважаемый уважаемая уважаемые дорогой дорогая дорогие',
);

/** Closing words of a letter before the writer's name. */
export const FAREWELLS: ReadonlySet<string> = words(`
  thanks thx regards sincerely cheers best love yours respectfully cordially warmly уважением приветом любовью искренне
`);

/** A single letter after one of these is not an initial: "vitamin C". */
export const LETTERED: ReadonlySet<string> = words(`
  vitamin plan hepatitis type class group grade figure table section appendix option part point
  витамин витамина группа группы группе класс класса тип типа план плана буква буквы букву пункт пункта точка точки вариант
`);

/** After the full stop of one of these, a letter names the object: "Fig. S1", "рис. А". */
export const FIGURED: ReadonlySet<string> = words('fig figs eq sec app ch рис табл прил разд гл');

/** A sentence that so far has only one of these and a date continues after the abbreviation: At 5 p.m. Mr. Smith … */
export const FRONTS: ReadonlySet<string> = words(`
  at in on by from until till since around about after before during circa between
  в во с со к ко до от по на после около начиная осенью зимой весной летом утром вечером ночью днём днем
`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
