import { describe, expect, it } from 'vitest';
import { readText } from '../../../shared/reading/read.ts';

/** The speakers of the figures of a text that measure something, in their order. */
function speakers(text: string): readonly (string | null)[] {
  const { figures } = readText(text, { published: '2026-01-20' });
  return figures.filter(({ kind }) => kind !== 'date' && kind !== 'duration').map(({ speaker }) => speaker);
}

describe('who says a figure', () => {
  const rows: readonly (readonly [text: string, ...speakers: (string | null)[]])[] = [
    ['The United States said exports rose by 5%.', 'United States'],
    ['Poland reported 3,000 cases.', 'Poland'],
    ["Poland's finance ministry said the deficit reached 5%.", "Poland's finance ministry"],
    ['The World Bank (WB) forecasts growth of 3%. The WB said inflation was 8%.', 'World Bank', 'World Bank'],
    [
      'Belarusian President Alexander Lukashenko said exports tripled. The president added that imports fell 4%.',
      'Alexander Lukashenko',
      'Alexander Lukashenko',
    ],
    ['Alexander Lukashenko met Xi Jinping on Monday. He said exports tripled.', 'Alexander Lukashenko'],
    ['Lukashenko: exports tripled', 'Lukashenko'],
    [
      '"We sold 300 cars," said Ada Novak, chief executive of Acme. "Next year we expect 400." She also noted that costs fell 5%.',
      'Ada Novak',
      'Ada Novak',
      'Ada Novak',
    ],
    ['Exports, he said, rose by 5%.', null],
    [
      'Finance Minister Ada Novak noted that the deficit fell to 3%. Exports, she said, rose by 5%.',
      'Ada Novak',
      'Ada Novak',
    ],
    ['The company said revenue rose 5% to $3 billion.', 'the company', 'the company'],
    ['Tesla sold 300 cars in May, the company said on Tuesday.', 'the company'],
    ['Gazprom reported a loss of $7 billion.', 'Gazprom'],
    ['According to the National Statistical Committee, GDP grew by 4.2%.', 'National Statistical Committee'],
    ['GDP grew by 4.2%, according to data from the statistics office.', 'the statistics office'],
    ['According to official data, GDP grew by 4.2%.', null],
    [
      'Inflation will slow to 5%, according to a report by the International Monetary Fund.',
      'International Monetary Fund',
    ],
    ['Analysts at ING expect growth of 3%.', 'analysts at ING'],
    ['Economists polled by Reuters expect growth of 3%.', 'economists'],
    [
      '“We built 40 schools.\n\n“We will build 50 more.\n\n“And 10 hospitals,” Minister Jan Kos said.',
      'Jan Kos',
      'Jan Kos',
      'Jan Kos',
    ],
    [
      'Minister Jan Kos told parliament: “We built 40 schools.\n\n“We will build 50 more.”\n\nThe town has 3,000 residents.',
      'Jan Kos',
      'Jan Kos',
      null,
    ],
    ['The bank expects growth of 3% but the ministry says 5%.', 'the bank', 'the ministry'],
    ['Exports rose 5% last year, while the bank said imports would fall by 4%.', null, 'the bank'],
    ['"It cost us $5 million," the minister said.', 'the minister'],
    ['In 2024 the plant made 500 tractors. "We want 700," director Pavel Sidorov says.', null, 'Pavel Sidorov'],
    ["Ukraine's President Volodymyr Zelenskiy said Russia had lost 300 tanks.", 'Volodymyr Zelenskiy'],
    ['Germany and France said they would spend 5 billion euros.', 'Germany and France'],
    ['The head of the central bank, Elvira Nabiullina, said inflation was 8%.', 'Elvira Nabiullina'],
    ['Bank of Japan Governor Kazuo Ueda said rates would stay at 0.5%.', 'Kazuo Ueda'],
    ['U.S. President Joe Biden announced $800 million in aid.', 'Joe Biden'],
    ['EU Commission President Ursula von der Leyen said the bloc would lend 90 billion euros.', 'Ursula von der Leyen'],
    ['A spokesman for the ministry said 40 people were hurt.', 'a spokesman for the ministry'],
    ['Police said 12 people were arrested.', 'police'],
    ['Officials in Kyiv said 12 drones were shot down.', 'officials in Kyiv'],
    ['Mr Smith said he had paid $500.', 'Smith'],
    ['John Smith, 45, a farmer from Kansas, said he lost $50,000.', 'John Smith'],
    ['"Prices rose 5%," he told reporters.', null],
    ['Maria Lopez, who runs a bakery in Madrid, said prices rose 5%.', 'Maria Lopez'],
    ['The report said 5% of workers lost their jobs.', null],
    ['Ms. Chen noted a rise of 4%.', 'Chen'],
    ['Sales rose 5%, Reuters reported.', 'Reuters'],
    ['The "family format" cost $5 million.', null],
    ['He called it "a gift of $5 million" to the town.', null],
    ['Minister of Foreign Affairs Sergei Lavrov said trade reached $240 billion.', 'Sergei Lavrov'],
    ['Speaking in Davos, Christine Lagarde said growth was 1%.', 'Christine Lagarde'],
    ["France's Emmanuel Macron said 300 soldiers would go.", 'Emmanuel Macron'],
    ['The IMF, which lent $20 billion, said growth was 1%.', null, 'IMF'],
    ['Apple said it would invest $500 billion.', 'Apple'],
    [
      'The prime minister, Anwar Ibrahim, said exports grew by 5%. Anwar said imports fell by 2%.',
      'Anwar Ibrahim',
      'Anwar Ibrahim',
    ],
    ['‘We lost $5 million,’ said Ruth Adams.', 'Ruth Adams'],
    ["'We lost $5 million,' said Ruth Adams.", 'Ruth Adams'],
    [
      'Ivan Petrov, Deputy Minister of Trade, announced that exports grew by 5%. The deputy minister noted a 4% fall in imports. "It cost $3 million," the official added.',
      'Ivan Petrov',
      'Ivan Petrov',
      'Ivan Petrov',
    ],
    [
      "Kazakhstan's Ministry of Energy reported output of 90 million tonnes. The ministry plans 95 million tonnes.",
      "Kazakhstan's Ministry of Energy",
    ],
    ['Production reached 90 million tonnes, BelTA learned from the press service of the ministry.', null],
    ['The group, based in Oslo, said profit rose 5%.', 'the group'],
    ['More than 300 people died, said officials.', 'officials'],
    ['State Secretary Anna Berg: "We need $5 million."', 'Anna Berg'],
    ['Xi said trade would double. Putin said it would triple by 2030.', 'Xi', 'Putin'],
    ['Some 40% of firms reported losses.', null],
    ['Three companies reported profits of $3 million.', null],
    ['Half of the city’s drivers say they pay $5 a day.', null],
    ['Officers found 40 kilos of gold. The watchdog found that 12% was fake.', null, 'the watchdog'],
    ['Sales fell by 5%, customs data showed.', 'customs data'],
    ['Sales fell by 5%, according to an estimate published on Monday by Acme Insights.', 'Acme Insights'],
    ['Profit rose by 5%, said its chief executive, Ada Novak. She expects 8% next year.', 'Ada Novak', 'Ada Novak'],
    ['It needs $3 million, said its director, Ada Novak, who called for $4 million.', 'Ada Novak', 'Ada Novak'],
    ['Volunteers, parents say, wait for 3 of the 40 buses.', 'parents'],
    ['Firms added 300 jobs, fewer than the 400 economists had forecast, and pay rose 2%.', null, 'economists', null],
    ['Deputies allotted $40 million; eight of the towns, he complained, had seen none.', null],
    ['Winds reached 140 mph, the National Storm Center and utilities said.', 'National Storm Center and utilities'],
    ['Arrivals rose by 5%, Statistics Iceland said.', 'Statistics Iceland'],
    ['The mayor opened 3 schools; the parents laughed and said it was 2.', null, 'the parents'],
  ];

  it.each(rows.map(([text, ...wanted]) => [text, wanted] as const))('%s', (text, wanted) => {
    expect(speakers(text).slice(0, wanted.length)).toEqual(wanted);
  });
});

