import { existsSync, readFileSync, rmSync } from 'node:fs';
import { type Document, isMap, isSeq, LineCounter, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import { ContentError } from '@/lib/content/content-fault';
import { type SchemaName, schemaLine } from '@/lib/content/json-schemas';
import { readYaml } from '@/lib/content/read-yaml';
import { toText } from '@/lib/content/utf8-text';
import { writeWhole } from '@/lib/content/write-whole';

function linesOf(text: string): number[] {
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter });
  const entries = isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
  return entries.map(({ range }) => lineCounter.linePos(range?.[0] ?? 0).line);
}

/** A YAML file that holds a list of entries, edited in place: comments, order and quoting of the rest stay. */
export class YamlList {
  readonly #path: string;
  readonly #before: string | null;
  readonly #document: Document;
  readonly #schema: z.ZodType;

  /** Throws a ContentError where the file does not fit its schema. */
  constructor(path: string, name: SchemaName, schema: z.ZodType) {
    this.#path = path;
    this.#schema = schema;
    this.#before = existsSync(path) ? toText(path, readFileSync(path)) : null;
    const text = this.#before ?? schemaLine(name);
    this.#check(text);
    this.#document = parseDocument(text);
    if (!isSeq(this.#document.contents)) {
      const comment = this.#document.commentBefore ?? this.#document.comment;
      this.#document.contents = this.#document.createNode([]);
      this.#document.commentBefore = comment;
      this.#document.comment = null;
    }
  }

  #check(text: string): void {
    const result = readYaml(this.#path, text, this.#schema, []);
    if (!result.ok) throw new ContentError(result.faults);
  }

  get path(): string {
    return this.#path;
  }

  /** The entries that are maps, in order. */
  entries(): YAMLMap[] {
    const { contents } = this.#document;
    return isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
  }

  find(fits: (entry: Record<string, unknown>) => boolean): YAMLMap | null {
    return this.entries().find((entry) => fits(entry.toJS(this.#document))) ?? null;
  }

  add(value: Record<string, unknown>): void {
    const { contents } = this.#document;
    // A list that was written as [] would stay on one line.
    if (isSeq(contents) && contents.items.length === 0) contents.flow = false;
    this.#document.add(this.#document.createNode(value));
  }

  /** Takes an entry out; the comment above the first one is the file's own and stays. */
  remove(entry: YAMLMap): void {
    const { contents } = this.#document;
    if (!isSeq(contents)) return;
    const at = contents.items.indexOf(entry);
    contents.items.splice(at, 1);
    const comment = at === 0 ? (contents.commentBefore ?? entry.commentBefore) : null;
    if (comment == null) return;
    contents.commentBefore = null;
    this.#document.commentBefore = [this.#document.commentBefore, comment].filter(Boolean).join('\n');
  }

  /** An entry as it stands in the file. */
  print(entry: YAMLMap): string {
    return stringify([entry.toJS(this.#document)], { lineWidth: 0 });
  }

  /** Adds a value to a list of an entry, which it need not have yet; lists of plain words stay on one line. */
  addTo(entry: YAMLMap, key: string, value: unknown): void {
    const list = entry.get(key, true);
    const node = this.#document.createNode(value);
    if (isSeq(list)) list.add(node);
    else entry.set(key, this.#document.createNode([value], { flow: typeof value === 'string' }));
  }

  set(entry: YAMLMap, key: string, value: unknown): void {
    entry.set(key, this.#document.createNode(value));
  }

  /** The file's text as it is to be written. */
  get text(): string {
    return this.#document.toString({ lineWidth: 0, flowCollectionPadding: false });
  }

  /** The 1-based lines on which the entries begin in the text as it is to be written, in order. */
  lines(): number[] {
    return linesOf(this.text);
  }

  /** The same in the file as it was found, whose lines may be broken otherwise. */
  foundLines(): number[] {
    return linesOf(this.#before ?? '');
  }

  /** Writes the file whole; throws a ContentError and writes nothing where it would not fit its schema. */
  save(): void {
    this.#check(this.text);
    writeWhole(this.#path, this.text);
  }

  /** Puts the file back as it was found. */
  restore(): void {
    if (this.#before === null) rmSync(this.#path, { force: true });
    else writeWhole(this.#path, this.#before);
  }
}
