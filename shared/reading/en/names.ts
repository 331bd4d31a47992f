import { ABBREVIATION, NUMBERED, type Row, TITLE } from '../lexicon.ts';

/** English words around names and identifiers: what is numbered, titles of persons, abbreviations. */
export const NAME_ROWS: readonly Row[] = [
  [
    'article articles section sections chapter chapters page pages paragraph paragraphs clause clauses annex appendix table ' +
      'tables figure fig figs chart no nos number numbers resolution directive decree law act order ruling case flight ' +
      'boeing airbus room gate platform line route highway road bus tram train track channel volume vol issue edition ' +
      'part parts step steps level phase stage round game episode season series item question exhibit bill protocol ' +
      'version release model type class grade category group formula point points rule section lot unit units building ' +
      'block apartment apt flat suite box note footnote ref id isbn iso tel phone fax mobile area code zip apollo ' +
      'windows iphone galaxy covid article sept oct day world war psalm verse p pp ch sec art par',
    { grammar: NUMBERED },
  ],
  [
    'mr mrs ms dr prof st gen col lt sgt capt rev hon gov sen rep jr sr no nos fig figs vol approx ca vs e g i u s k p pp ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec art sec ch est dept ave blvd rd',
    { grammar: ABBREVIATION },
  ],
  [
    'president minister prime deputy vice premier chairman chairwoman chair ambassador director secretary general governor ' +
      'mayor head chief spokesman spokeswoman spokesperson professor dr mr mrs ms senator chancellor king queen prince ' +
      'commissioner economist analyst ceo founder envoy official leader foreign finance economy first',
    { grammar: TITLE },
  ],
  ['street avenue road lane boulevard', { key: 'street' }],
  ['am pm a p gmt utc cet est', { key: 'clock' }],
  ['oclock', { key: 'clock' }],
  ['per', { key: 'per' }],
];
