import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const NAMES = {
  o: 'http://www.openarchives.org/OAI/2.0/',
  d: 'http://purl.org/dc/elements/1.1/',
};

let validator: XsdValidator | undefined;

function openValidator(): XsdValidator {
  if (validator === undefined) {
    xmlRegisterFsInputProviders();
    const url = fileURLToPath(new URL('../../fixtures/oai/oai-pmh.xsd', import.meta.url));
    using schema = XmlDocument.fromBuffer(
      Buffer.from(`<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:import namespace="${NAMES.o}" schemaLocation="${url}"/></xs:schema>`),
    );
    validator = XsdValidator.fromDoc(schema);
  }
  return validator;
}

/** An answer that the schema accepts; throws what the schema has against it. */
export class OaiAnswer {
  readonly #xml: string;

  constructor(xml: string) {
    using document = XmlDocument.fromString(xml);
    openValidator().validate(document);
    this.#xml = xml;
  }

  /** Contents of the nodes at a path; `o:` is OAI-PMH, `d:` Dublin Core. */
  all(path: string): string[] {
    using document = XmlDocument.fromString(this.#xml);
    return document.find(path, NAMES).map((node) => node.content);
  }

  get error(): string | null {
    return this.all('/o:OAI-PMH/o:error/@code')[0] ?? null;
  }

  get identifiers(): string[] {
    return this.all('//o:header/o:identifier').map((identifier) => identifier.replace(/^oai:[^:]+:/, ''));
  }

  get deleted(): string[] {
    return this.all('//o:header[@status="deleted"]/o:identifier').map((id) => id.replace(/^oai:[^:]+:/, ''));
  }

  /** null where the list came whole, '' at the end of one that came in parts. */
  get token(): string | null {
    return this.all('//o:resumptionToken')[0] ?? null;
  }
}
