#!/usr/bin/env node
/** Owns the command line: each verb is one call. */
import { constants } from 'node:os';
import { Command } from 'commander';
import { ConfigError, read, told } from './config.ts';
import * as main from './main.ts';

const program = new Command('tend')
  .description('Keeps the partnership between a health organisation and its community partners healthy.')
  .showHelpAfterError();

program
  .command('start')
  .description('start the bot; with no settings, a rehearsal on this machine')
  .action(async () => {
    const asked = stopAsked();
    const running = await main.start(read(process.env));
    process.stdout.write(`${running.greeting.join('\n')}\n`);
    await asked;
    await running.stop();
    // A call that nobody waits for any more must not hold the process.
    process.exit();
  });

/** The first signal asks for an end in good order; a second one, of whichever kind, is obeyed at once. */
function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    let isAsked = false;
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        if (isAsked) process.exit(128 + constants.signals[signal]);
        isAsked = true;
        resolve();
      });
    }
  });
}

program
  .command('import <folder>')
  .description('bring organisations.csv, partnerships.csv and contacts.csv in; nobody is written to')
  .option('--dry-run', 'only say what would change')
  .option('--no-patients', 'your word that nothing in it is about a patient, whatever it looks like')
  .action(async (folder: string, options: { dryRun?: boolean; patients: boolean }) => {
    const done = await main.importRoster(read(process.env), folder, options.dryRun === true, !options.patients);
    process.stdout.write(`${done.lines.join('\n')}\n`);
    if (!done.ok) process.exitCode = 1;
  });

program
  .command('template <folder>')
  .description('write an example of the three files')
  .action(async (folder: string) => {
    const written = await main.writeTemplate(folder);
    process.stdout.write(`Wrote ${written.join(', ')} in ${folder}.\n`);
  });

program
  .command('preview')
  .description('what would be sent in the coming days, to whom and why; posts nothing')
  .option('--days <days>', 'how far ahead', '90')
  .action(async (options: { days: string }) => {
    const lines = await main.preview(read(process.env), Number(options.days));
    process.stdout.write(`${lines.join('\n')}\n`);
  });

program
  .command('backup <file>')
  .description('copy all of it to a file, also while Tend runs; without the secret and without open trust answers')
  .action(async (file: string) => {
    const lines = await main.backup(read(process.env), file);
    process.stdout.write(`${lines.join('\n')}\n`);
  });

program
  .command('restore <file>')
  .description('make an installation from a backup, in the empty database that DATABASE_URL names')
  .action(async (file: string) => {
    const lines = await main.restore(read(process.env), file);
    process.stdout.write(`${lines.join('\n')}\n`);
  });

program
  .command('move')
  .description('take an installation that is stopped to another, empty database: SQLite or PostgreSQL')
  .requiredOption('--from <database>', 'where it is: file:data/tend.db or postgresql://USER:PASSWORD@HOST:5432/NAME')
  .requiredOption('--to <database>', 'where it goes')
  .action(async (options: { from: string; to: string }) => {
    const way = { ...options, isSecretSet: (process.env.TEND_SECRET ?? '') !== '' };
    const lines = await main.move(way, line => process.stdout.write(`${line}\n`));
    process.stdout.write(`${lines.join('\n')}\n`);
  });

program
  .command('manifest <platform>')
  .description('the app of a platform with your address in it: slack prints its manifest, teams writes its package')
  .requiredOption('--url <address>', 'where the platform reaches Tend, like https://tend.example.org')
  .option('--app-id <id>', 'teams: the id of the bot’s registration')
  .option('--out <file>', 'teams: where to write the package', 'tend-teams.zip')
  .action(async (platform: string, options: { url: string; appId?: string; out?: string }) => {
    process.stdout.write(await main.manifest(platform, options));
  });

program
  .command('doctor')
  .description('look whether everything is well, and say what to do where it is not')
  .action(async () => {
    const examined = await main.doctor(read(process.env));
    process.stdout.write(`${examined.lines.join('\n')}\n`);
    if (!examined.ok) process.exitCode = 1;
  });

