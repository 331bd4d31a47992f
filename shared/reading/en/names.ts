import { ABBREVIATION, NUMBERED, type Row, TITLE } from '../lexicon.ts';

/** English words around names and identifiers: what is numbered, titles of persons, abbreviations. */
export const NAME_ROWS: readonly Row[] = [
  [
    'article articles lane lanes section sections chapter chapters page pages paragraph paragraphs clause clauses annex appendix table ' +
      'tables figure fig figs chart no nos number numbers resolution directive decree law act order ruling case flight ' +
      'boeing airbus room gate platform line route highway road bus tram train track channel volume vol issue edition ' +
      'part parts step steps level phase stage round game episode season series item question exhibit bill protocol ' +
      'version release model type class grade category group formula point points rule section lot unit units building ' +
      'block apartment apt flat suite box note footnote ref refs id isbn iso tel phone fax mobile area code zip apollo ' +
      'windows iphone galaxy covid article floor floors lab labs courtroom courtrooms junction junctions turn lap car gates ward wards bay exit ' +
      'exits pier berth berths terminal terminals runway runways dock hall pitch district districts sector sectors zone ' +
      'zones reactor reactors plot locker seat cell squad brigade battalion division regiment wing corps camp pipeline ' +
      'mission expedition simulation simulations equation equations eq eqs sect sects lemma theorem example examples ' +
      'scenario scenarios option variant goal sdg pillar priority act scene book patient sample samples experiment ' +
      'port ports court courts extension extensions circular primary primaries junctions studio highway fm horizon agenda ' +
      'size sizes buoy hangar hangars carriage carriages coach row rows mile case cases docket motion amendment amendments ' +
      'claim claims trial vessel chamber panel panels schedule list appendices box boxes hospital precinct lock bus ' +
      'buses sept oct day world war psalm verse p pp ch sec art par',
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
  ['at', { key: 'at' }],
  ['act', { key: 'act' }],
  ['during', { key: 'during' }],
  ['these those other', { key: 'pointing' }],
  ['all', { key: 'all' }],
  ['not', { key: 'not' }],
  ['only just including', { key: 'only' }],
  [
    'thing way side hand reason example day time moment place voice stage else idea kind sort corner accord stroke breath',
    { key: 'idiom' },
  ],
  ['instead', { key: 'instead' }],
  ['open opens opened opening', { key: 'open' }],
  [
    'sides countries nations states parties leaders presidents ministers men women peoples governments capitals ' +
      'neighbours neighbors allies partners powers halves',
    { key: 'pair' },
  ],
  ['call calls dial dialled dialed dialling dialing text texting texted', { key: 'dial' }],
  [
    'fortune forbes ftse nikkei dax mdax cac ibex asx russell nasdaq stoxx topix kospi sensex nifty bovespa csi omx aex ' +
      'euronext ironman formula count double studio catch vision agenda horizon fm court',
    { key: 'listing' },
  ],
  ['party parties world', { key: 'third' }],
  ['strong', { key: 'strong' }],
  ['factor', { key: 'factor' }],
  ['way off sided faced tiered', { key: 'compound' }],
  ['per', { key: 'per' }],
];
