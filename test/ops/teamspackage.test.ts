/** Proves the package for Teams: by its published schema, with the operator's address and ids, and asking for no reading right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { color, outline } from '../../manifests/teams/icons.ts';
import { manifest } from '../../src/main/manifest.ts';
import { teamsPackage } from '../../src/ops/teamspackage.ts';
import { FROM_MESSAGE } from '../../src/platforms/teams/intent.ts';
import { tempFolder } from '../support/store.ts';

const APP = '11111111-2222-4333-8444-555555555555';
const schema = JSON.parse(readFileSync('test/support/teams/MicrosoftTeams-v1.29.schema.json', 'utf8'));
const Ajv = AjvDraft04.default;
const ajv = new Ajv({ strict: false, formats: { uri: /^https:\/\//, email: true } });
const isManifest = ajv.compile(schema);

const made = async () => {
  const files = unzipSync(await teamsPackage('https://tend.mercy.org', APP.toUpperCase()));
  return { files, manifest: JSON.parse(new TextDecoder().decode(files['manifest.json'])) };
};

test('the package holds the manifest and both icons at its root, the same every time', async () => {
  const { files } = await made();
  expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  expect(Buffer.from(await teamsPackage('https://tend.mercy.org', APP))).toEqual(
    Buffer.from(await teamsPackage('https://tend.mercy.org', APP)),
  );
});

test('the manifest is one by the published schema, which refuses another', async () => {
  const { manifest } = await made();
  isManifest(manifest);
  expect(isManifest.errors ?? []).toEqual([]);
  expect(isManifest({ ...manifest, packageName: 'x' })).toBe(false);
  expect(isManifest({ ...manifest, bots: [{ ...manifest.bots[0], scopes: ['groupchat'] }] })).toBe(false);
});

test('every address and id in it is the operator’s', async () => {
  const { manifest } = await made();
  const text = JSON.stringify(manifest);
  expect(text).not.toMatch(/example\.org|00000000-/);
  expect([manifest.id, manifest.bots[0].botId, manifest.composeExtensions[0].botId]).toEqual([APP, APP, APP]);
  expect(manifest.validDomains).toEqual(['tend.mercy.org']);
});

test('it asks for nothing it does not need: no right to read chats or channels, no sign-in', async () => {
  const { manifest } = await made();
  expect(manifest.webApplicationInfo ?? manifest.authorization).toBeUndefined();
  expect(manifest.bots[0].scopes).toEqual(['personal', 'team', 'groupChat']);
  const [command] = manifest.composeExtensions[0].commands;
  expect([command.id, command.context, command.fetchTask]).toEqual([FROM_MESSAGE, ['message'], true]);
});

test('the icons are what the script draws, of the sizes Teams wants', async () => {
  const { files } = await made();
  const sizeOf = (png: Uint8Array | undefined) => [
    Buffer.from(png ?? []).readUInt32BE(16),
    Buffer.from(png ?? []).readUInt32BE(20),
  ];
  expect([sizeOf(files['color.png']), sizeOf(files['outline.png'])]).toEqual([
    [192, 192],
    [32, 32],
  ]);
  expect(Buffer.from(files['color.png'] ?? []).equals(color())).toBe(true);
  expect(Buffer.from(files['outline.png'] ?? []).equals(outline())).toBe(true);
});

test.each([
  ['https://tend.mercy.org/teams', APP, '--url must be an https address without a path'],
  ['https://tend.mercy.org', 'tend', '--app-id must be the id of the bot’s registration'],
])('%s with %s is refused in a sentence', async (address, id, said) => {
  await expect(teamsPackage(address, id)).rejects.toThrow(said);
});

test('the verb writes the package where it is told to, and knows no third platform', async () => {
  const folder = tempFolder();
  const out = join(folder.path, 'tend.zip');
  expect(await manifest('teams', { url: 'https://tend.mercy.org', appId: APP, out })).toContain(`Wrote ${out}.`);
  expect(Buffer.from(readFileSync(out))).toEqual(Buffer.from(await teamsPackage('https://tend.mercy.org', APP)));
  await expect(manifest('irc', { url: 'https://tend.mercy.org' })).rejects.toThrow('there is no manifest for irc');
  folder.remove();
});
