import type { ActorKind } from '../../model/vocabulary.ts';
import type { Row } from '../lexicon.ts';
import { DEMONYM, STATE } from '../senses.ts';

/** States: their names in English and the adjectives that go with them; and other names known for what they are. */

/** "Name: adjectives", where the name is one word. */
const STATES =
  'Afghanistan: afghan; Albania: albanian; Algeria: algerian; Angola: angolan; Argentina: argentine argentinian; ' +
  'Armenia: armenian; Australia: australian; Austria: austrian; Azerbaijan: azerbaijani; Bahrain: bahraini; ' +
  'Bangladesh: bangladeshi; Belarus: belarusian belarussian; Belgium: belgian; Bolivia: bolivian; Botswana: botswanan; ' +
  'Brazil: brazilian; Bulgaria: bulgarian; Cambodia: cambodian; Cameroon: cameroonian; Canada: canadian; Chile: chilean; ' +
  'China: chinese; Colombia: colombian; Croatia: croatian; Cuba: cuban; Cyprus: cypriot; Czechia: czech; Denmark: danish; ' +
  'Ecuador: ecuadorian; Egypt: egyptian; Eritrea: eritrean; Estonia: estonian; Ethiopia: ethiopian; Finland: finnish; ' +
  'France: french; Georgia: georgian; Germany: german; Ghana: ghanaian; Greece: greek; Guatemala: guatemalan; ' +
  'Haiti: haitian; Honduras: honduran; Hungary: hungarian; Iceland: icelandic; India: indian; Indonesia: indonesian; ' +
  'Iran: iranian; Iraq: iraqi; Ireland: irish; Israel: israeli; Italy: italian; Jamaica: jamaican; Japan: japanese; ' +
  'Jordan: jordanian; Kazakhstan: kazakh kazakhstani; Kenya: kenyan; Kosovo: kosovar; Kuwait: kuwaiti; ' +
  'Kyrgyzstan: kyrgyz; Laos: laotian; Latvia: latvian; Lebanon: lebanese; Liberia: liberian; Libya: libyan; ' +
  'Lithuania: lithuanian; Luxembourg: luxembourgish; Madagascar: malagasy; Malawi: malawian; Malaysia: malaysian; ' +
  'Mali: malian; Malta: maltese; Mauritius: mauritian; Mexico: mexican; Moldova: moldovan; Mongolia: mongolian; ' +
  'Montenegro: montenegrin; Morocco: moroccan; Mozambique: mozambican; Myanmar: burmese; Namibia: namibian; Nepal: nepalese nepali; ' +
  'Netherlands: dutch; Nicaragua: nicaraguan; Niger: nigerien; Nigeria: nigerian; Norway: norwegian; Oman: omani; ' +
  'Pakistan: pakistani; Palestine: palestinian; Panama: panamanian; Paraguay: paraguayan; Peru: peruvian; ' +
  'Philippines: philippine filipino; Poland: polish; Portugal: portuguese; Qatar: qatari; Romania: romanian; ' +
  'Russia: russian; Rwanda: rwandan; Senegal: senegalese; Serbia: serbian; Singapore: singaporean; Slovakia: slovak; ' +
  'Slovenia: slovenian; Somalia: somali; Spain: spanish; Sudan: sudanese; Sweden: swedish; Switzerland: swiss; ' +
  'Syria: syrian; Taiwan: taiwanese; Tajikistan: tajik; Tanzania: tanzanian; Thailand: thai; Tunisia: tunisian; ' +
  'Türkiye: ; Turkey: turkish; Turkmenistan: turkmen; Uganda: ugandan; Ukraine: ukrainian; Uruguay: uruguayan; ' +
  'Uzbekistan: uzbek; Venezuela: venezuelan; Vietnam: vietnamese; Yemen: yemeni; Zambia: zambian; Zimbabwe: zimbabwean; ' +
  'Britain: british; America: american; Korea: korean; USA: ; UAE: emirati; EU: ; UK: ';

/** Adjectives whose state has a name of several words. */
const LONG_STATES: ReadonlyMap<string, string> = new Map([
  ['saudi', 'Saudi Arabia'],
  ['bosnian', 'Bosnia and Herzegovina'],
  ['lankan', 'Sri Lanka'],
  ['salvadoran', 'El Salvador'],
  ['congolese', 'Congo'],
]);

