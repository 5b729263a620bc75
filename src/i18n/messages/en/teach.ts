/** The start page for teachers. */
export const teach = {
  title: 'For teachers',
  intro:
    'From here to a course that your students can open takes about ten minutes. Nobody needs an account, and nothing has to be programmed.',

  waysTitle: 'Three ways to teach with it',
  linkTitle: 'Send a link',
  link: 'Use this site as it is. Each lesson, each widget in exactly the state that you set, each exercise has an address that you can send. That takes a minute.',
  folderTitle: 'A folder of your own',
  folder:
    'Choose the lessons and their order, add your own, hide solutions, set points and due days, and put the result on any web space. You need the project’s folder and Node.js 20 or newer; then four commands:',
  folderEdit:
    'In {file} everything is explained beside its setting. Mistakes are named with file and line. {output} is the finished site: copy it to the host, as it is.',
  platformTitle: 'Into a learning platform',
  platform:
    'For Moodle and the like (SCORM 1.2, SCORM 2004, cmi5) this command packs the course into a zip that goes into the platform as it is. There it reports score, completion and answers, and goes on where the student left off.',

  lessonsTitle: 'The lessons',
  lessonsIntro:
    'Minutes: reading alone, and in class as the plan has it. The plan is for whoever has to teach it tomorrow: a time line, what to ask and what to listen for, what students get wrong, homework, the board.',
  lesson: 'Lesson and aims',
  minutes: 'Minutes',
  material: 'Material',
  alone: '{minutes} alone',
  inClass: '{minutes} in class',
  plan: 'Plan',
  slides: 'Slides',
  exercises: 'Exercises',
  printHint:
    'Every lesson, plan and exercise prints as it stands, by your browser’s print command; widgets print as pictures of their state.',

  resultsTitle: 'Results of a class, without accounts',
  results:
    'Students need no e-mail address, no account and no name. Each saves a file with their own result on the page “{progress}” and hands it in, however you collect homework. You drop all files on the page “{results}” and get a table, statistics for each question, and a CSV. The files are read in your browser; nothing is uploaded. A student who is not to be named writes a number instead.',

  answersTitle: 'Answers for you alone',
  answers:
    'A page that students can open cannot keep a secret. So the answers are in no site for students at all: this command builds a second one, the teachers’ edition, into another folder. It has every question and exercise with answers, workings and typical mistakes, and says on each page whom it is for. Open it on your own computer; do not put it where students can reach it.',
  answersHidden:
    'With {setting} in the course file, students do not get solutions either, in no file of their site; lesson plans then move to the teachers’ edition as well.',

  embedTitle: 'One widget in a page of your own',
  embed:
    'Any widget can stand in a page or a course room of yours, in the state that you choose. Set it up in a lesson, press “Link”, and paste the link here.',
  embedWidget: 'Widget',
  embedLanguage: 'Language',
  embedLink: 'Link with a state (may be left out)',
  embedLinkHint: 'A link that the “Link” button of a widget copies.',
  embedNoLink:
    'This link carries no state of a widget. Press “Link” below a widget and paste what it copies.',
  embedCode: 'Code for your page',
  embedCopy: 'Copy the code',
  embedCopied: 'Copied.',
  embedPreview: 'This is how it will stand there:',
  embedNoScript: 'Putting the code together needs JavaScript.',

  roomTitle: 'In the room',
  roomProjector:
    'Projector: the button “Text size” at the top makes text and widgets larger, in steps. Choose light colours for a bright room. Open a widget by a link, so that it stands in the right state at once.',
  roomNetwork:
    'Weak network: open the lesson once beforehand, or keep the whole course on the page “{offline}”. Then it works without any.',
  roomDevices:
    'Devices: any with a browser of recent years (Chrome or Edge 111, Firefox 114, Safari 16.4, or newer), phones included. Older ones show the text and first pictures. For training networks a laptop is better; no graphics card is needed.',
  roomLaptop:
    'No host at all: on your own computer the command below shows the course. A page opened by a double click does not work fully, because browsers load no scripts there. For a computer without this project, pack the course with {web}: the start page in it says how to open it.',

  rightsTitle: 'What you may do',
  rights:
    'Copy it, change it, translate it, leave parts out, use it in paid teaching: the lessons are licensed CC BY 4.0, the code MIT. You must give credit and say what you changed. Photos and data have licences of their own, all of them free: {licences}.',
  credit: 'A line of credit, ready to copy:',
  creditLine: 'Based on “{title}” by {authors}, CC BY 4.0.',
  creditChanged: 'Based on “{title}” by {authors}, CC BY 4.0; changed.',

  accessTitle: 'Accessibility',
  access:
    'Everything works by keyboard and with a screen reader, at 320 pixels and at 200 % zoom, in light, dark and forced colours, and without animation where the system asks for that. Every picture has its numbers as a table or in words. Each page is tested with axe and has no violation. Known limits: moving through the channels of a photo is described, not spoken pixel by pixel; the editor for code announces lines as its maker, CodeMirror, does.',
  privacyTitle: 'Privacy',
  privacy:
    'No cookies, no tracking, nothing sent. What is kept on a student’s device, and how it is erased, is on the page “{privacy}”; you can hand it to your school as it stands.',
};
