// What commands without subcommands answer to --help, and the options that each has; `npm run archive` answers by itself.
const texts = {
  backup: {
    options: [],
    text: `npm run backup [FILE]
  A consistent copy of the archive while the site runs, with its ledger and sums.
  Without FILE beside the database, named by time and version. It ends with 1 where no backup was made.`,
  },
  restore: {
    options: ['--as-it-was'],
    text: `npm run restore FILE
npm run restore FILE -- --as-it-was
  Checks a backup and puts it in the database's place; what was there is kept aside, and a running site shows the backup
  in seconds. One that is older than content/ is refused, for npm run seed makes the database anew from content/;
  --as-it-was takes it all the same, with names that were withheld since.`,
  },
  export: {
    options: [],
    text: `npm run export
  The archive as SQLite, JSON Lines and CSV with checksums, beside the database. A seed does it by itself.`,
  },
  audit: {
    options: ['--write'],
    text: `npm run audit
npm run audit -- --write
  Known faults of packages, licences, install scripts, the lock file; --write renews the list of licences.`,
  },
};

/** The help that was asked for, or what to say to an option that the command does not have; null where it is to run. */
export function answerHelp(name, args) {
  const help = Object.hasOwn(texts, name) ? texts[name] : null;
  if (help === null) return null;
  if (args.includes('--help') || args.includes('-h')) return { text: help.text, status: 0 };
  const unknown = args.find((arg) => arg.startsWith('-') && !help.options.includes(arg));
  return unknown === undefined ? null : { text: `There is no option ${unknown}.\n${help.text}`, status: 2 };
}