/** States whose short name stands for a longer one. */
const FULL: ReadonlyMap<string, string> = new Map([
  ['Britain', 'United Kingdom'],
  ['America', 'United States'],
  ['USA', 'United States'],
  ['UK', 'United Kingdom'],
  ['EU', 'European Union'],
  ['UAE', 'United Arab Emirates'],
]);

const pairs = STATES.split('; ').map((entry) => {
  const [name = '', adjectives = ''] = entry.split(':');
  return { name: name.trim(), adjectives: adjectives.trim() };
});

export const COUNTRY_ROWS: readonly Row[] = [
  ...pairs.flatMap(({ name, adjectives }): readonly Row[] => {
    const country = FULL.get(name) ?? name;
    return [
      [name.toLowerCase(), { speech: STATE, country }],
      [adjectives, { speech: DEMONYM, country }],
    ];
  }),
  ...[...LONG_STATES].map(([adjective, country]): Row => [adjective, { speech: DEMONYM, country }]),
];

const list = (kind: ActorKind, names: string): readonly (readonly [string, ActorKind])[] =>
  names.split(', ').map((name) => [name, kind]);

/** Names in lower case whose kind is known. */
export const KNOWN_PARTIES: ReadonlyMap<string, ActorKind> = new Map([
  ...pairs.map(({ name }): readonly [string, ActorKind] => [name.toLowerCase(), 'state']),
  ...list(
    'state',
    'us, u.s, united states, united states of america, united kingdom, great britain, south korea, north korea, saudi arabia, ' +
      'new zealand, south africa, south sudan, sri lanka, czech republic, united arab emirates, el salvador, costa rica, ' +
      'dominican republic, papua new guinea, sierra leone, ivory coast, burkina faso, bosnia and herzegovina, ' +
      'north macedonia, hong kong, russian federation, vatican, holy see, san marino, people’s republic of china, ' +
      "people's republic of china, prc, drc, congo, equatorial guinea, east timor",
  ),
  ...list(
    'organisation',
    'eu, european union, un, united nations, who, imf, wto, nato, opec, opec+, oecd, asean, brics, sco, cis, eaeu, unicef, ' +
      'unesco, ilo, iea, eia, fao, wfp, ebrd, adb, aiib, iaea, fed, ecb, rba, eurostat, rosstat, belstat, kremlin, pentagon, ' +
      'white house, downing street, capitol hill, congress, senate, parliament, bundestag, duma, knesset, world bank, ' +
      'red cross, greenpeace, amnesty international, human rights watch, reuters, bloomberg, interfax, xinhua, tass, belta, ' +
      'associated press, ap, afp, bbc, cnn, cnbc, wall street journal, new york times, financial times, guardian, gallup, ' +
      'moody’s, fitch, s&p, goldman sachs, jpmorgan, morgan stanley, deloitte, kpmg, pwc, mckinsey, apple, google, microsoft, ' +
      'amazon, meta, tesla, intel, nvidia, samsung, sony, toyota, volkswagen, bmw, ford, boeing, airbus, gazprom, rosneft, ' +
      'lukoil, shell, bp, exxonmobil, chevron, saudi aramco, aramco, huawei, alibaba, tencent, walmart, netflix, uber, ' +
      'pfizer, moderna, novartis, roche, siemens, nestle, unilever, hamas, hezbollah, taliban',
  ),
  ...list(
    'city',
    'beijing, minsk, moscow, kyiv, kiev, warsaw, berlin, paris, london, washington, brussels, rome, madrid, lisbon, vienna, ' +
      'prague, budapest, bucharest, sofia, athens, ankara, tehran, baghdad, riyadh, doha, cairo, tokyo, seoul, pyongyang, ' +
      'hanoi, bangkok, jakarta, manila, delhi, new delhi, islamabad, kabul, tashkent, astana, bishkek, dushanbe, baku, ' +
      'tbilisi, yerevan, vilnius, riga, tallinn, helsinki, stockholm, oslo, copenhagen, dublin, ottawa, canberra, ' +
      'wellington, pretoria, nairobi, lagos, abuja, shanghai, shenzhen, guangzhou, chongqing, tianjin, qingdao, mumbai, ' +
      'istanbul, dubai, new york, los angeles, chicago, geneva, zurich, frankfurt, milan, barcelona, brest, vitebsk, ' +
      'grodno, gomel, mogilev, kharkiv, lviv, odesa',
  ),
]);