describe('a pronoun goes back', () => {
  it('to the one who spoke last, over paragraphs and other names', () => {
    const text = [
      'Governor Vera Petrenko opened the plant with Mayor Boris Sidorov.',
      '“It will make 500 engines,” she said.',
      'The town has 40,000 people. “We waited 10 years,” Sidorov said. He added that 300 people had found work.',
      'Petrenko, for her part, said the region would pay $5 million.',
    ].join('\n\n');
    expect(speakers(text)).toEqual(['Vera Petrenko', null, 'Boris Sidorov', 'Vera Petrenko']);
  });

  it('to the body that spoke last', () => {
    expect(speakers('The ministry reported sales of $3 million. It said costs were $2 million.')).toEqual([
      'the ministry',
      'the ministry',
    ]);
  });
});

describe('indirect speech', () => {
  it('runs on into the next sentence where an office gave figures at the end of one', () => {
    expect(speakers('Exports rose by 8%, the statistics office said on Monday. Imports fell by 3%.')).toEqual([
      'the statistics office',
      'the statistics office',
    ]);
    expect(speakers('Staff project growth of 2%. Debt should fall to 90% of GDP.')).toEqual(['staff', 'staff']);
  });

  it('ends with its paragraph, where a person gave it, and where it held no figure', () => {
    expect(speakers('Exports rose by 8%, the office said.\n\nImports fell by 3%.')).toEqual(['the office', null]);
    expect(speakers('Exports rose by 8%, Ada Novak said. The plant employs 300 people.')).toEqual(['Ada Novak', null]);
    expect(speakers('The season has peaked, the institute said. There were 300 cases.')).toEqual([null]);
  });
});

