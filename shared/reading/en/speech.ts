import { type Row, SAY } from '../lexicon.ts';
import {
  ACCORDING,
  ASIDE,
  BE,
  BODY,
  BUSINESS,
  CONTRAST,
  COURTESY,
  DOCUMENT,
  FINDS,
  FIRM_END,
  FIRST_PERSON,
  HAVE,
  HE,
  HOLDER,
  IT,
  JOINS,
  LABEL,
  LEADS,
  MAYBE_TELL,
  NO_NAME,
  OFFICE,
  OFFICE_PART,
  PARTICLE,
  PARTIES,
  REGION,
  SHE,
  TAKES_THINGS,
  TELL,
  TELLING,
  THEY,
} from '../senses.ts';

/** English words of speech: who speaks, how it is told, and what people and bodies are called. */
export const SPEECH_ROWS: readonly Row[] = [
  [
    'said says told tells added adds stressed emphasised emphasized noted stated reported announced declared affirmed ' +
      'confirmed explained claimed argued warned pointed underscored underlined highlighted recalled admitted acknowledged ' +
      'insisted concluded remarked observed commented replied answered reiterated wrote writes revealed disclosed clarified ' +
      'testified quipped asked asserted ruled recommended recommends recommend maintained cautioned contended stresses emphasises emphasizes announces declares ' +
      'explains argues warns insists conceded complained boasted lamented joked asserts confirms tweeted ' +
      'suggested specified informed mentioned recounted assured vowed pledged promised urged continued responded ' +
      'reckoned reckons countered indicated elaborated voiced denied advised',
    { sense: SAY, speech: TELL },
  ],
  [
    'notes reports states claims estimates forecasts expects believes predicts predicted estimated believed believe thinks ' +
      'considers projects projected expected calculated calculates found finds shows showed called dismissed ' +
      'say tell add note report announce stress warn argue claim believe estimate expect predict think project ' +
      'hopes feared fears hailed praised criticised criticized proposed demanded requested forecast published logged ' +
      'points highlights underlines outlined described sees reveals suggests unveiled put puts show acknowledge acknowledges allege alleges reckon ' +
      'attribute attributes attributed demands wants want pencilled penciled pencils agreed agree counted counts',
    { sense: SAY, speech: MAYBE_TELL },
  ],
  [
    'added adds asked called calls call urged demanded requested pledged promised vowed continued proposed put puts wrote writes',
    { speech: TAKES_THINGS },
  ],
  [
    'saying adding noting stressing emphasising emphasizing warning arguing explaining insisting claiming citing recalling ' +
      'highlighting declaring announcing underlining stating telling reiterating pointing',
    { speech: TELLING },
  ],
  ['found finds agreed agree counted counts', { speech: FINDS }],
  ['saying', { sense: SAY }],
  ['according', { sense: SAY, speech: ACCORDING }],
  // "In the words of"
  ['words', { speech: ACCORDING }],
  [
    'president minister premier chairman chairwoman chairperson chair ambassador director secretary governor mayor chief head ' +
      'chancellor king queen prince princess commissioner ceo cfo coo founder envoy leader senator general colonel ' +
      'spokesman spokeswoman spokesperson economist analyst professor deputy lawmaker representative speaker judge ' +
      'prosecutor rector dean principal lawyer adviser advisor strategist manager commander consul congressman congresswoman councillor ' +
      'scientist researcher consultant trader surgeon pollster historian expert pope bishop cardinal sheikh emir sultan emperor negotiator rapporteur ' +
      'owner investor entrepreneur author editor coordinator superintendent sheriff admiral captain ' +
      'lieutenant sergeant inspector treasurer undersecretary candidate partner ' +
      'executive officer diplomat politician official',
    { speech: OFFICE },
  ],
  ['president premier leader chancellor king queen emir sultan emperor', { speech: LEADS }],
  [
    'deputy prime vice foreign finance financial interior defence defense economy economic trade industry energy health ' +
      'agriculture transport education labour labor justice culture senior chief former acting first second executive ' +
      'managing general attorney state permanent assistant associate incoming outgoing top veteran lead ' +
      'principal regional national central federal global presidential parliamentary official special press government ' +
      'central-bank party union opposition communications commercial technology operating marketing research external ' +
      'internal social development investment environment climate planning budget tax commerce digital current affairs security relations resources sciences',
    { speech: OFFICE_PART },
  ],
  [
    'officials analysts economists experts researchers scientists spokesmen spokespeople sources ministers lawmakers leaders ' +
      'diplomats investigators prosecutors police authorities doctors residents witnesses traders investors executives ' +
      'organisers organizers organizations organisations activists critics observers employers farmers exporters ' +
      'producers lawyers engineers forecasters strategists people colleagues authors respondents firefighters ' +
      'rescuers regulators coordinators rangers campaigners brokers doctors surveyors historians auditors inspectors detectives officers meteorologists epidemiologists seismologists ' +
      'regulators policymakers negotiators managers directors delegates participants journalists staff founders volunteers inmates troopers utilities insurers retailers ' +
      'carmakers lenders suppliers residents villagers parents unions ministries agencies authors clinicians councillors',
    { speech: HOLDER },
  ],
  [
    'ministry opposition department agency bank committee commission government administration company group firm corporation council ' +
      'association union organisation organization institute university party court parliament fund office bureau service ' +
      'board authority federation chamber foundation center centre ngo union watchdog regulator operator secretariat ' +
      'cabinet treasury customs army military force forces police navy embassy consulate hospital school club ' +
      'network agency newspaper magazine broadcaster thinktank consultancy cooperative airline exchange ' +
      'committee assembly senate congress bundesbank alliance bloc coalition society inspectorate directorate ' +
      'observatory programme program lobby charity brand platform management',
    { speech: BODY },
  ],
  [
    'company group firm corporation operator airline retailer carmaker automaker drugmaker manufacturer producer lender ' +
      'brewer miner supplier maker developer insurer chipmaker giant startup utility publisher conglomerate chain ' +
      'consultancy exporter importer carrier bank brokerage planemaker steelmaker',
    { speech: BODY | BUSINESS },
  ],
  [
    'inc ltd corp llc plc ag gmbh sa nv co oao ooo pjsc jsc holdings holding industries technologies bancorp motors airlines',
    {
      speech: FIRM_END,
    },
  ],
  [
    'report survey study data statistics figures statement release estimate estimates poll paper census document documents review ' +
      'research analysis records calculations reports interview letter filing presentation article bulletin ' +
      'announcement speech note post tweet projections forecast forecasts preliminary results calculation',
    { speech: DOCUMENT },
  ],
  ['mr mrs ms miss sir dr dame lord lady madam', { speech: COURTESY }],
  ['region province oblast district state prefecture county voivodeship canton', { speech: REGION }],
  ['he him his', { speech: HE }],
  ['she her', { speech: SHE }],
  ['it its', { speech: IT }],
  ['they their', { speech: THEY }],
  ['i we our us my', { speech: FIRST_PERSON }],
  [
    'now also later then further earlier both recently previously repeatedly publicly immediately meanwhile ' +
      'already again once still all jointly today yesterday officially separately just always never even additionally ' +
      'furthermore however firmly clearly thus therefore too rightly subsequently specifically particularly certainly',
    { speech: ASIDE },
  ],
  ['has have had', { speech: HAVE }],
  ['von van der den de del della di da dos du la le ng bin ibn al el ben ter ten y', { speech: PARTICLE }],
  ['official diplomat politician executive officer lawmaker expert', { speech: OFFICE | HOLDER }],
  ['is are was were be been being', { speech: BE }],
  ['of for at in from to by on with under', { speech: JOINS }],
  ['but while whereas although though whilst because unless', { speech: CONTRAST }],
  [
    'monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow meanwhile however moreover also ' +
      'furthermore additionally but and or nor yet so if when while as after before since despite although though because ' +
      'in on at by for with from to this that these those there here it he she they we i you what which who where how why ' +
      'not no yes now then thus hence earlier later last next first second third finally overall still even according ' +
      'january february march april june july august september october november december q1 q2 q3 q4 h1 h2 usd eur gbp ' +
      'exports imports sales revenue revenues profit profits inflation trade turnover output production prices investment ' +
      'gdp unemployment growth total overall nearly almost about around over under up down more less most some many ' +
      'each every both neither only just one two four five six seven eight nine ten million billion trillion percent',
    { speech: NO_NAME },
  ],
  [
    'cantons municipalities sides parties countries states nations governments neighbours neighbors partners allies',
    { speech: PARTIES },
  ],
  [
    'note notes source sources photo image caption update updated correction table figure chart related tags share topic topics ' +
      'contact email phone tel date time place venue deadline summary conclusion example warning tip answer question ' +
      'disclaimer advertisement keywords category editor edited reporting writing step part chapter section total ' +
      'result results key highlights background analysis opinion exclusive breaking video watch read listen live more ' +
      'price prices q a re fwd subject ps nb attention important remember fact facts',
    { speech: LABEL },
  ],
];
