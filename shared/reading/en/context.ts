import {
  ACCOUNT,
  ANNUAL,
  AVERAGE,
  BASIS,
  CHANGE,
  COMPARATIVE,
  COMPARE,
  CONTEST,
  COUNTED,
  DESCRIBER,
  DOWN,
  EXTENT,
  FUNCTION,
  INDEX,
  INDICATOR,
  LASTING,
  MODIFIER,
  RANGING,
  RANK,
  RATE,
  REACH,
  type Row,
  SHARE,
  SUPERLATIVE,
  TARGET,
  TIMES,
  UP,
} from '../lexicon.ts';

/** English words that say what a figure is: verbs of change, nouns of what is measured, words of saying and promising. */

const indicator = (noun: string, words: string): Row => [words, { sense: INDICATOR, noun }];

const indicators: readonly Row[] = [
  indicator('exports', 'export exports exported exporting'),
  indicator('imports', 'import imports imported importing'),
  indicator('turnover', 'turnover'),
  indicator('trade', 'trade'),
  indicator('investment', 'investment investments'),
  indicator('GDP', 'gdp'),
  indicator('GNI', 'gni'),
  indicator('output', 'output'),
  indicator('production', 'production'),
  indicator('revenue', 'revenue revenues'),
  indicator('income', 'income incomes earnings'),
  indicator('sales', 'sales'),
  indicator('profit', 'profit profits'),
  indicator('loss', 'losses'),
  indicator('debt', 'debt debts'),
  indicator('deficit', 'deficit deficits'),
  indicator('surplus', 'surplus surpluses'),
  indicator('balance', 'balance'),
  indicator('budget', 'budget budgets'),
  indicator('spending', 'spending expenditure expenditures outlays'),
  indicator('costs', 'costs cost'),
  indicator('inflation', 'inflation'),
  indicator('unemployment', 'unemployment joblessness'),
  indicator('employment', 'employment'),
  indicator('wages', 'wage wages salary salaries'),
  indicator('population', 'population'),
  indicator('prices', 'price prices'),
  indicator('supplies', 'supplies deliveries shipments shipment'),
  indicator('purchases', 'purchases'),
  indicator('freight', 'freight cargo'),
  indicator('transit', 'transit'),
  indicator('tourism', 'tourism'),
  indicator('visitors', 'visitors tourists arrivals'),
  indicator('reserves', 'reserves'),
  indicator('loans', 'loan loans credit credits lending'),
  indicator('grants', 'grant grants'),
  indicator('aid', 'aid'),
  indicator('tax revenue', 'taxes tax'),
  indicator('tariff', 'tariff tariffs duties'),
  indicator('remittances', 'remittances'),
  indicator('capital', 'capital'),
  indicator('stock', 'inventories stockpiles'),
  indicator('demand', 'demand'),
  indicator('consumption', 'consumption'),
  indicator('emissions', 'emissions'),
  indicator('harvest', 'harvest crop yields'),
  indicator('capacity', 'capacity'),
  indicator('productivity', 'productivity'),
  indicator('interest rate', 'interest'),
  indicator('market', 'market'),
  indicator('economy', 'economy'),
  indicator('subsidies', 'subsidies subsidy'),
  indicator('pensions', 'pension pensions'),
  indicator('rent', 'rent rents'),
  indicator('traffic', 'traffic'),
  indicator('orders', 'orders'),
  indicator('dividend', 'dividend dividends'),
  indicator('fine', 'fine fines'),
  indicator('valuation', 'valuation capitalisation capitalization'),
  indicator('contract', 'contract contracts'),
  indicator('turnout', 'turnout'),
  indicator('jobs', 'jobs'),
  indicator('poverty', 'poverty'),
  indicator('mortality', 'mortality'),
];