describe('quotation marks', () => {
  it('opened again at each paragraph and closed once are one quotation', () => {
    const text =
      'Director Ada Novak was blunt.\n\n“We made 500 tractors.\n\n“We sold 300 of them.\n\n“The rest, 200, rust,” she said.\n\nThe plant owes $3 million.';
    expect(speakers(text)).toEqual(['Ada Novak', 'Ada Novak', 'Ada Novak', null]);
  });

  it('inside others belong to them', () => {
    expect(speakers('“My father said ‘save 10%’ and I saved 20%,” Ada Novak said.')).toEqual([
      'Ada Novak',
      'Ada Novak',
    ]);
  });

  it('around a piece of a sentence are no speech of their own', () => {
    expect(speakers('The “green corridor” cost $5 million.')).toEqual([null]);
    expect(speakers('Ada Novak said the “green corridor” cost $5 million.')).toEqual(['Ada Novak']);
  });

  it('in every style', () => {
    for (const [open, close] of ['“”', '""', '«»', '‘’', '„“'].map((pair) => [...pair])) {
      expect(speakers(`${open}We sold 300 cars,${close} said Ada Novak.`)).toEqual(['Ada Novak']);
    }
  });
});

describe('a name and a colon', () => {
  it('at the head of a line speak for the line', () => {
    expect(speakers('Novak: We sold 300 cars')).toEqual(['Novak']);
    expect(speakers('Ada Novak: We sold 300 cars. We want to sell 500.')).toEqual(['Ada Novak', 'Ada Novak']);
  });

  it('is no speaker where it is a label, a place or a topic', () => {
    for (const label of ['Note', 'Poland', 'Minsk', 'Exports', 'Source']) {
      expect(speakers(`${label}: 300 cars were sold.`)).toEqual([null]);
    }
  });
});

describe('a name told in full later', () => {
  it('stands for the short one before', () => {
    expect(speakers('Novak: sales rose by 5%\n\nMinister Ada Novak said costs fell by 3%.')).toEqual([
      'Ada Novak',
      'Ada Novak',
    ]);
  });

  it('is somebody else where the first names differ', () => {
    expect(speakers('Ada Novak said sales rose by 5%. Eva Novak said they fell by 3%.')).toEqual([
      'Ada Novak',
      'Eva Novak',
    ]);
  });
});

describe('doers and authors', () => {
  it.each<readonly [text: string, speaker: string | null]>([
    ['The firm put 200 workers on leave.', null],
    ['The ministry put aside CHF 5 million.', null],
    ['The ministry put growth at 5%.', 'the ministry'],
    ['The committee reported to the president on 5 million hectares.', null],
    ['The report, published by the IMF, says growth was 5%.', 'IMF'],
    ['In the words of Mr. Weiss, 5 million people are out of work.', 'Weiss'],
    ['In other words, 5 million people are out of work.', null],
  ])('%s', (text, speaker) => {
    expect(readText(text).figures[0]?.speaker).toBe(speaker);
  });
});
