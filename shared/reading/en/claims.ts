import type { Row } from '../lexicon.ts';
import {
  ACT,
  AIM,
  AIMING,
  COPULA,
  DAY,
  EVENT,
  EXPECT,
  HAPPEN,
  IF,
  INTEND,
  JOINS_WHAT,
  JUDGE,
  LIKELY,
  LIKENS,
  NEEDS_TO,
  NEGATE,
  OPINE,
  OUGHT,
  OUTLOOK,
  PAGE,
  PAST,
  PLEDGE,
  PRIZE,
  PROCEDURE,
  READY,
  RELATIVE,
  STRESS,
  UNSETTLED,
  WANTED,
  WEIGH,
  WILL,
  WOULD,
} from '../senses.ts';

/** English words of claims: what is promised, aimed at, looked ahead to and judged. */
export const CLAIM_ROWS: readonly Row[] = [
  ['will shall', { claim: WILL }],
  [
    'agreed agree agrees pledge pledges pledged undertake undertakes undertook undertaken vow vows vowed commit commits ' +
      'committed promise promises promised swore swear guarantee guarantees guaranteed resolved obliged bound',
    { claim: PLEDGE },
  ],
  ['intend intends intended plan plans planned planning intention decided decide decides', { claim: INTEND }],
  [
    'target targets goal goals objective objectives aim threshold thresholds benchmark quota quotas ambition ceiling',
    { claim: AIM },
  ],
  [
    'aim aims aimed aiming seek seeks sought seeking want wants wanted hope hopes strive strives target targets targeted ' +
      'targeting envisages envisage envisaged',
    { claim: AIMING },
  ],
  ['should must need needs ought required requires needed has have', { claim: OUGHT }],
  [
    'expect expects expected forecast forecasts forecasted predict predicts predicted project projects projected anticipate ' +
      'anticipates anticipated estimates sees foresees expecting forecasting predicting projecting',
    { claim: EXPECT },
  ],
  ['likely poised set bound due slated scheduled unlikely', { claim: LIKELY }],
  ['would', { claim: WOULD }],
  [
    'forecast forecasts outlook projection projections prediction predictions expectation expectations prospects prospect',
    {
      claim: OUTLOOK,
    },
  ],
  [
    'rise rises grow grows fall falls drop drops decline declines increase increases decrease decreases reach reaches exceed ' +
      'exceeds surpass hit climb jump surge soar slow accelerate shrink contract double triple quadruple halve become ' +
      'becomes remain remains stay stays be have lead result happen continue cost take come go bring total amount average ' +
      'stand slip ease recover rebound worsen deteriorate stabilise stabilize peak last depend mean face lose see get ' +
      'look feel need suffer benefit emerge arrive begin start end expire fail succeed revive generate earn edge affect ' +
      'prove turn dominate outpace outstrip account make meet visit attend travel arrive retire resign run march strike cover serve employ fill ease settle climb reopen disappear vanish collapse',
    { claim: HAPPEN },
  ],
  [
    'build invest create open launch establish develop provide supply deliver construct introduce implement sign adopt ' +
      'strengthen expand deepen promote support encourage facilitate finance fund allocate spend cut reduce raise lift ' +
      'remove eliminate abolish ban phase buy sell purchase acquire hire train send supply export import produce ' +
      'modernise modernize upgrade renovate restore replace install plant protect defend cooperate collaborate coordinate ' +
      'accelerate intensify step enhance improve ensure guarantee maintain continue join ratify submit publish present ' +
      'prepare draft conduct carry hold organise organize host participate contribute donate pay repay compensate ' +
      'increase boost double triple halve achieve reach set work make take grant offer share exchange transfer return ' +
      'stop end halt suspend resume close keep fulfil fulfill comply bring advance negotiate conclude withdraw ' +
      'deploy station restrict limit lower simplify harmonise harmonize unlock attract localise localize switch move ' +
      'help give add extend release reform revise tackle combat fight jointly establish deliver cap freeze nationalise ' +
      'privatise privatize impose recruit shed pump carry refurbish rebuild relocate transform outlaw resettle inspect spread electrify decarbonise decarbonize ship roll scrap waive appoint',
    { claim: ACT },
  ],
  [
    'reliable unreliable strategic vital crucial critical pivotal fundamental excellent successful unsuccessful effective ' +
      'ineffective efficient inefficient insufficient inadequate unacceptable acceptable disappointing disastrous ' +
      'unprecedented impressive remarkable outstanding terrible catastrophic dangerous unfair unjust wrong right necessary ' +
      'unnecessary indispensable essential irresponsible unsustainable sustainable trustworthy weak poor bad good great ' +
      'serious worrying alarming encouraging promising competitive uncompetitive comprehensive constructive hopeless ' +
      'dire fragile robust resilient sound healthy unhealthy vulnerable illegal unlawful legitimate unrealistic ' +
      'realistic feasible premature inevitable impossible unlikely satisfied dissatisfied natural truthful false ' +
      'misleading exaggerated absurd shameful unique exceptional perfect ideal brilliant mediocre attractive lagging ' +
      'overvalued undervalued overheated bleak gloomy rosy strong close trusting friendly hostile worse better best ' +
      'worst tough difficult challenging devastating meaningless pointless useless useful helpful harmful beneficial ' +
      'welcome decisive stronger weaker healthier safer easier harder hungry saturated unclear excessive lacking erratic enough long-term worthy extreme inspiring ' +
      'overdue uncertain temporary transitory sluggish subdued muted lacklustre lackluster stagnant dismal grim optimistic ' +
      'pessimistic unstable unfounded groundless baseless justified unjustified reasonable unreasonable sensible urgent ' +
      'productive fruitful outdated obsolete ambitious unaffordable costly painful risky adequate unproven inexcusable ' +
      'intolerable irreversible remarkable incompatible untenable unwise reckless naive cynical hypocritical',
    { claim: JUDGE },
  ],
  [
    'important significant considerable major key main big large historic special active open ready stable clear top ' +
      'high low huge early easy hard real new true possible popular modern positive negative favourable favorable',
    { claim: WEIGH },
  ],
  [
    'ally allies partner friend friends supporter breakthrough success failure mistake disaster catastrophe threat ' +
      'achievement triumph disgrace pillar cornerstone priority lifeline burden scandal crisis pity shame opportunity milestone ' +
      'guarantor model example driver engine leader challenge obstacle problem advantage disadvantage weakness strength ' +
      'benefit step progress champion rival adversary enemy hub win loss blow risk danger nightmare pipedream illusion ' +
      'fiction task point contribution',
    { claim: PRIZE },
  ],
  [
    'believe believes consider considers think thinks find finds regard regards view views judge deem deems call calls called thought believed considered judged judges regarded viewed dismissed ' +
      'see sees dismisses described describes labelled labeled branded attribute attributes attributed blame blames blamed',
    {
      claim: OPINE,
    },
  ],
  [
    'is are was were remain remains remained seem seems seemed appear appears appeared look looks looked become becomes became be been',
    {
      claim: COPULA,
    },
  ],
  ['not no never without neither nor cannot hardly barely nothing nobody none', { claim: NEGATE }],
  [
    'if unless whether would could might may perhaps possibly maybe hypothetically supposedly allegedly suppose',
    { claim: UNSETTLED },
  ],
  [
    'signed opened closed launched founded established visited met inaugurated adopted ratified elected appointed resigned ' +
      'died joined left approved passed introduced imposed lifted acquired bought sold merged completed began started ' +
      'ended took won lost became announced arrested attacked invaded withdrew suspended cancelled resumed hosted ' +
      'concluded commissioned built created killed injured abolished banned devalued nationalised privatised entered',
    { claim: EVENT },
  ],
  ['ready determined prepared readiness willing willingness committed commitment commitments keen', { claim: READY }],
  [
    'meeting meetings talks session conference summit hearing ceremony seminar workshop briefing forum webinar vote voting ' +
      'match game exhibition festival event agenda discussion debate consultations applications registration tickets doors ' +
      'details results cup olympics championship championships tournament expo marathon',
    { claim: PROCEDURE },
  ],
  [
    'posted thank thanks welcome hello dear click subscribe newsletter cookies copyright reserved please sign-up download ' +
      'follow advertisement sponsored read email contact visit disclaimer congratulations congratulate sincerely regards ' +
      'photo caption byline editor watch login register website',
    { claim: PAGE },
  ],
  [
    'most very extremely truly really far highly so too absolutely completely deeply particularly utterly quite all top main key primary best',
    {
      claim: STRESS,
    },
  ],
  ['who which that whose whom where', { claim: RELATIVE }],
  ['on that', { claim: JOINS_WHAT }],
  ['as', { claim: LIKENS }],
  ['have has need needs needed required ought', { claim: NEEDS_TO }],
  ['was were be been being had', { claim: PAST }],
  ['if unless whether', { claim: IF }],
  ['monday tuesday wednesday thursday friday saturday sunday today yesterday', { claim: DAY }],
  ['for', { claim: WANTED }],
];
