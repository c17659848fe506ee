// The articles of the city desk.
import type { Article } from './article.ts'

export const cityArticles: readonly Article[] = [
  {
    sku: 'tide-gauge',
    section: 'Investigation',
    author: 'Marguerite Voss',
    minutes: 14,
    drawing: 'gauge',
    paragraphs: [
      'The door is behind the fish scales, painted the same grey as the wall, and the key hangs where it has hung since 1958: on a nail in the tide clerk’s office, under a calendar nobody turns. Eleven steps down there is a brass drum, a float, a pen, and a roll of paper. On the paper, in violet ink, is the highest water Port Ansel has ever recorded. It is dated four years before the flood.',
      'The Courier has read all of it: one hundred and thirty-two rolls, one for each month from January 2012 to December 2022, when the pen ran dry and was not refilled. Laid end to end they would reach from the customs house to the cathedral. They show a harbour whose ordinary spring tides rose by nineteen centimetres in eleven years, at a time when every public document of the port authority used a figure of four.',
      'The figure of four was not invented. It comes from the new acoustic gauge on the outer mole, installed in 2011 at a cost of 1.4 million and accurate to the millimetre. But the outer mole stands on rock. The customs house, the fish market, and the eleven thousand people of the Lower Quays stand on what the nineteenth century tipped into a marsh. The rock is not sinking. The marsh is.',
      '“Everybody knew there were two numbers,” says Tobias Renn, who was deputy harbour engineer until 2019 and kept the rolls in his garage when the archive refused them. “One number had a budget line, a website and a minister who had opened it. The other had me and a bottle of ink.” He wrote five memoranda. The Courier has four; each is stamped as received, and none has an answer attached.',
      'The fifth is missing from the file, but not from the register of the file, which lists it under a title in capitals: REQUEST TO RAISE THE SILL OF THE EAST GATE BY 0.40 M BEFORE WINTER 2021. The sill was not raised. On the night of 9 November the water stood thirty-one centimetres above it for two hours and ten minutes.',
      'What would it have cost? The estimate is in the same folder, in pencil, on the back of a sandwich-shop receipt: 212,000. The flood cost the city 88 million and three lives. Asked about the register, the port authority said it “does not comment on informal working papers”. Asked whether the register was informal, it asked for the question in writing.',
      'Last week a technician went down the eleven steps with a laptop and a new pen. The old float was still riding, patient as a cork. He set the pen on the paper and it began at once, a thin violet line, a little higher than where the other one had stopped.',
    ],
  },
  {
    sku: 'line-seven',
    section: 'City',
    author: 'Desk',
    minutes: 2,
    drawing: 'tram',
    paragraphs: [
      'Trams on Line 7 will run all night from Sunday, every twenty minutes between half past midnight and five, the council decided on Thursday by nine votes to two.',
      'The night service calls at fourteen of the twenty-three stops. Left out are the five stops on the Terrace, where residents had objected to the squeal of the bend at Abbot’s Row, and the four beyond the hospital, which the night bus already serves. Connections at Customs House are timed for the last ferry, at 00.50, and the first, at 04.40.',
      'A single night journey costs the same as by day. Day tickets bought after eight in the evening are good until six the next morning; this is new, and applies to buses as well.',
      'The two votes against came from the Harbour Ward, whose councillors wanted the money, 640,000 a year, for the school crossing at Tallow Street. The crossing has been put on the list for spring.',
      'Drivers begin training on Friday. Anyone who hears the bend at Abbot’s Row by day and minds it is asked to write to the operator before Sunday, with the time: the rail grinder is in town until Saturday evening.',
    ],
  },
  {
    sku: 'rope-walk',
    section: 'City',
    author: 'Anselm Pike',
    minutes: 5,
    paragraphs: [
      'You can stand at one end of the rope walk and not recognise your own mother at the other. It is 340 metres long, eight wide and lit by two hundred and six windows, of which a surveyor counted one hundred and eighty-eight whole ones this summer. From Monday it is for sale.',
      'Three bidders have been allowed to look. A chain of climbing halls would like the length. A film studio would like the roof, which hangs from the walls and leaves the floor clear. And the Corran Distillery would like the cool, even air in which hemp was kept from drying, and in which, it says, casks would sleep like children.',
      'All three will meet clause nine. When the walk was sold in 1871 the rope makers wrote into the deed that any citizen may “at all seasons lay out, twist and close a line of his own making, of whatever length the building will allow, upon payment of one shilling”. The clause has never been struck out. It was last used in 1994, by a scout troop.',
      'The city’s lawyers think the shilling is worth five cents today and the right worth nothing. The ropemakers’ guild, which has nine members and a bank account, thinks otherwise, and has booked the whole floor for every Saturday of the coming year. The invoice came to two dollars and sixty cents. It has been paid.',
      'Bids close on the 30th. The guild will be at work that day from eight in the morning, on a line of 330 metres. Visitors are asked not to step over it.',
    ],
  },
  {
    sku: 'rent-ledger',
    section: 'Money',
    author: 'Delphine Arkady',
    minutes: 7,
    paragraphs: [
      'Every tenancy in this city has a ledger, and nearly nobody who lives under one has read theirs. It is nine lines long. You may ask for it at any time, in writing or at the counter, and your landlord has fourteen days. Here is how to read it in a quarter of an hour.',
      'Lines one to three are what you would expect: base rent, the index it is tied to, and the month in which it was last adjusted. Check the month. An adjustment may not come sooner than twelve months after the one before, and a surprising number arrive in the eleventh.',
      'Lines four to six are service charges. Here the ledger must name the measure by which they are divided: floor area, number of people, or meter. If it names two for the same charge, you have found the first of the common mistakes. Ask which one applies, and ask for the other to be taken out backwards to the date it first appeared.',
      'Line seven is the deposit and its interest. The interest is yours and compounds each January. If the line shows the same amount as when you moved in, you have found the second mistake; over eight years at the going rates it comes to about one seventh of the deposit.',
      'Lines eight and nine are what you owe and what you have paid, and the difference between them is the only number most letters mention. Never argue about the difference. Argue about the lines.',
      'If something is wrong, write one page: the line, the month, what it says, what it should say, and how you know. Keep a copy. The tenants’ office on Mill Street checks such pages on Tuesday evenings, without appointment, free, and with good coffee.',
    ],
  },
]
