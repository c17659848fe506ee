// The reports on coastal science. All figures are invented.
import type { Report } from './report.ts'

export const scienceReports: readonly Report[] = [
  {
    sku: 'cold-chain',
    number: 'HR 26/27',
    area: 'Food',
    authors: 'A. Brandão, M. Szabó',
    pages: 4,
    published: '20 October 2026',
    findings: [
      'Of the warmth that reached 412 logged boxes, 63 % came in on the quay, in eleven minutes on average.',
      'Lorries, which get the blame and the regulations, account for 9 %.',
      'A wet cloth over the stack cuts the quay’s share by half, for about four cents a box.',
    ],
    chart: {
      kind: 'bars',
      title: 'Where boxes warm up',
      unit: '% of degree-minutes',
      labels: ['Hold', 'Hoist', 'Quay', 'Hall', 'Lorry'],
      series: [
        { name: 'No cover', values: [6, 8, 63, 14, 9] },
        { name: 'Wet cloth', values: [6, 8, 31, 14, 9] },
      ],
    },
    table: {
      caption: 'Time and temperature by stage, 412 boxes',
      columns: ['Stage', 'Minutes', 'Mean rise, °C', 'Worst tenth, °C'],
      rows: [
        ['Hold', '190', '0.2', '0.5'],
        ['Hoist', '4', '0.3', '0.9'],
        ['Quay', '11', '2.4', '5.1'],
        ['Hall', '48', '0.5', '1.2'],
        ['Lorry', '215', '0.3', '1.6'],
      ],
    },
    sections: [
      {
        title: 'How it was measured',
        paragraphs: [
          'Loggers the size of a coin were frozen into the ice of 412 boxes in five small ports between May and September. Each wrote its temperature every ten seconds. Porters wore no loggers but let us follow them with a notebook, and were right about nearly everything.',
          'We express warming as degree-minutes above zero, since that is what spoilage follows, and attribute each minute to the place where the box stood.',
        ],
      },
      {
        title: 'Eleven minutes',
        paragraphs: [
          'Boxes come up faster than the hall can take them, so they stand. On a still day in July the top layer of a stack gains a degree in four minutes; the bottom layer needs twenty. The order in which they are then carried in is, in all five ports, top first, so that the warmest go to the back of the hall.',
          'Turning the order round costs nothing, and in our trial in Lune took 0.6 °C off the warmest tenth. The cloth took off 2.2.',
        ],
      },
    ],
  },
  {
    sku: 'kelp-carbon',
    number: 'HR 26/24',
    area: 'Ocean',
    authors: 'R. Tanaka, E. Lindholm',
    pages: 5,
    published: '29 September 2026',
    findings: [
      'Across 41 trials the carbon that stays away for a century is 3 to 11 % of what the kelp takes up.',
      'Depth decides: below 600 metres the share is four times that of the shelf.',
      'Eleven of the 41 published figures count the same carbon twice.',
    ],
    chart: {
      kind: 'bars',
      title: 'Carbon kept for 100 years',
      unit: '% of uptake',
      labels: ['Shelf', 'Slope', 'Canyon', 'Deep basin'],
      series: [
        { name: 'As published', values: [9, 14, 22, 31] },
        { name: 'Recounted', values: [3, 5, 8, 11] },
      ],
    },
    table: {
      caption: 'Trials by setting',
      columns: ['Setting', 'Trials', 'Median depth, m', 'Kept, %', '95 % interval'],
      rows: [
        ['Shelf', '17', '48', '3.1', '1.9 to 4.6'],
        ['Slope', '11', '320', '5.2', '3.4 to 7.3'],
        ['Canyon', '8', '610', '8.4', '5.0 to 12.1'],
        ['Deep basin', '5', '1,400', '11.0', '5.8 to 17.9'],
      ],
    },
    sections: [
      {
        title: 'What was counted twice',
        paragraphs: [
          'A frond that sinks carries carbon down; a frond that rots on the way gives it back to the water, whence the same carbon may be taken up again. Where uptake was measured at the surface and export in a trap at depth, the loop between them was counted once on the way down and once more on the way round.',
          'With the loop removed, the ranking of sites stays as it was; only the zeros change.',
        ],
      },
      {
        title: 'Is it worth doing?',
        paragraphs: [
          'At 8 % kept and today’s costs, a tonne put away in a canyon comes to about 540 USD. That is dear for carbon. But the same farms calm waves, feed sea urchins and employ divers, and in three of the trials those were worth more than the carbon ever will be.',
        ],
      },
    ],
  },
  {
    sku: 'seal-noise',
    number: 'HR 26/22',
    area: 'Ocean',
    authors: 'F. Duarte',
    pages: 3,
    published: '8 September 2026',
    findings: [
      'Of 23 tagged seals 21 left the bay when driving began; 19 were back within 72 hours of its end.',
      'Bubble curtains brought the distance at which they turned away from 14 to 6 kilometres.',
    ],
    chart: {
      kind: 'lines',
      title: 'Seals in the bay',
      unit: 'of 23 tagged',
      labels: ['-2 d', '-1 d', 'Start', '+1 d', 'End', '+1 d', '+2 d', '+3 d'],
      series: [{ name: 'Present', values: [22, 23, 9, 2, 2, 8, 15, 19] }],
    },
    table: {
      caption: 'Distance at the moment of turning away',
      columns: ['Piles', 'Curtain', 'Seals', 'Median, km', 'Farthest, km'],
      rows: [
        ['1 to 6', 'none', '23', '14.2', '21.0'],
        ['7 to 12', 'single', '20', '8.8', '13.5'],
        ['13 to 20', 'double', '19', '6.1', '9.9'],
      ],
    },
    sections: [
      {
        title: 'A season with tags',
        paragraphs: [
          'The tags are glued to the fur and fall off with the moult, so the study had from April to July. The breakwater was driven in May, twenty piles in nine days, with the curtain added from the seventh pile on.',
          'Two animals never left. Both were old females with pups on the inner ledge. Their heart rates, recorded by the tags, say that staying was not the same as not minding.',
        ],
      },
      {
        title: 'For the next breakwater',
        paragraphs: [
          'Use the double curtain from the first pile, drive by day, and not in June. On this coast that costs about 2 % of the contract and keeps the seals on their own side of the bay.',
        ],
      },
    ],
  },
]
