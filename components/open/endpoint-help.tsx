/** One parameter of the JSON interface, as its documentation has it. */
export interface ParameterHelp {
  name: string;
  required: boolean;
  /** Values that it takes, or the kind of value. */
  values: string;
  about: string;
}

export interface EndpointHelpProps {
  path: string;
  summary: string;
  parameters: readonly ParameterHelp[];
  /** A request that this archive answers; null where it has no record for it. */
  example: { href: string; url: string } | null;
}

/** How to ask one endpoint, with a request that can be tried. */
export function EndpointHelp({ path, summary, parameters, example }: EndpointHelpProps) {
  return (
    <section className="border-hair border-t py-4">
      <h3 className="num font-semibold text-base">
        <code className="break-words font-sans">GET /api/v1{path}</code>
      </h3>
      <p className="text-sm text-soft">{summary}</p>
      {parameters.length > 0 && (
        <dl className="mt-2 grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
          {parameters.map(({ name, required, values, about }) => (
            <div key={name} className="contents">
              <dt>
                <code className="font-sans">{name}</code>
                {required && <span className="ml-2 text-soft text-xs">必填</span>}
              </dt>
              <dd className="mb-1 text-soft sm:mb-0">
                {about}
                {about && values && '；'}
                {values && <code className="break-words font-sans text-xs">{values}</code>}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {example && (
        <p className="mt-2 text-sm">
          <span className="mr-2 text-soft">例</span>
          <a href={example.href} className="break-all py-1 text-blue hover:underline" data-example="">
            {example.url}
          </a>
        </p>
      )}
    </section>
  );
}
