import { CURRENCY_CODES } from '../../quantity/currency.ts';
import { CODE_ALIASES, WRITTEN_CODES } from '../../quantity/currency-marks.ts';
import type { MoneyWords } from '../language.ts';
import type { Row } from '../lexicon.ts';

/** English names of currencies and of their parts. Nations before a name are in nations.ts. */

const codes: readonly Row[] = [
  ...CURRENCY_CODES.map((code): Row => [code.toLowerCase(), { code }]),
  ...[...CODE_ALIASES].map(([alias, code]): Row => [alias.toLowerCase(), { code }]),
  ...[...WRITTEN_CODES].map(([letters, { currency }]): Row => [letters.toLowerCase(), { code: currency }]),
];

/** Codes written together with a magnitude: MEUR, kUSD. */
const magnified: readonly Row[] = ['EUR', 'USD', 'GBP', 'AUD', 'CAD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN'].flatMap(
  (code): readonly Row[] => [
    [`m${code.toLowerCase()}`, { code, currencyPart: 1e6 }],
    [`k${code.toLowerCase()}`, { code, currencyPart: 1e3 }],
  ],
);

/** Names and the currency they stand for where nothing else says whose. */
const names: readonly Row[] = [
  ['dollar dollars buck bucks dlr dlrs greenback greenbacks', { currency: 'USD' }],
  ['euro euros', { currency: 'EUR' }],
  ['pound pounds quid', { currency: 'GBP' }],
  ['sterling', { currency: 'GBP', key: 'sterling' }],
  ['yen', { currency: 'JPY' }],
  ['yuan yuans renminbi kuai', { currency: 'CNY' }],
  ['rouble roubles ruble rubles rubels', { currency: 'RUB' }],
  ['rupee rupees', { currency: 'INR' }],
  ['lira liras lire', { currency: 'TRY' }],
  ['hryvnia hryvnias hryvnya hryvnyas hryvna hryvnas hryvnyi', { currency: 'UAH' }],
  ['zloty zlotys zloties zlotych zlote złoty złotych', { currency: 'PLN' }],
  ['franc francs', { currency: 'CHF' }],
  ['koruna korunas koruny korun', { currency: 'CZK' }],
  ['crown crowns', { currency: 'CZK' }],
  ['krona kronor kronas', { currency: 'SEK' }],
  ['króna krónur kronur', { currency: 'ISK' }],
  ['krone kroner kroners', { currency: 'NOK' }],
  ['kroon kroons krooni', { currency: 'EEK' }],
  ['shekel shekels sheqel sheqels', { currency: 'ILS' }],
  ['reais', { currency: 'BRL' }],
  ['peso pesos', { currency: 'MXN' }],
  ['rand rands', { currency: 'ZAR' }],
  ['dirham dirhams', { currency: 'AED' }],
  ['riyal riyals', { currency: 'SAR' }],
  ['rial rials', { currency: 'IRR' }],
  ['dinar dinars', { currency: 'KWD' }],
  ['tenge tenges', { currency: 'KZT' }],
  ['baht bahts', { currency: 'THB' }],
  ['ringgit ringgits', { currency: 'MYR' }],
  ['dong dongs', { currency: 'VND' }],
  ['rupiah rupiahs', { currency: 'IDR' }],
  ['forint forints', { currency: 'HUF' }],
  ['leva lev levs', { currency: 'BGN' }],
  ['leu', { currency: 'RON' }],
  ['naira nairas', { currency: 'NGN' }],
  ['cedi cedis', { currency: 'GHS' }],
  ['shilling shillings', { currency: 'KES' }],
  ['manat manats', { currency: 'AZN' }],
  ['lari laris', { currency: 'GEL' }],
  ['dram drams', { currency: 'AMD' }],
  ['somoni somonis', { currency: 'TJS' }],
  ['birr birrs', { currency: 'ETB' }],
  ['kwacha kwachas', { currency: 'ZMW' }],
  ['taka takas', { currency: 'BDT' }],
  ['tugrik tugriks tugrug tugrugs togrog togrogs tögrög', { currency: 'MNT' }],
  ['kyat kyats', { currency: 'MMK' }],
  ['kip kips', { currency: 'LAK' }],
  ['riel riels', { currency: 'KHR' }],
  ['ngultrum ngultrums', { currency: 'BTN' }],
  ['afghani afghanis', { currency: 'AFN' }],
  ['lek leke leks', { currency: 'ALL' }],
  ['denar denars denari', { currency: 'MKD' }],
  ['pula pulas', { currency: 'BWP' }],
  ['loti maloti', { currency: 'LSL' }],
  ['lilangeni emalangeni', { currency: 'SZL' }],
  ['metical meticais meticals', { currency: 'MZN' }],
  ['kwanza kwanzas', { currency: 'AOA' }],
  ['dalasi dalasis', { currency: 'GMD' }],
  ['quetzal quetzals quetzales', { currency: 'GTQ' }],
  ['lempira lempiras', { currency: 'HNL' }],
  ['cordoba cordobas córdoba córdobas', { currency: 'NIO' }],
  ['balboa balboas', { currency: 'PAB' }],
  ['guarani guaranis guaraní guaraníes guaranies', { currency: 'PYG' }],
  ['soles', { currency: 'PEN' }],
  ['bolivar bolivars bolivares bolívar bolívares', { currency: 'VES' }],
  ['boliviano bolivianos', { currency: 'BOB' }],
  ['colones colón colons', { currency: 'CRC' }],
  ['gourde gourdes', { currency: 'HTG' }],
  ['pataca patacas', { currency: 'MOP' }],
  ['kina kinas', { currency: 'PGK' }],
  ['paanga', { currency: 'TOP' }],
  ['tala talas', { currency: 'WST' }],
  ['vatu vatus', { currency: 'VUV' }],
  ['dobra dobras', { currency: 'STN' }],
  ['ouguiya ouguiyas', { currency: 'MRU' }],
  ['ariary ariarys', { currency: 'MGA' }],
  ['leone leones', { currency: 'SLE' }],
  ['nakfa nakfas', { currency: 'ERN' }],
  ['rufiyaa rufiyaas', { currency: 'MVR' }],
  ['kuna kunas', { currency: 'HRK' }],
  ['litas litai', { currency: 'LTL' }],
  ['lats lati', { currency: 'LVL' }],
  ['tolar tolars', { currency: 'SIT' }],
  ['peseta pesetas', { currency: 'ESP' }],
  ['markka markkas markkaa', { currency: 'FIM' }],
  ['drachma drachmas', { currency: 'GRD' }],
  ['guilder guilders', { currency: 'NLG' }],
  ['escudo escudos', { currency: 'PTE' }],
  ['schilling schillings', { currency: 'ATS' }],
  ['deutschmark deutschmarks deutschemark deutschemarks', { currency: 'DEM' }],
  ['bitcoin bitcoins', { currency: 'XBT' }],
  // Words that are more often something else: currencies behind a nation or a large number.
  ['won', { maybeCurrency: 'KRW' }],
  ['marks', { maybeCurrency: 'DEM' }],
  ['som soms soum soums sum sums', { maybeCurrency: 'UZS' }],
  ['sol', { maybeCurrency: 'PEN' }],
  ['lei', { maybeCurrency: 'RON' }],
  ['real reals', { maybeCurrency: 'BRL' }],
  ['colon', { maybeCurrency: 'CRC' }],
];

