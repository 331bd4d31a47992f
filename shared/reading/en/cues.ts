import {
  AIM,
  BACKWARD,
  DEGREE,
  DUTY,
  FILLER,
  GAUGE,
  LEVIED,
  LIMIT,
  MAKES_UP,
  MOVED,
  MOVES,
  OUTDOES,
  OWNING,
  PACE,
  PLACING,
  PORTION,
  PRICED,
  RATED,
  RESPECTIVE,
  SAME_AS,
  SITS,
  STANDARD,
  STANDS,
  STEP,
  STRETCH,
  SUMMARY,
  TALLY,
} from '../cues.ts';
import type { RelationWords, RoleWords, TimeWords } from '../language.ts';
import type { Row } from '../lexicon.ts';

/** English words that decide the part a figure plays. */
export const ROLE_WORDS: RoleWords = {
  opening: new Set('and while but only with that whereas though although if because some as than'.split(' ')),
  preposition: new Set(
    (
      'in on at from to by for with since during over under of and or but than as per a an the year between against until ' +
      'compared versus through this last next each every annually respectively'
    ).split(' '),
  ),
  prior: new Set('pre prewar pre-crisis earlier former original'.split(' ')),
  further: new Set('more less up down over under ahead behind'.split(' ')),
  datum: new Set('sea zero ground freezing normal street surface water'.split(' ')),
  offshore: new Set('off away offshore upstream downstream inland underground'.split(' ')),
  beyond: new Set('below above under beneath past beyond short'.split(' ')),
  ones: new Set(
    'day night week hour minute person head share barrel piece ticket seat unit worker employee pupil student bottle cup pack'.split(
      ' ',
    ),
  ),
};

/** English words that decide which period a figure has. */
export const TIME_WORDS: TimeWords = {
  placing: new Set('on in late early during at reporters journalists parliament'.split(' ')),
  against: new Set(['on', 'over']),
  likeness: new Set(['as']),
  preceding: new Set(['previous', 'preceding', 'prior', 'before']),
  when: new Set(['when']),
  contrast: new Set('while but whereas although though whilst which who'.split(' ')),
  events: new Set('after following before despite once because'.split(' ')),
  weekdays: 'monday tuesday wednesday thursday friday saturday sunday'.split(' '),
  onDay: new Set(['on', 'by', 'until', 'late', 'early']),
  within: new Set(['within']),
  fromNow: new Set(['ago']),
  closing: new Set('to through ended ending until'.split(' ')),
  what: new Set(['what', 'that']),
  sinceStep: new Set(['on']),
  onYear: new Set(['yoy', 'y-o-y', 'y/y']),
  onQuarter: new Set(['qoq', 'q-o-q', 'q/q']),
  onMonth: new Set(['mom', 'm-o-m', 'm/m']),
};

/** Words that tie one amount to another. */
export const RELATION_WORDS: RelationWords = {
  plainWith: 'with',
  including: new Set('including includes included which incl whom'.split(' ')),
  itself: new Set('it them this these that those'.split(' ')),
};

const setWords = [ROLE_WORDS, TIME_WORDS, RELATION_WORDS]
  .flatMap((sets): readonly (ReadonlySet<string> | readonly string[] | string)[] => Object.values(sets))
  .filter((set) => typeof set !== 'string');

