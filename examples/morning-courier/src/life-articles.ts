// The articles of the life, sport and culture desks.
import type { Article } from './article.ts'

export const lifeArticles: readonly Article[] = [
  {
    sku: 'night-ferry',
    section: 'Life',
    author: 'Jonah Sable',
    minutes: 9,
    drawing: 'ferry',
    paragraphs: [
      'The Maid of Corran leaves at 22.10 or when the lorries are in, whichever is later, and the lorries know it. By the time the ramp lifts there is always a small crowd on the aft deck who have no reason to be there, and who watch the city go out like people watching a kettle.',
      'There are six hours to fill and four ways of doing it. The drivers sleep, in a saloon with its own door and a sign that asks for silence in five languages and gets it. The students lie on the floor of the forward lounge in the pattern of a dropped box of matches. The regulars play cards for pistachios. Everybody else walks about pretending to look for the shop.',
      'The piano stands on deck five, bolted down, between the life jackets and a machine that sells toothbrushes. Nobody remembers it coming aboard. The purser found it on an inventory in 2003, described as “furniture, misc., heavy”. It is kept in tune by a man who will not give his name, crosses on the first Thursday of the month, and is charged the fare for a bicycle.',
      'At two in the morning, halfway, the two ships of the line pass each other at a distance of half a mile. The officers do something then that is in no handbook: they switch the deck lights off and on once. I asked the second mate what it meant. “It means there’s two of us,” she said.',
      'Corran comes up out of the dark as a smell first, of wet slate and bread. The drivers wake without being woken. Somebody, I did not see who, was playing something slow on deck five, and stopped in the middle of a bar when the engines did.',
      'It is possible to fly. It takes thirty-five minutes, and you arrive the same person.',
    ],
  },
  {
    sku: 'school-kitchens',
    section: 'Life',
    isMetered: true,
    author: 'Priya Lindqvist',
    minutes: 6,
    paragraphs: [
      'On the second Wednesday of every month forty cooks meet in the gymnasium of the Tallow Street school, take off their shoes because of the floor, and argue about lentils. This has been going on for three years. In that time the city’s schools have thrown away a third less food, and nobody was paid to tell them how.',
      'It began with a bucket. Ruth Amadi, who cooks for two hundred and ten at Mill Lane, weighed hers each day for a month and wrote the weights on the wall with the name of the dish. The wall was seen by a colleague, who started one of her own. By summer there were nineteen walls. By autumn there was a recipe book.',
      'The book is a ring binder. Each dish has one page: quantities for fifty, the weight that came back, and remarks. The remarks are the point. “Do not call it stew.” “Half the size, twice as often.” “They will eat any amount of this on a Friday.” A dish whose returns stay above twelve grams a head for three months leaves the binder, with ceremony.',
      'The city offered to make it an app. The cooks considered this for two Wednesdays and declined; a binder, they wrote, can be read with wet hands. They asked instead for forty good scales. These were delivered in March and are, to judge by the gymnasium, the most respected objects in Port Ansel.',
      'Last month’s best dish was a barley risotto with peas and lemon, from Harbour Juniors: four grams a head. The worst cannot be named here, at the request of its author, who is working on it.',
    ],
  },
  {
    sku: 'goalkeeper',
    section: 'Sport',
    author: 'Ruben Castellane',
    minutes: 4,
    paragraphs: [
      'Ines Okafor has faced fourteen penalties this season and saved eleven. No goalkeeper in the league has ever saved more than seven. She has been asked about it so often that she has had a card printed. The card says: “I wait.”',
      'The notebook is another matter. It is squared, the kind for arithmetic, and in it she has written down every shot she has faced in a match since she was fifteen: minute, foot, distance in paces, where it was going, what the striker did with the other arm. There are two thousand, nine hundred and four.',
      '“People think it tells me where they will shoot,” she says. “It doesn’t. It tells me where I was standing.” She turns to a page of dots from three winters ago, all of them a little to the left of a line. “Here I was afraid of my right knee. It took me until March to see it.”',
      'Her coach has offered a computer. Her sister has offered to type it up. Okafor has declined both, on the ground that she remembers what she has written and not what she has been sent.',
      'On Saturday the Harbour play Northgate, who have been given nine penalties this year, more than anyone. She has ruled the page already.',
    ],
  },
  {
    sku: 'organ-mender',
    section: 'Culture',
    isMetered: true,
    author: 'Clemency Hale',
    minutes: 6,
    paragraphs: [
      'When Judit Maro was asked to look at the organ of St Brannoc’s she took a tuning fork, two sandwiches and a torch, and came out six hours later to say that there was nothing wrong with it. It is a quarter-tone flat. It has been since February 1944, when the blast that took the east window also took the heating, and the man who put it right afterwards had only the choir to tune it by.',
      'The choir was flat. It was cold, half of it was away, and the average age of the basses was seventy-one. He tuned eleven hundred pipes to what he heard, one after the other, over nine weeks, and was paid in coal.',
      '“You could raise it,” says Maro. “I could do it in a month. Then it would be the same as every other organ.” She plays a chord, and the chapel does what it has done for eighty years: it agrees a moment late, and from somewhere lower than you expect.',
      'Visiting soloists hate it. Their flutes will not come down to it and their violins sound anxious. The parish has a list of who has walked out, with dates, framed, in the vestry. But the choir of St Brannoc’s has never once been known to drift; it has nowhere left to go.',
      'Maro’s report runs to one page. It recommends new leather for the bellows, a family of mice to be rehoused, and, in the matter of pitch, “that the instrument be left at the temperature of that winter, as a record of it”. The parish council voted on Sunday. It was unanimous, and then they sang.',
    ],
  },
]