export const CONTEXT_ROWS: readonly Row[] = [
  ...indicators,
  [
    'direct foreign retail wholesale industrial agricultural mutual bilateral net gross domestic commodity merchandise ' +
      'fixed public private portfolio state household consumer export import trade tax real nominal digital service ' +
      'electronic core annual market capital freight cargo gas oil steel food energy electricity potash outbound inbound',
    { sense: MODIFIER },
  ],
  [
    'grow grew grows growing grown rise rose rises rising risen increase increased increases increasing climb climbed ' +
      'climbs climbing jump jumped jumps jumping surge surged surges surging soar soared soars soaring gain gained gains ' +
      'gaining expand expanded expands expanding up advance advanced advances rally rallied boost boosted raise raised ' +
      'raising strengthen strengthened leap leapt swell swelled accelerate accelerated rebounded rebound edged ticked',
    { sense: UP },
  ],
  [
    'fall fell falls falling fallen drop dropped drops dropping decline declined declines declining decrease decreased ' +
      'decreases decreasing down shrink shrank shrinks shrinking shrunk slump slumped plunge plunged plunges plunging ' +
      'tumble tumbled slid slide slipped slip slips cut cuts cutting reduce reduced reduces reducing lower lowered ' +
      'lowering lost lose contracted contract dipped dip sank sink plummeted eased weakened shed',
    { sense: DOWN },
  ],
  [
    'growth increase rise gain jump surge expansion decline decrease drop fall reduction contraction slump cut upswing ' +
      'downturn change boost upturn hike appreciation depreciation',
    { sense: CHANGE },
  ],
  ['share portion proportion percentage contribution stake majority weight', { sense: SHARE }],
  [
    'account accounts accounted accounting represent represents represented representing constitute constitutes ' +
      'constituted constituting make makes made comprise comprises comprised comprising contribute contributes contributed',
    { sense: ACCOUNT },
  ],
  ['rate rates yield yields inflation unemployment turnout', { sense: RATE }],
  ['index indices', { sense: INDEX }],
  [
    'reach reached reaches reaching total totalled totaled totals totalling totaling amount amounted amounts amounting ' +
      'stand stood stands hit hits hitting come came comes equal equalled equaled equals was were is are worth valued ' +
      'estimated at',
    { sense: REACH },
  ],
  ['times time', { sense: TIMES }],
  [
    'higher more larger greater bigger faster longer as the less lower fewer smaller that than what its their his her ' +
      'better stronger quicker heavier cheaper slower worse previous increase growth rise expansion reduction',
    { sense: COMPARATIVE },
  ],
  ['long wide high tall deep thick away tall old race dash sprint hurdles freestyle', { sense: EXTENT }],
  [
    'largest biggest highest smallest lowest best worst most least richest poorest oldest longest busiest fastest ' +
      'strongest greatest tallest deepest widest narrowest sharpest weakest slowest steepest heaviest coldest hottest ' +
      'warmest driest wettest fewest youngest ranked ranking placed',
    { sense: SUPERLATIVE },
  ],
  ['rank ranks ranked ranking placed finished place position', { sense: RANK }],
  ['compared comparison comparing relative', { sense: COMPARE }],
  [
    'won win wins beat beats lost lose loses defeated victory defeat drew draw score scored match final semifinal lead led',
    { sense: CONTEST },
  ],
  ['range ranges ranging ranged vary varies varied varying anywhere estimates', { sense: RANGING }],
  [
    'take takes took taken taking last lasts lasted lasting spend spent spends after for within wait waited waiting ' +
      'live lived worked serve served',
    { sense: LASTING },
  ],
  ['average averaged averaging mean median', { sense: AVERAGE }],
  ['annual annually yearly', { sense: ANNUAL }],
  ['goods services', { sense: BASIS }],
  [
    'target targets goal goals objective objectives must should threshold thresholds aim aims aimed benchmark task tasks ' +
      'minimum quota quotas ceiling cap floor',
    { sense: TARGET },
  ],
  [
    'people persons workers employees staff men women children students pupils patients residents inhabitants citizens ' +
      'voters soldiers troops refugees migrants passengers tourists visitors users customers subscribers households ' +
      'families deaths cases injuries victims casualties companies firms enterprises businesses countries states nations ' +
      'regions cities towns villages districts provinces schools hospitals universities houses homes flats apartments ' +
      'buildings jobs vehicles cars trucks buses tractors trains flights aircraft ships vessels units items products ' +
      'projects contracts agreements documents members seats votes delegates participants officials experts scientists ' +
      'doctors nurses teachers police officers sheep cattle pigs animals species trees articles books shares barrels ' +
      'containers parcels packages orders visits meetings sessions sites stores shops warehouses branches offices rooms ' +
      'beds stations airports ports bridges plants factories farms mines wells questions points goals lives attacks ' +
      'others respondents adults professionals specialists engineers athletes players teams fans guests bodies homes',
    { sense: COUNTED },
  ],
  [
    'new large small big major foreign local young old other different additional further extra good great main joint ' +
      'so such many several few various certain total possible potential available separate successive consecutive ' +
      'chinese russian belarusian european american german french african asian western eastern northern southern ' +
      'central national international global domestic private public military civilian commercial industrial ' +
      'agricultural medical social economic political financial human dead square non full own key more registered',
    { sense: DESCRIBER },
  ],
  [
    'the a an this that these those my your his her its our their and or but nor of in on at by to from with for as than ' +
      'over under above below between among into onto through during after before since until till against about around ' +
      'near within without per via is are was were be been being am has have had having do does did will would shall ' +
      'should can could may might must not no if when while where which who whom whose what how why then there here it ' +
      'he she they we you i me him them us each every all some any both either neither one only just even also too very ' +
      'much again still yet already now today because so because although though unless whether up down off out along ' +
      'across behind beyond despite except like unlike toward towards upon according due amid versus vs ago later ' +
      'earlier said says say told compared respectively annually daily weekly monthly yearly worth more less fewer most ' +
      'least another other others same such rather quite almost nearly ever never often once that',
    { grammar: FUNCTION },
  ],
];
