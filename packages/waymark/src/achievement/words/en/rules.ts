import type { RuleWords } from '../rule-words.ts';

/** The reader's unanswered questions, by rule. */
export const ruleWords: Readonly<Record<string, RuleWords>> = {
  'name-missing': {
    question: 'What is it called?',
    why: 'Without a name nobody can ask for it.',
    todo: 'Give it a short name.',
  },
  'sentence-missing': {
    question: 'What can somebody do who earns this?',
    why: 'It is the first thing that a reader looks for.',
    todo: 'Write one sentence that begins with a verb.',
  },
  'sentence-unseen': {
    question: 'What do they do? “{verb}” cannot be seen.',
    why: 'Nobody can watch somebody understand; a reader wants to know what follows from it.',
    todo: 'Say what they do with what they understand.',
  },
  'sentence-long': {
    question: 'What is the one thing? The sentence has {words} words.',
    why: 'A reader has ninety seconds, and more than {max} words are read twice.',
    todo: 'Put what is less important into the description.',
  },
  'about-the-course': {
    question: 'What can the person do? This speaks of the course.',
    why: 'A reader meets the person, not the course.',
    todo: 'Begin with what the holder does.',
  },
  'hard-to-read': {
    question: 'What does this mean? It reads at the age of about {age}.',
    why: 'People outside your field read it, some in a hurry; {max} is enough.',
    todo: 'Use shorter sentences and everyday words.',
  },
  'name-is-a-code': {
    question: 'What does “{code}” mean?',
    why: 'Codes of a catalogue say nothing to people outside.',
    todo: 'Leave the code out of the name; it has a field of its own.',
  },
  'outcomes-missing': {
    question: 'What exactly can they do?',
    why: 'One sentence does not say where it ends.',
    todo: 'List the outcomes, one thing each.',
  },
  'outcome-unseen': {
    question: 'What do they do? “{verb}” cannot be seen.',
    why: 'An outcome that nobody can see cannot be judged.',
    todo: 'Say what somebody does who has reached it.',
  },
  'outcome-long': {
    question: 'What is the one thing in “{outcome}”? It has {words} words.',
    why: 'Two things in one outcome are judged as one.',
    todo: 'Make two of it, or leave out what is less important; {max} words are enough.',
  },
  'criteria-missing': {
    question: 'What has to be done to earn it?',
    why: 'Without criteria the name is all there is.',
    todo: 'Write what is asked for.',
  },
  'criteria-only-linked': {
    question: 'What will the criteria say in ten years? They stand only behind a link.',
    why: 'Pages change and go away.',
    todo: 'Write the criteria here as well.',
  },
  'judging-not-said': {
    question: 'How is it judged?',
    why: 'It is the difference between having been there and being able to.',
    todo: 'Say by what, or say that nothing is assessed.',
  },
  'assessor-not-said': {
    question: 'Who judges?',
    why: 'Whoever teaches and whoever judges may be the same person, or not.',
    todo: 'Say who looks and decides.',
  },
  'supervision-not-said': {
    question: 'Is anybody present while they do it?',
    why: 'The same test means different things at home and in a hall.',
    todo: 'Say how it is supervised; “Unsupervised” is an answer.',
  },
  'identity-not-said': {
    question: 'Does anybody check who they are?',
    why: 'Somebody else may have done it.',
    todo: 'Say how identity is checked; “Not checked” is an answer.',
  },
  'aids-not-said': {
    question: 'Which aids may they use?',
    why: 'With a book or with artificial intelligence it is another test.',
    todo: 'Say which; “None” is an answer.',
  },
  'retakes-not-said': {
    question: 'How often may they try?',
    why: 'The first attempt and the tenth are told alike.',
    todo: 'Say how often, and after how long.',
  },
  'rubric-missing': {
    question: 'How well? There are no levels for “{outcome}”.',
    why: 'A pass can be a narrow one.',
    todo: 'Describe at least two levels.',
  },
  'level-not-described': {
    question: 'What does somebody at “{level}” do?',
    why: 'A name alone means something else to everybody.',
    todo: 'Write a sentence for each level.',
  },
  'needed-level-missing': {
    question: 'Which level is enough for “{outcome}”?',
    why: 'Without it nobody knows what everybody who earned it can do.',
    todo: 'Say which level is needed.',
  },
  'evidence-missing': {
    question: 'What can a reader look at?',
    why: 'Seeing the work answers most other questions.',
    todo: 'Say which work each holder will carry.',
  },
  'evidence-consent': {
    question: 'Who may see “{evidence}”, and for how long?',
    why: 'Work can show other people, or a bad day.',
    todo: 'Write what the holder agrees to.',
  },
  'nothing-assessed-but-levels': {
    question: 'Was anything assessed? There are levels, and it says that nothing was.',
    why: 'Levels look like a judgement that nobody made.',
    todo: 'Take the levels out, or say how they are judged.',
  },
  'workload-missing': {
    question: 'How much work is it?',
    why: 'Two hours and two years can carry the same name.',
    todo: 'Give the hours, all of them.',
  },
  'level-missing': {
    question: 'At what level is it?',
    why: 'Beginners and masters bake bread.',
    todo: 'Give a level and its framework, if somebody confirmed one.',
  },
  'level-unconfirmed': {
    question: 'Who says that it is {level}?',
    why: 'A level that nobody confirmed is false precision; readers are not shown it.',
    todo: 'Name who confirmed it, or leave it out.',
  },
  'participation-missing': {
    question: 'In person or online?',
    why: 'Some employers ask for one of them.',
    todo: 'Say in which form one takes part.',
  },
  'quality-missing': {
    question: 'Who sees to it that this is what it says?',
    why: 'Whoever promises it is not the best judge of it.',
    todo: 'Say who assures the quality, and how often.',
  },
  'complaints-missing': {
    question: 'What happens when somebody complains?',
    why: 'A promise that nobody can hold one to is none.',
    todo: 'Say to whom to turn, and when an answer comes.',
  },
  'earners-missing': {
    question: 'Who may earn it?',
    why: 'Some need to be enrolled, or licensed, or of age.',
    todo: 'Say who; “Anybody” is an answer.',
  },
  'prerequisites-missing': {
    question: 'What must one know before?',
    why: 'It says where the learning began.',
    todo: 'Say what is needed; “None” is an answer.',
  },
  'validity-not-said': {
    question: 'Does it ever end?',
    why: 'Some skills age, and a reader cannot tell which.',
    todo: 'Give the months, or say why it does not age.',
  },
  'review-not-due': {
    question: 'When will somebody look at this text again?',
    why: 'What a trade needs changes.',
    todo: 'Set a date of review.',
  },
  'kind-missing': {
    question: 'What kind of thing is it?',
    why: 'A course and a licence to practise look alike without it.',
    todo: 'Choose the kind.',
  },
  'alignment-missing': {
    question: 'Which occupation or skill is this?',
    why: 'Readers search by the words of their own trade.',
    todo: 'Name at least one, with its code.',
  },
  'alignment-bare': {
    question: 'Which “{name}” is meant?',
    why: 'A name or an address alone goes out of date and is not found again.',
    todo: 'Give its address, its code and its framework.',
  },
  'alignments-many': {
    question: 'Which of the {count} matter?',
    why: 'More than {max} are a list of keywords.',
    todo: 'Keep those that an employer would ask for.',
  },
  'counts-towards-missing': {
    question: 'What does it count towards?',
    why: 'It is worth more where somebody accepts it.',
    todo: 'Say what for, and who accepts it; “Nothing yet” is an answer.',
  },
  'personal-data': {
    question: 'Whose address is “{address}”?',
    why: 'What is published stays public, and people move on.',
    todo: 'Use an address of the institution’s, or none.',
  },
};
