// The package ships no types: these are of the one call that this project makes.
declare module 'edtf' {
  /** Parses an EDTF value; `min` and `max` are milliseconds since 1970. Throws on what is none. */
  export default function edtf(value: string): { readonly min: number; readonly max: number };
}
