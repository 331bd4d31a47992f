import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatQuantity } from '../../../shared/quantity/format.ts';
import { UNIT_SYMBOLS } from '../../../shared/quantity/unit-symbols.ts';
import { UNIT_IDS, unitFactor, unitOf } from '../../../shared/quantity/units.ts';
import { readText } from '../../../shared/reading/read.ts';

const measured = (text: string): (readonly [string, number | null, string | null])[] =>
  readText(text).figures.map((figure) => [figure.kind, figure.value, figure.unit]);

describe('a physical unit', () => {
  it.each([
    ['12m tonnes', 12e6, 't'],
    ['3 t', 3, 't'],
    ['280 gigatonnes', 280e9, 't'],
    ['5 Mtoe', 5e6, 'toe'],
    ['5 million tonnes of oil equivalent', 5e6, 'toe'],
    ['12 stone', 12, 'st'],
    ['5 mm', 5, 'mm'],
    ['a 12 m', 12, 'm'],
    ['a 3.6-m', 3.6, 'm'],
    ['5 km', 5, 'km'],
    ['2 in.', 2, 'in'],
    ['9″', 9, 'in'],
    ['6 feet 3 inches', 6.25, 'ft'],
    ['4 light-years', 4, 'ly'],
    ['20 square kilometres', 20, 'km²'],
    ['116,347 sq mi', 116347, 'mi²'],
    ['300 sq. ft', 300, 'ft²'],
    ['4km^2', 4, 'km²'],
    ['5 m3', 5, 'm³'],
    ['4 km cubed', 4, 'km³'],
    ['35 bcm', 35, 'km³'],
    ['1.2 million bpd', 1.2e6, 'bbl/d'],
    ['500,000 barrels per day', 5e5, 'bbl/d'],
    ['60 miles an hour', 60, 'mph'],
    ['100 km/h', 100, 'km/h'],
    ['20 litres per second', 20, 'l/s'],
    ['4.5 tonnes per hectare', 4.5, 't'],
    ['1,200 MW', 1200, 'MW'],
    ['30 kilowatt-hours', 30, 'kWh'],
    ['5 MWh', 5, 'MWh'],
    ['3 GJ', 3, 'GJ'],
    ['100 Mbps', 100, 'Mbps'],
    ['5 GB', 5, 'GB'],
    ['30 psi', 30, 'psi'],
    ['90 dB', 90, 'dB'],
    ['5 ppm', 5, 'ppm'],
    ['5 µg/m³', 5, 'µg/m³'],
    ['120 μg', 120, 'µg'],
    ['-10C', -10, '°C'],
    ['30 C', 30, '°C'],
    ['1.5C', 1.5, '°C'],
    ['minus 40 degrees Celsius', -40, '°C'],
    ['20 degrees below zero', -20, '°'],
    ['98.6 degrees F', 98.6, '°F'],
    ['40 K', 40, 'K'],
    ['12,500 containers', 12500, 'containers'],
    ['900,000 TEU', 9e5, 'TEU'],
  ] as const)('%s', (text, value, unit) => {
    expect(measured(`We saw ${text}`)).toEqual([['dimension', expect.closeTo(value, 9), unit]]);
  });

  it('tells pounds of weight from pounds of money', () => {
    expect(measured('She weighed 130 pounds.')).toEqual([['dimension', 130, 'lb']]);
    expect(measured('He ate two pounds of meat.')).toEqual([['dimension', 2, 'lb']]);
    expect(measured('The ministry spent 130 pounds.')[0]?.[0]).toBe('money');
    expect(measured('They found 2 million pounds of investment.')[0]?.[0]).toBe('money');
  });

  it('tells millions from metres and thousands from kelvins', () => {
    expect(measured('It reached 12m people.')).toEqual([['count', 12e6, 'people']]);
    expect(measured('It built a 12m-long wall.')[0]).toEqual(['dimension', 12, 'm']);
    expect(measured('It cost $300 K.')[0]).toEqual(['money', 300e3, null]);
  });

  it.each(['The US 5G network.', 'At 5 pm or at 11pm.', 'It has 100 degrees of freedom.'])('is none: %s', (text) => {
    expect(measured(text).filter(([kind]) => kind === 'dimension')).toEqual([]);
  });

  it('is read back as it is shown', () => {
    const plain = UNIT_IDS.filter((id) => {
      const measure = unitOf(id)?.measure;
      return measure !== 'ratio' && measure !== 'time' && UNIT_SYMBOLS.get(id)?.trust === 'sure';
    });
    fc.assert(
      fc.property(fc.constantFrom(...plain), fc.integer({ min: 2, max: 999 }), (id, value) => {
        const [figure] = readText(`It was ${formatQuantity(value, id, null)}.`).figures;
        const factor = unitFactor(figure?.unit ?? '', id);
        expect(factor === null ? null : Math.round((figure?.value ?? 0) * factor)).toBe(value);
      }),
    );
  });
});

describe('a length of time', () => {
  it.each([
    ['a five-year plan', 5, 'y'],
    ['a 15-minute break', 15, 'min'],
    ['two decades', 20, 'y'],
    ['half a century', 50, 'y'],
    ['a fortnight', 2, 'w'],
    ['an hour and a half', 1.5, 'h'],
    ['three and a half hours', 3.5, 'h'],
    ['2h 30min', 2.5, 'h'],
    ['1 hour and 15 minutes', 1.25, 'h'],
    ['3 years and 6 months', 3.5, 'y'],
    ['10 working days', 10, 'd'],
    ['4 consecutive years', 4, 'y'],
    ['11s', 11, 's'],
    ['a 45-year-old man', 45, 'y'],
    ['a boy aged 17', 17, 'y'],
    ['a woman of 49', 49, 'y'],
    ['Anna Smith, 45, too', 45, 'y'],
    ['children under five', 5, 'y'],
    ['the sisters, both 29, laugh', 29, 'y'],
    ['it when the singer was 31', 31, 'y'],
    ['that the median age is 15', 15, 'y'],
    ['more than an hour', 1, 'h'],
    ['less than a day', 1, 'd'],
  ] as const)('%s', (text, value, unit) => {
    expect(measured(`They saw ${text}.`)).toEqual([['duration', expect.closeTo(value, 9), unit]]);
  });

  it('reads a range of ages as one figure', () => {
    const [figure] = readText('Children aged 5 to 11 came.').figures;
    expect(figure).toMatchObject({ kind: 'duration', unit: 'y', value: null, printed: { low: 5, high: 11 } });
  });

  it.each(['It is open 24/7.', 'It costs $5 a decade.', 'One day he left.', '10 Years of Trade'])(
    'is none: %s',
    (text) => {
      expect(measured(text).filter(([kind]) => kind === 'duration')).toEqual([]);
    },
  );
});
