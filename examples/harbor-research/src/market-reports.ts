// The reports on markets. All figures are invented.
import type { Report } from './report.ts'

export const marketReports: readonly Report[] = [
  {
    sku: 'grain-freight',
    number: 'HR 26/31',
    area: 'Freight',
    authors: 'L. Haverkamp, S. Ibarra',
    pages: 6,
    published: '17 November 2026',
    findings: [
      'Rates out of Vellin rose by a third in seven weeks, more than half of it in the last two.',
      'The rise follows moisture, not volume: wet grain waits for dryers, and ships wait for grain.',
      'Charterers are paying for ice class on three routes that have had no ice for six winters.',
    ],
    chart: {
      kind: 'lines',
      title: 'Spot rates, 4,000 tonnes',
      unit: 'USD a tonne',
      labels: ['W40', 'W41', 'W42', 'W43', 'W44', 'W45', 'W46'],
      series: [
        { name: 'Vellin to Corran', values: [17.2, 17.4, 17.9, 18.8, 19.6, 21.9, 23.4] },
        { name: 'Vellin to Port Ansel', values: [14.1, 14.0, 14.6, 15.0, 15.7, 17.2, 18.3] },
        { name: 'Osterhaff to Corran', values: [20.5, 20.4, 20.9, 21.1, 21.6, 22.4, 23.1] },
      ],
    },
    table: {
      caption: 'Rates and waiting time by route, weeks 40 and 46',
      columns: ['Route', 'W40, USD/t', 'W46, USD/t', 'Change', 'Wait, days'],
      rows: [
        ['Vellin to Corran', '17.20', '23.40', '+36 %', '6.1'],
        ['Vellin to Port Ansel', '14.10', '18.30', '+30 %', '5.8'],
        ['Osterhaff to Corran', '20.50', '23.10', '+13 %', '2.2'],
        ['Osterhaff to Lune', '18.90', '21.60', '+14 %', '2.4'],
        ['Marrow Bay to Lune', '11.40', '12.00', '+5 %', '0.9'],
        ['Marrow Bay to Port Ansel', '12.70', '13.10', '+3 %', '1.1'],
      ],
    },
    sections: [
      {
        title: 'Why it is not the harvest',
        paragraphs: [
          'Tonnage moved through the three loading ports is within two per cent of last year’s. What differs is its state. Grain that arrives above 15 % moisture must be dried before it may be loaded, and the dryers at Vellin, built for one wet year in five, have run without a stop since the second week of October.',
          'A coaster that waits six days on a voyage of two is, to a charterer, three coasters. We regress the weekly rate on waiting time and volume for five seasons: waiting explains 71 % of the variance, volume 9 %.',
        ],
      },
      {
        title: 'The ice premium',
        paragraphs: [
          'Ice-classed tonnage carries a premium of 1.90 to 2.60 USD a tonne from December. On the Lune and Marrow Bay routes no vessel has been restricted since the winter of 2019/20. Clauses that demand the class were found in 23 of the 31 fixtures we read; in most they had been copied from the year before.',
          'A charterer who strikes the clause on the two southern routes saves, at present volumes, about 410,000 USD over the season. We see no reason in the water temperatures to keep it.',
        ],
      },
      {
        title: 'Outlook',
        paragraphs: [
          'Two mobile dryers reach Vellin in week 48. With them we expect waits below three days by Christmas and rates back under 19 USD on the Corran route in January. Should they be late, 26 USD is within reach for a fortnight.',
        ],
      },
    ],
  },
  {
    sku: 'wind-vessels',
    number: 'HR 26/29',
    area: 'Energy',
    authors: 'T. Okonjo',
    pages: 5,
    published: '2 November 2026',
    findings: [
      'Of 19 jack-up vessels in service only four can lift a nacelle above 160 metres.',
      'Projects with financing need nine such hulls in 2029; with every yard on time there will be six.',
      'Day rates for tall vessels have parted from the fleet’s since 2025 and will not meet again soon.',
    ],
    chart: {
      kind: 'bars',
      title: 'Tall vessels: needed and available',
      unit: 'hulls',
      labels: ['2026', '2027', '2028', '2029', '2030'],
      series: [
        { name: 'Needed', values: [4, 5, 7, 9, 10] },
        { name: 'Available', values: [4, 4, 5, 6, 9] },
      ],
    },
    table: {
      caption: 'Order book by yard, deliveries of hulls above 160 m hook height',
      columns: ['Yard', '2027', '2028', '2029', '2030', 'Late so far'],
      rows: [
        ['Corran Heavy Industries', '0', '1', '0', '1', '5 months'],
        ['Osterhaff Werft', '0', '0', '1', '1', '2 months'],
        ['Three Rivers Yard', '0', '0', '0', '1', 'on time'],
      ],
    },
    sections: [
      {
        title: 'Counting hulls, not headlines',
        paragraphs: [
          'Nineteen vessels appear in every fleet list. We asked for the crane curves of all of them. At the radius that a 15-megawatt turbine demands, twelve reach 140 metres, seven reach 150, and four reach 160. The new turbines need 163.',
          'Refits help less than is hoped: a longer boom costs lifting weight, and of five refits announced since 2024 two have been quietly withdrawn after model tests.',
        ],
      },
      {
        title: 'What the gap costs',
        paragraphs: [
          'A project that misses its weather window waits for the next, about seven months. At current financing costs a 900-megawatt park pays 38 to 44 million USD for that. It is therefore rational to book a vessel two years early and let it lie idle for a month; several developers have begun to do so, which makes the gap wider.',
          'Foundations first, turbines in the year after, is the cheapest way out for parks in less than 40 metres of water. It costs one more mobilisation, about 6 million USD, and saves the wait.',
        ],
      },
    ],
  },
  {
    sku: 'dwell-note',
    number: 'HR N 46',
    area: 'Freight',
    authors: 'Harbor Research desk',
    pages: 2,
    published: '16 November 2026',
    findings: [
      'Mean dwell in the North fell to 4.1 days; in the South it rose for the fifth week, to 6.8.',
    ],
    chart: {
      kind: 'lines',
      title: 'Mean dwell of full import boxes',
      unit: 'days',
      labels: ['W41', 'W42', 'W43', 'W44', 'W45', 'W46'],
      series: [
        { name: 'North', values: [5.2, 5.1, 4.9, 4.6, 4.4, 4.1] },
        { name: 'South', values: [5.0, 5.3, 5.7, 6.1, 6.5, 6.8] },
      ],
    },
    table: {
      caption: 'Dwell by terminal, week 46',
      columns: ['Terminal', 'Days', 'Week before', 'Boxes above 10 days'],
      rows: [
        ['Port Ansel, Pier 3', '3.9', '4.2', '4 %'],
        ['Corran North', '4.3', '4.6', '6 %'],
        ['Lune Deep', '7.1', '6.7', '19 %'],
        ['Marrow Bay', '6.4', '6.2', '15 %'],
      ],
    },
    sections: [
      {
        title: 'What changed this week',
        paragraphs: [
          'The second rail slot at Corran North took 380 boxes that would have gone by road. Lune Deep lost a crane on Tuesday and will be without it until week 48.',
          'We would route urgent boxes for the southern plain through Corran and pay the rail: at 6.8 days of dwell the detour is a day and a half faster, for about 90 USD a box.',
        ],
      },
    ],
  },
]
