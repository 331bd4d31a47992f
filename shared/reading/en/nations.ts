import type { Row } from '../lexicon.ts';

/** Words before a currency's name that tell whose it is: "US dollars", "Belarusian roubles", "South African rand". */

/** By nation: its words (those of two words are known by their last), and what the names mean there. */
const NATIONS: readonly (readonly [nation: string, words: string, currencies: string])[] = [
  ['US', 'us usa american states', 'USD'],
  ['CA', 'canadian canada cdn', 'USD>CAD'],
  ['AU', 'australian australia aussie', 'USD>AUD'],
  ['SG', 'singapore singaporean', 'USD>SGD'],
  ['HK', 'kong hongkong hk', 'USD>HKD'],
  ['NZ', 'zealand kiwi nz', 'USD>NZD'],
  ['TW', 'taiwan taiwanese nt', 'USD>TWD'],
  ['JM', 'jamaican jamaica', 'USD>JMD'],
  ['FJ', 'fijian fiji', 'USD>FJD'],
  ['BB', 'barbadian barbados', 'USD>BBD'],
  ['BS', 'bahamian bahamas', 'USD>BSD'],
  ['BZ', 'belize belizean', 'USD>BZD'],
  ['BM', 'bermudian bermuda', 'USD>BMD'],
  ['BN', 'brunei bruneian', 'USD>BND'],
  ['GY', 'guyanese guyana', 'USD>GYD'],
  ['KY', 'cayman', 'USD>KYD'],
  ['LR', 'liberian liberia', 'USD>LRD'],
  ['NA', 'namibian namibia', 'USD>NAD'],
  ['SB', 'solomon', 'USD>SBD'],
  ['SR', 'surinamese suriname surinam', 'USD>SRD'],
  ['TT', 'trinidadian trinidad tobago', 'USD>TTD'],
  ['XC', 'caribbean', 'USD>XCD NLG>XCG'],
  ['ZW', 'zimbabwean zimbabwe', 'USD>ZWG'],
  ['GB', 'british uk english', 'GBP'],
  ['EG', 'egyptian egypt', 'GBP>EGP'],
  ['LB', 'lebanese lebanon', 'GBP>LBP'],
  ['SY', 'syrian syria', 'GBP>SYP'],
  ['SD', 'sudanese sudan', 'GBP>SDG'],
  ['GI', 'gibraltar', 'GBP>GIP'],
  ['FK', 'falkland falklands', 'GBP>FKP'],
  ['IE', 'irish', 'GBP>IEP'],
  ['BY', 'belarusian belarussian belarus', 'RUB>BYN'],
  ['RU', 'russian russia', 'RUB'],
  ['TJ', 'tajik tajikistani', 'RUB>TJS'],
  ['CH', 'swiss', 'CHF'],
  ['CFA', 'cfa', 'CHF>XOF'],
  ['PF', 'cfp pacific', 'CHF>XPF'],
  ['FR', 'french', 'CHF>FRF'],
  ['BE', 'belgian', 'CHF>BEF'],
  ['LU', 'luxembourg', 'CHF>LUF'],
  ['BI', 'burundian burundi', 'CHF>BIF'],
  ['CD', 'congolese congo', 'CHF>CDF'],
  ['DJ', 'djiboutian djibouti', 'CHF>DJF'],
  ['KM', 'comorian comoran comoros', 'CHF>KMF'],
  ['GN', 'guinean guinea', 'CHF>GNF PGK'],
  ['RW', 'rwandan rwanda', 'CHF>RWF'],
  ['CN', 'chinese china', 'CNY'],
  ['JP', 'japanese japan', 'JPY'],
  ['KR', 'korean korea', 'KRW'],
  ['IN', 'indian india', 'INR'],
  ['PK', 'pakistani pakistan', 'INR>PKR'],
  ['LK', 'lankan lanka', 'INR>LKR'],
  ['NP', 'nepalese nepali nepal', 'INR>NPR'],
  ['MU', 'mauritian mauritius', 'INR>MUR'],
  ['SC', 'seychellois seychelles', 'INR>SCR'],
  ['ID', 'indonesian indonesia', 'IDR INR>IDR'],
  ['SE', 'swedish sweden', 'CZK>SEK SEK NOK>SEK'],
  ['NO', 'norwegian norway', 'CZK>NOK NOK SEK>NOK'],
  ['DK', 'danish denmark', 'CZK>DKK NOK>DKK SEK>DKK'],
  ['CZ', 'czech', 'CZK SEK>CZK NOK>CZK'],
  ['SK', 'slovak slovakian', 'CZK>SKK'],
  ['EE', 'estonian', 'CZK>EEK EEK'],
  ['IS', 'icelandic iceland', 'CZK>ISK SEK>ISK NOK>ISK ISK'],
  ['MX', 'mexican mexico', 'MXN'],
  ['AR', 'argentine argentinian argentinean argentina', 'MXN>ARS'],
  ['CL', 'chilean chile', 'MXN>CLP'],
  ['CO', 'colombian colombia', 'MXN>COP'],
  ['PH', 'philippine philippines filipino', 'MXN>PHP'],
  ['CU', 'cuban cuba', 'MXN>CUP'],
  ['DO', 'dominican', 'MXN>DOP'],
  ['UY', 'uruguayan uruguay', 'MXN>UYU'],
  ['KW', 'kuwaiti kuwait', 'KWD'],
  ['IQ', 'iraqi iraq', 'KWD>IQD'],
  ['JO', 'jordanian jordan', 'KWD>JOD'],
  ['TN', 'tunisian tunisia', 'KWD>TND'],
  ['DZ', 'algerian algeria', 'KWD>DZD'],
  ['LY', 'libyan libya', 'KWD>LYD'],
  ['RS', 'serbian serbia', 'KWD>RSD'],
  ['YU', 'yugoslav', 'KWD>YUM'],
  ['BH', 'bahraini bahrain', 'KWD>BHD'],
  ['MK', 'macedonian macedonia', 'KWD>MKD'],
  ['AE', 'uae emirati emirates', 'AED'],
  ['MA', 'moroccan morocco', 'AED>MAD'],
  ['SA', 'saudi', 'SAR IRR>SAR'],
  ['QA', 'qatari qatar', 'SAR>QAR IRR>QAR'],
  ['OM', 'omani oman', 'IRR>OMR SAR>OMR'],
  ['YE', 'yemeni yemen', 'IRR>YER SAR>YER'],
  ['IR', 'iranian iran', 'IRR SAR>IRR'],
  ['KE', 'kenyan kenya', 'KES'],
  ['UG', 'ugandan uganda', 'KES>UGX'],
  ['TZ', 'tanzanian tanzania', 'KES>TZS'],
  ['SO', 'somali somalia', 'KES>SOS'],
  ['TR', 'turkish turkey', 'TRY'],
  ['IT', 'italian', 'TRY>ITL'],
  ['BR', 'brazilian brazil', 'BRL'],
  ['RO', 'romanian romania', 'RON'],
  ['MD', 'moldovan moldova', 'RON>MDL'],
  ['TM', 'turkmen turkmenistan', 'AZN>TMT'],
  ['AZ', 'azerbaijani azeri', 'AZN'],
  ['UZ', 'uzbek uzbekistani', 'UZS'],
  ['KG', 'kyrgyz kyrgyzstani', 'UZS>KGS'],
  ['MW', 'malawian malawi', 'ZMW>MWK'],
  ['ZM', 'zambian zambia', 'ZMW'],
  ['DE', 'german deutsche deutsch', 'DEM'],
  ['BA', 'bosnian convertible', 'DEM>BAM'],
  ['NL', 'dutch', 'NLG'],
  ['AN', 'antillean', 'NLG>ANG'],
  ['AW', 'aruban', 'NLG>AWG'],
  ['CV', 'verdean verde', 'PTE>CVE'],
  ['PT', 'portuguese', 'PTE'],
  ['ES', 'spanish', 'ESP'],
  ['AT', 'austrian', 'ATS KES>ATS'],
  ['SV', 'salvadoran', 'CRC>SVC'],
  ['PE', 'peruvian peru', 'PEN'],
  // Nations whose currency has a name of its own: the word only belongs to the name, and leaves it as it is.
  [
    'part',
    'ukrainian polish israeli thai malaysian vietnamese hungarian bulgarian nigerian ghanaian kazakh kazakhstani georgian ' +
      'armenian ethiopian bangladeshi mongolian burmese lao laotian cambodian bhutanese afghan albanian botswana angolan ' +
      'gambian guatemalan honduran nicaraguan panamanian paraguayan venezuelan bolivian rican haitian macanese samoan ' +
      'tongan mauritanian malagasy leonean eritrean maldivian croatian lithuanian latvian slovenian finnish greek ' +
      'mozambican swazi african malaysia thailand vietnam ukraine poland israel nigeria ghana kazakhstan bulgaria hungary',
    '',
  ],
];