/** Parts of a currency. */
const parts: readonly Row[] = [
  ['cent cents cts', { currency: 'USD', currencyPart: 0.01 }],
  ['eurocent eurocents', { currency: 'EUR', currencyPart: 0.01 }],
  ['pence penny pennies', { currency: 'GBP', currencyPart: 0.01 }],
  ['kopeck kopecks kopek kopeks', { currency: 'RUB', currencyPart: 0.01 }],
  ['kopiyka kopiykas kopiyok', { currency: 'UAH', currencyPart: 0.01 }],
  ['paise paisa paisas', { currency: 'INR', currencyPart: 0.01 }],
  ['centavo centavos', { currency: 'MXN', currencyPart: 0.01 }],
  ['centime centimes rappen', { currency: 'CHF', currencyPart: 0.01 }],
  ['piastre piastres piaster piasters', { currency: 'EGP', currencyPart: 0.01 }],
  ['grosz groszy grosze', { currency: 'PLN', currencyPart: 0.01 }],
  ['öre', { currency: 'SEK', currencyPart: 0.01 }],
  ['øre', { currency: 'NOK', currencyPart: 0.01 }],
  ['stotinki stotinka', { currency: 'BGN', currencyPart: 0.01 }],
  ['pfennig pfennigs', { currency: 'DEM', currencyPart: 0.01 }],
  ['kobo', { currency: 'NGN', currencyPart: 0.01 }],
  ['pesewa pesewas', { currency: 'GHS', currencyPart: 0.01 }],
  ['agora agorot', { currency: 'ILS', currencyPart: 0.01 }],
  ['kurus kuruş', { currency: 'TRY', currencyPart: 0.01 }],
  ['satang satangs', { currency: 'THB', currencyPart: 0.01 }],
  ['halala halalas', { currency: 'SAR', currencyPart: 0.01 }],
  ['tetri', { currency: 'GEL', currencyPart: 0.01 }],
  ['tiyin tiyins', { currency: 'KZT', currencyPart: 0.01 }],
  ['fen', { currency: 'CNY', currencyPart: 0.01 }],
  ['jiao mao', { currency: 'CNY', currencyPart: 0.1 }],
  ['fils', { currency: 'AED', currencyPart: 0.01 }],
];

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that tell a weight in pounds from an amount, near the number. */
const WEIGHING =
  'weigh weighs weighed weighing weight weights lost lose losing loses gained gain shed overweight heavier lighter baby ' +
  'newborn bag bags load luggage lift lifted';