/** English words that tell which part a figure plays in its sentence: a level, a change, a share, a rate, a limit. */
export const CUE_ROWS: readonly Row[] = [
  [
    'rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping ' +
      'surge surges surged surging soar soars soared soaring gain gains gained gaining advance advances advanced advancing ' +
      'rally rallies rallied rebound rebounds rebounded rebounding recover recovers recovered recovering swell swells ' +
      'swelled swelling leap leaps leapt leaped spike spikes spiked skyrocket skyrocketed rocket rocketed mushroomed ' +
      'strengthen strengthened strengthening appreciate appreciated accelerate accelerated accelerating edge edged edging ' +
      'inch inched tick ticked ticking creep crept creeping bounce bounced pick picked up higher upwards',
    { cue: MOVES },
  ],
  [
    'fall falls fell fallen falling drop drops dropped dropping decline declines declined declining sink sinks sank sunk ' +
      'sinking slump slumps slumped slumping plunge plunges plunged plunging plummet plummets plummeted plummeting tumble ' +
      'tumbles tumbled tumbling slide slides slid sliding slip slips slipped slipping dip dips dipped dipping shrink ' +
      'shrinks shrank shrunk shrinking crash crashed contracted contracts contracting deteriorated weaken weakened ' +
      'weakening depreciate depreciated ease eased eases easing retreat retreated cool cooled cooling slow slowed slows ' +
      'slowing worsen worsened down lower downwards decelerated drifted compounded ' +
      'fluctuate fluctuated vary changed went gone goes go',
    { cue: MOVES },
  ],
  [
    'increase increases increased increasing decrease decreases decreased decreasing expand expands expanded expanding ' +
      'widen widens widened widening narrow narrowed narrows narrowing',
    { cue: MOVES | MOVED },
  ],
  [
    'cut cuts cutting raise raises raised raising boost boosts boosted boosting reduce reduces reduced reducing lower ' +
      'lowered lowers lowering lift lifts lifted lifting hike hiked hikes hiking slash slashed slashes slashing trim ' +
      'trimmed trims trimming push pushed pushes pushing bring brought brings bringing drive drove driven curb curbed ' +
      'shrink push pushed scale scaled revise revised revises revising upgrade upgraded downgrade downgraded improve ' +
      'improved improves improving shed sheds shedding lost lose loses losing add added adds adding devalue devalued inflate inflated',
    { cue: MOVED },
  ],
  [
    'increase increases rise rises gain gains jump jumps surge surges decline declines decrease decreases drop drops fall ' +
      'falls reduction reductions contraction slump cut cuts upswing downturn change changes boost upturn hike hikes ' +
      'appreciation depreciation improvement deterioration slide dip plunge climb rebound recovery spike leap upgrade ' +
      'downgrade devaluation slowdown acceleration advance swing raise uptick pickup correction revision',
    { cue: STEP },
  ],
  ['growth expansion contraction appreciation depreciation', { cue: PACE }],
  [
    'exceed exceeds exceeded exceeding outpace outpaced outpaces outstrip outstripped surpass surpassed overtook beat ' +
      'beats beating missed miss outperform outperformed undershot overshot differ differs differed lag lagged trail trailed',
    { cue: OUTDOES },
  ],
  [
    'share shares portion proportion percentage stake stakes majority minority ownership holding holdings fraction ' +
      'shareholding weight contribution slice part concentration composition vote votes dependence reliance',
    { cue: PORTION },
  ],
  [
    'account accounts accounted accounting represent represents represented representing constitute constitutes ' +
      'constituted constituting make makes made making comprise comprises comprised comprising contribute contributes ' +
      'contributed contributing hold holds held holding own owns owned owning take takes took taking contain contains contained cover covers ' +
      'covered covering control controls controlled controlling form forms formed compose composed supply supplies ' +
      'supplied supplying provide provides provided providing generate generates generated generating absorb absorbs ' +
      'absorbed receive receives received equivalent consist consists consisted',
    { cue: MAKES_UP },
  ],
  [
    'rate rates inflation unemployment joblessness jobless tariff tariffs tax taxes duty duties vat levy levies interest ' +
      'margin margins turnout coupon yield yields utilisation utilization vacancy occupancy literacy mortality prevalence ' +
      'incidence probability chance chances likelihood odds efficiency accuracy approval rating participation employment ' +
      'poverty dividend apr surcharge discount discounts premium ratio humidity enrolment enrollment attendance coverage ' +
      'concentration commission royalty royalties deposit mortgage loan loans bonds bond repo cpi deflator return returns ' +
      'saturation purity alcohol fat moisture recovery dropout survival success failure error bonus',
    { cue: RATED },
  ],
  [
    'target targets targeted targeting goal goals objective objectives aim aims aimed aiming quota quotas ceiling cap caps ' +
      'floor limit limits minimum maximum threshold thresholds requirement requirements mandate seek seeks ' +
      'seeking sought strive strives striving ambition must should shall',
    { cue: AIM },
  ],
  [
    'target targets goal goals objective quota quotas ceiling cap caps floor limit limits minimum maximum threshold ' +
      'thresholds requirement requirements capped limited restricted guideline guidelines standard standards',
    { cue: LIMIT },
  ],
  [
    'must should shall required requires require requiring need needs needed obliged oblige obliges mandatory compulsory ' +
      'obligatory obligation allow allows allowed permit permits permitted may eligible entitled qualify qualifies limited ' +
      'restricted capped want wants wanted demand demands demanded commit commits committed commitment agreed agree plan ' +
      'plans planned pledge pledged pledges promise promised will intend intends intended fine fines penalty penalties ensure guarantee ' +
      'guarantees guaranteed stipulate stipulates stipulated provided oblige directive law rule rules treaty agreement ' +
      'cannot punishable fined',
    { cue: DUTY },
  ],
  [
    'more less fewer higher lower larger smaller greater bigger above below faster slower better worse short cheaper dearer ' +
      'stronger weaker longer shorter up down richer poorer older younger heavier lighter costlier drier wetter warmer ' +
      'colder taller wider quicker ahead behind',
    { cue: DEGREE },
  ],
  [
    'level levels volume volumes figure figures total totals average averages peak peaks base baseline output period norm',
    { cue: STANDARD },
  ],
  [
    'reach reached reaches reaching total totals totalled totaled totalling totaling amount amounts amounted amounting ' +
      'stand stands stood standing hit hits hitting came come comes equal equals equalled was were is are be been being ' +
      'worth valued estimated averaged averages average averaging remained remain remains stayed stay stays kept keep ' +
      'keeps set sets fixed seen put puts recorded registered logged booked posted becomes became held holds hold ' +
      'hovered hovering peaked peaks bottomed settled closed ended finished opened trades traded trading cost costs ' +
      'costing paid pay pays earned earns spent spends sold bought weighs measures exceeds exceeded projected forecast ' +
      'expected predicted',
    { cue: STANDS },
  ],
  [
    'further additional another only just record modest sharp annual yearly average annualised annualized seasonally ' +
      'adjusted real nominal estimated cumulative whopping staggering mere total net combined respectable healthy meagre ' +
      'meager massive slight significant substantial impressive stunning dramatic steep strong solid rapid robust ' +
      'projected forecast expected reported preliminary provisional revised sharply slightly steadily rapidly nearly ' +
      'monthly weekly daily quarterly roughly about almost an the a extra whole full overall astonishing dizzying huge ' +
      'hefty big small tiny marginal moderate comfortable back again also still even already together some another else nothing something everything anything',
    { cue: FILLER },
  ],
  ['tariff tariffs tax taxes duty duties levy levies excise toll', { cue: LEVIED }],
  ['average total record mean median sum maximum minimum combined mere', { cue: SUMMARY }],
  ['number numbers headcount tally toll count workforce staff population membership attendance', { cue: TALLY }],
  ['ranked ranks rank ranking placed place position finished places', { cue: PLACING }],
  ['index indices gauge pmi barometer indicator', { cue: GAUGE }],
  [
    'price prices cost costs priced fee fees wage wages salary salaries rent rents fare fares toll tuition',
    { cue: PRICED },
  ],
  [
    'reported reports report posted posts post recorded records registered logged booked sold sells bought buys exported ' +
      'exports imported imports produced produces invested invests spent spends earned earns made makes raised borrowed ' +
      'lent received has had have holds owns employs employed built builds generated achieved achieves saw sees attracted ' +
      'supplied shipped delivered harvested exceeded increased cut reduced doubled tripled expanded boosted lost donated ' +
      'contributed pledged allocated pays paid',
    { cue: OWNING },
  ],
  ['it this that they figure figures total number amount sum latter rate share value volume', { cue: BACKWARD }],
  [
    'or equivalent equals equal equalling equaling equates equated converted meaning corresponding corresponds ie namely about',
    { cue: SAME_AS },
  ],
  ['respectively', { cue: RESPECTIVE }],
  ['at', { cue: SITS }],
  ['year years month months quarter quarters week weeks decade', { cue: STRETCH }],
  // The sets above are asked by the word of its entry.
  [[...new Set(setWords.flatMap((set) => [...set]))].filter((word) => /^[a-z]+$/.test(word)).join(' '), {}],
];