program
  .command('sheet')
  .description('the operator’s sheet: data flow, permissions, retention, keys, versions; as Markdown, without a secret')
  .option('--json', 'for programs')
  .action(async (options: { json?: boolean }) => {
    process.stdout.write(await main.sheet(read(process.env), told(process.env), options.json === true));
  });

const outbox = program
  .command('outbox')
  .description('what is dead, unknown, late or buried, why, and what to do; works beside a running Tend')
  .option('--state <state>', 'only dead, unknown or late')
  .option('--platform <platform>', 'only of one platform, like slack')
  .option('--kind <kind>', 'only of one kind, like commitment or commitment.due_today')
  .option('--late-by <minutes>', 'how many minutes after its time something is late', '5')
  .option('--most <count>', 'how many to list, the oldest first', '200')
  .option('--json', 'for programs')
  .action(async (options: Parameters<typeof main.outbox>[1]) => {
    process.stdout.write(`${await main.outbox(read(process.env), options)}\n`);
  });

outbox
  .command('retry <ref>')
  .description('try one again that reached nobody')
  .option('--may-double', 'also where it may have arrived already')
  .action(async (ref: string, options: { mayDouble?: boolean }) => {
    said(await main.decideOutbox(read(process.env), ref, 'retry', options.mayDouble === true));
  });

outbox
  .command('arrived <ref>')
  .description('note that one arrived of which nobody could say so')
  .action(async (ref: string) => said(await main.decideOutbox(read(process.env), ref, 'arrived', false)));

function said({ ok, sentence }: { readonly ok: boolean; readonly sentence: string }): void {
  (ok ? process.stdout : process.stderr).write(`${sentence}\n`);
  if (!ok) process.exitCode = 1;
}

/** What was done, or what to do first. */
function print(done: { readonly ok: boolean; readonly lines: readonly string[] }): void {
  process.stdout.write(`${done.lines.join('\n')}\n`);
  if (!done.ok) process.exitCode = 1;
}

program
  .command('export')
  .description('all that is held about a person, or a partnership whole, as JSON and CSV')
  .option('--person <who>', 'an id, an e-mail address or a whole name')
  .option('--partnership <name>', 'its name or id')
  .requiredOption('--to <folder>', 'where the files go')
  .action(async (options: { person?: string; partnership?: string; to: string }) => {
    print(await main.exportRecords(read(process.env), options));
  });

program
  .command('report')
  .description('the board’s page for a quarter, to print, and its numbers as CSV; organisations, never persons')
  .option('--quarter <quarter>', 'like 2026-Q2; the last one that is over where not given')
  .option('--out <folder>', 'where the files go', '.')
  .action(async (options: { quarter?: string; out: string }) => {
    print(await main.report(read(process.env), options));
  });

program
  .command('forget <person>')
  .description('take a person’s words and identity out of everything; the ledger’s facts stay')
  .option('--yes', 'you have read what goes and what stays')
  .action(async (person: string, options: { yes?: boolean }) => {
    print(await main.forget(read(process.env), person, options.yes === true));
  });

program
  .command('redact <ref> [which]')
  .description('take a text out of its row and of every message that shows it')
  .action(async (ref: string, which?: string) => print(await main.redact(read(process.env), ref, which)));

program
  .command('hold [act] [partnership]')
  .description('list legal holds; set or lift one on a partnership or on the whole')
  .action(async (act?: string, partnership?: string) => print(await main.hold(read(process.env), act, partnership)));

program
  .command('audit')
  .description('who changed and who read what, newest first')
  .option('--last <count>', 'how many lines', '100')
  .option('--partnership <name>', 'of one partnership alone')
  .action(async (options: { last: string; partnership?: string }) => {
    print(await main.audit(read(process.env), Number(options.last), options.partnership));
  });

/** The one place where a settings mistake becomes words and an exit code. */
program.parseAsync().catch((error: unknown) => {
  const lines =
    error instanceof ConfigError
      ? ['Tend cannot start:', ...error.mistakes.map(each => `- ${each}`)]
      : [main.sayWhy(error)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
});