/** The first words of a nation's name, and others that stand between a number and a currency. */
const PARTS =
  'hong new sri south north west east central eastern western united arab saudi arabian papua costa el sierra cape ' +
  'israeli constant trinidad nuevo';

/** Cities and regions that tell of whose money a text speaks. */
const PLACES: readonly (readonly [nation: string, words: string])[] = [
  ['US', 'america washington'],
  ['PK', 'islamabad karachi lahore rawalpindi peshawar punjab sindh'],
  ['IN', 'delhi mumbai bengaluru chennai kolkata gujarat maharashtra'],
  ['LK', 'colombo'],
  ['NP', 'kathmandu'],
  ['PH', 'manila quezon cebu davao mindanao luzon'],
  ['CO', 'bogotá bogota medellín medellin'],
  ['CL', 'valparaíso'],
  ['AR', 'aires'],
  ['MA', 'rabat casablanca tangier tanger marrakech agadir'],
  ['AE', 'dubai dhabi sharjah'],
  ['TN', 'tunis sfax'],
  ['DZ', 'algiers'],
  ['IQ', 'baghdad basra mosul erbil'],
  ['JO', 'amman'],
  ['LY', 'tripoli benghazi'],
  ['RS', 'belgrade'],
  ['UG', 'kampala'],
  ['TZ', 'dodoma zanzibar'],
  ['KE', 'nairobi mombasa'],
  ['QA', 'doha'],
  ['SA', 'riyadh jeddah'],
  ['OM', 'muscat'],
  ['YE', 'sanaa'],
  ['IR', 'tehran isfahan'],
  ['NO', 'oslo bergen'],
  ['DK', 'copenhagen'],
  ['SE', 'stockholm gothenburg'],
  ['CZ', 'prague brno'],
  ['IS', 'reykjavik reykjavík'],
];

export const NATION_ROWS: readonly Row[] = [
  ...PLACES.map(([nation, words]): Row => [words, { nation }]),
  [PARTS, { nation: 'part' }],
  ...NATIONS.map(([nation, words]): Row => [words, { nation }]),
];

/** The currency that a nation's word and a name make together, by "nation currency" ("AU USD" is AUD). */
export const NATIONAL: ReadonlyMap<string, string> = new Map(
  NATIONS.flatMap(([nation, , currencies]) =>
    currencies
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair): [string, string] => {
        const [family = '', own = family] = pair.split('>');
        return [`${nation} ${family}`, own];
      }),
  ),
);

/** The usual currency of the name that a nation's currency has, by that currency: USD for AUD. */
export const FAMILIES: ReadonlyMap<string, string> = new Map(
  [...NATIONAL].reverse().map(([pair, own]): [string, string] => [own, pair.slice(pair.indexOf(' ') + 1)]),
);
