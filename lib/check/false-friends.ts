// False friends and calques: a Russian word, the English word that looks like it or copies it, and the intended
// meaning.

export interface FalseFriend {
  readonly russian: RegExp;
  readonly english: RegExp;
  /** The translation that is meant. */
  readonly meant: string;
  /** Other words in the original that justify the English word. */
  readonly unless: RegExp | undefined;
}

/**
 * One entry on each line: Russian | English | meant | Russian words that justify it. The Russian columns contain the
 * beginnings of words (alternatives separated by commas, "$" at the end of a whole word), the English column a regular
 * expression for whole words.
 */
const LIST = `
магазин | magazines? | shop | журнал
актуальн | actual(?:ly)? | topical, relevant | действительн, фактич, реальн, настоящ, собственно, на самом деле
симпатичн | sympathetic | nice, pretty | сочув, участли, состра
аккуратн | accurate(?:ly)? | neat, careful | точн, верн, метк
аккуратност | accuracy | neatness | точност, меткост
фамили | famil(?:y|ies) | surname, last name | семь, семей, родн, род$, рода$, роду$, домашн
интеллигентн | intelligent(?:ly)? | cultured, well-bred | умн, разум, смышл
интеллигенц | intelligence | intelligentsia | разведк, разум, ум$, ума$
декад | decades? | ten days | десятилет
проспект | prospects? | avenue; brochure | перспектив, надежд, будущ
кабинет | cabinets? | study, office | шкаф, министр, правительств, горк
ангин | angina | tonsillitis | стенокарди
патетич | pathetic(?:ally)? | full of pathos | жалк, жалоб
рецепт | receipts? | recipe; prescription | чек, квитанц, распис
реплик | replicas? | remark, line | копи
компас | compasses | compass | циркул
физик | physicians? | physicist | врач, доктор, лекар, медик
фабрик | fabrics? | factory, mill | ткан, матери, полотн
новелл | novels? | short story | роман
перспективн | perspective | promising | перспектив$, перспектива$, перспективы$, точк, ракурс
презерватив | preservatives? | condom | консерв
пафос | pathos | solemnity, grand words | жалост, трогательн
репетици | repetitions? | rehearsal | повтор
резин | resins? | rubber | смол
сатин | satin | sateen | атлас
сентенци | sentences? | maxim | приговор, предложени, фраз
сервант | servants? | sideboard | слуг, прислуг, служанк, лаке, горничн
солидн | solid(?:ly)? | respectable, sizeable | тверд, твёрд, прочн, сплошн, крепк
спекуляц, спекулянт | speculative | profiteering | гадательн, умозрит
сценари | scenery | screenplay, script | декорац, пейзаж, природ
утилизаци, утилизир | utili[sz](?:ation|e|es|ed|ing) | disposal, recycling | использ, примен
экспертиз | expertise | expert examination | опыт, знани, компетен, мастерств, умени
этикетк | etiquette | label | этикет$, этикета$, этикету$, приличи
эффектн | effective(?:ly)? | striking, showy | эффективн, действ, вступ
эффектн | efficient(?:ly)? | striking, showy | эффективн, деловит
аудитори | auditor(?:y|ies|s)? | audience; lecture room | слухов, проверк, ревиз
блокнот | block-?notes? | notebook
бригад | brigades? | team, crew, gang | воен, арми, солдат, войск, штурмов, механизирован, танков
бригадир | brigadiers? | foreman | генерал, воен, арми
вельвет | velvet | corduroy | бархат
гениальн | genial(?:ly)? | brilliant, of genius | радуш, приветлив, добродуш
гимнази | gymnasi(?:um|ums|a) | grammar school | гимнастич, спортзал, спортивн
госпитал | hospitality | hospital | гостеприим, радуш
гранат | granite | pomegranate; grenade | гранит
жалюзи | jealous(?:y)? | blinds | ревн, завис
инсульт | insult(?:s|ed)? | stroke | оскорб, обид
капитальн | capital repairs? | major repairs
комплекци | complexions? | build | цвет лица, лиц, кож
композитор | compositors? | composer | наборщик
корпус | corpses? | building, body | труп, мертв, мёртв, тел
лунатик | lunatics? | sleepwalker | безум, сумасшед, псих
люстр | lust(?:re|er|res|ers) | chandelier | блеск, глян
макулатур | maculature | waste paper
мармелад | marmalade | fruit jellies | апельсин, джем, варень
машинист | machinists? | engine driver | станоч, токар
митинг | meetings? | rally | собрани, встреч, совещан, заседани, сход, летуч
объектив | objectives? | lens | цел, задач, объективн
оказия | occasions? | opportunity to send | случа, повод, раз$
полиц | policy | police | политик, полис
принципиальн | principally | on principle | главн, преимущественн, основн
рапорт | rapport | report | взаимопоним, контакт
ревизи | revisions? | inspection, audit | пересмотр, правк, редакц, исправлен
режим | regime of the day | daily routine
романс | romances? | song | роман$, романы$, любов, романтич
салют | salutes? | fireworks | отда, честь, приветств
симпати | sympath(?:y|ies) | liking | сочув, состра, участи
стул$, стула$, стулья$, стульев$ | stools? | chair | табурет, скамеечк
фамильярн | familiar(?:ly)? | over-familiar | знаком, близк, привычн
формуляр | formulas? | library card, form | формул
характеристик | characters? | reference; feature | характер$, характера$, персонаж, геро, нрав
шеф$, шефа$, шефу$, шефом$ | chefs? | boss | повар, кухн, ресторан
юбиле | jubilees? | anniversary | королев, евре, папск
в рамках | (?:in|within) the frames? of | as part of
на сегодняшний день | for today | as of today | на сегодня$
в случае,? если | in case if | if
обра[тщ][а-яё]+ внимание | (?:pay|paid|paying|pays) (?:your|his|her|their|our|my) attention | turn to, notice
чувств[а-яё]+ себя | (?:feel|feels|felt|feeling) (?:himself|herself|myself|themselves|yourself|ourselves) (?:well|bad|badly|good|better|worse|fine) | feel well
информаци | informations | information
сведени | informations | information
совет | advices | advice
оборудовани | equipments | equipment
мебел | furnitures | furniture
знани | knowledges | knowledge
дела[а-яё]* фото | (?:make|made|making|makes) (?:a |the )?photo(?:s|graphs?)? | take photographs
сда[а-яё]* экзамен | (?:give|gave|giving) (?:an |the |his |her )?exams? | take, pass an exam
согласно | according with | according to
завис[а-яё]+ от | depend(?:s|ed|ing)? from | depend on
состо[а-яё]+ из | consist(?:s|ed|ing)? from | consist of
жен[а-яё]+ на | married on | married to
объясн | explain(?:s|ed)? (?:me|him|her|us|them) | explain to
одинаков | one and the same | the same | один и тот же, одно и то же, одна и та же, одного и того же
`;

const WORD_START = '(?<!\\p{L})';

/** Every pair, in the order of the list. */
export const FALSE_FRIENDS: readonly FalseFriend[] = LIST.trim()
  .split('\n')
  .map((line) => {
    const [russian = '', english = '', meant = '', unless = ''] = line.split(' | ').map((column) => column.trim());
    return {
      russian: beginnings(russian),
      english: new RegExp(`(?<![\\p{L}’'-])(?:${english})(?![\\p{L}’'-])`, 'iu'),
      meant,
      unless: unless === '' ? undefined : beginnings(unless),
    };
  });

/** One expression for all the English words: most sentences contain none of them. */
export const ANY_FALSE_FRIEND = new RegExp(FALSE_FRIENDS.map(({ english }) => english.source).join('|'), 'iu');

function beginnings(list: string): RegExp {
  const words = list.split(', ').map((word) => (word.endsWith('$') ? `${word.slice(0, -1)}(?!\\p{L})` : word));
  return new RegExp(`${WORD_START}(?:${words.join('|')})`, 'iu');
}