/** Nouns that a sum in pounds describes ("a 20-pound fine"); behind any other hyphenated number it is a weight. */
const PRICED =
  'note notes coin coins fine fines fee fees bill bills deal reward bonus bounty budget salary ticket tickets prize ' +
  'grant loan debt gift voucher vouchers contract cost price charge deposit rise';

/** What a pound of money buys or is spent on, behind "of": "two million pounds of investment". */
const SPENT =
  'investment investments debt debts funding cash money savings spending aid tax taxes taxpayers damage goods exports imports ' +
  'public government profit profits income assets property revenue sales cuts work support credit loans';

/** What is caught, reaped or made by weight: a large number of pounds of it is no sum. */
const WEIGHED =
  'lobster lobsters fish seafood crab crabs shrimp salmon tuna cod meat beef pork chicken poultry turkey bacon cheese butter ' +
  'rice wheat flour corn sugar coffee tea cocoa chocolate honey cotton wool tobacco steel iron copper aluminium aluminum ' +
  'uranium plutonium lithium explosives cocaine heroin marijuana cannabis fentanyl methamphetamine opium ivory food fruit ' +
  'apples oranges grapes berries blueberries cherries peanuts almonds nuts potatoes tomatoes onions vegetables produce trash ' +
  'garbage waste rubbish plastic debris ice clothing mail cargo freight carbon pollution fertiliser fertilizer feed hay milk';

/** "All figures are in Australian dollars": the nouns of such a statement. */
const AMOUNTS = 'figures amounts prices values sums currency dollars monetary financial';

/** What tells one use of a currency's name from another. */
export const MONEY_WORDS: MoneyWords = {
  weighing: set(WEIGHING),
  priced: set(PRICED),
  spent: set(SPENT),
  amounts: set(AMOUNTS),
};

export const MONEY_ROWS: readonly Row[] = [
  [WEIGHED, { key: 'weighed' }],
  ...codes,
  ...magnified,
  ...names,
  ...parts,
  [[WEIGHING, PRICED, SPENT, AMOUNTS].join(' '), {}],
];
